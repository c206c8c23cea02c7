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
  const text = unitsBehind(normalise(printed.slice(0, LONGEST_CELL)).text);
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

/** "g 9,3", "kJ 2562 / kcal 617": some print the units first. */
function unitsBehind(text: string): string {
  if (!/^(?:kj|kcal|mg|mcg|μg|g) ?\d/.test(text)) return text;
  return text.replace(/\b(kj|kcal|mg|mcg|μg|g) ?(\d[\d.,]{0,9})/g, '$2 $1');
}

/** Whether the cell holds nothing but shares of a reference intake. */
export function isShare(printed: string): boolean {
  return /\d ?%/.test(printed) && readCell(printed, false).kind === 'none';
}
