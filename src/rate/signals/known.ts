/** Short ways to write a signal. */
import type { Span } from '../rating';
import type { Signal, SignalDetail, SignalValue } from '../rule';

export const UNKNOWN: Signal = { state: 'unknown' };
export const NOT_APPLICABLE: Signal = { state: 'not-applicable' };

export function known(value: SignalValue, detail: SignalDetail = {}): Signal {
  return { state: 'known', value, ...detail };
}

/** Found is found; not found counts as absent only where the list was read well enough to say so. */
export function presence(found: readonly Found[], complete: boolean): Signal {
  if (found.length > 0) return known(true, detailOf(found));
  return complete ? known(false) : UNKNOWN;
}

export interface Found extends Span {
  readonly name: string;
}

/** Names (each once, in label order) for the sentence, places for the highlight. */
export function detailOf(found: readonly Found[]): SignalDetail {
  return {
    args: { names: [...new Set(found.map((one) => one.name))].join(', '), count: found.length },
    spans: found.map(({ start, end }) => ({ start, end })),
  };
}
