/** What a skincare signal shows of the label: the ingredients as printed, and where they stand. */
import type { Span } from '../rating';
import type { Signal, SignalDetail } from '../rule';
import * as words from './known';

export interface PrintedItem extends Span {
  readonly text: string;
}

export function detailOf(found: readonly PrintedItem[]): SignalDetail {
  return words.detailOf(found.map(({ text, start, end }) => ({ name: text, start, end })));
}

/** Said where it is found; silence is no statement. */
export function said(found: readonly PrintedItem[]): Signal {
  return found.length > 0 ? words.known(true, detailOf(found)) : words.NOT_APPLICABLE;
}
