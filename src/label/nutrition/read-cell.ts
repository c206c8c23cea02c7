import { normalise } from '../text/normalise';
import { readAmounts } from './amount';
import { NIL, TRACE } from './nutrition-words';
import type { Cell } from './panel';

const NONE: Cell = { kind: 'none' };
const ZERO: Cell = {
  kind: 'amounts',
  amounts: [{ value: 0, unit: null, lessThan: false, start: 0, end: 0 }],
};
/** Assortment cells run to some 150 characters; a paragraph is no cell. */
const LONGEST_CELL = 240;

/** Reads a value cell; shares of a reference intake are dropped, "-" and "?" say nothing. */
export function readCell(printed: string, decimalComma: boolean): Cell {
  const text = normalise(printed.slice(0, LONGEST_CELL)).text;
  const amounts = readAmounts(text, decimalComma);
  const values = amounts.filter((amount) => amount.unit !== '%');
  if (values.length > 0) return { kind: 'amounts', amounts: values };
  if (amounts.length > 0) return NONE;
  const words = text
    .replace(/[^a-z ]/g, ' ')
    .trim()
    .replace(/ {2,}/g, ' ');
  if (TRACE.has(words)) return { kind: 'trace' };
  return NIL.has(words) ? ZERO : NONE;
}

/** Whether the cell holds nothing but shares of a reference intake. */
export function isShare(printed: string): boolean {
  return /\d ?%/.test(printed) && readCell(printed, false).kind === 'none';
}
