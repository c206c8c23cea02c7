/**
 * The cells behind a nutrient's name in running text, one a column: amounts, "trace", "nil", and a dash on a line of its own, which holds
 * the place of a column that says nothing. Shares of a reference intake are no cells.
 */
import { type Amount, readAmounts } from './amount';
import { isEnergyPair } from './energy';
import { NIL, OF_WHICH, TRACE } from './nutrition-words';
import type { Cell, RowSubject } from './panel';

type Printed = { readonly cell: Cell } | { readonly amount: Amount };

/** Between a nutrient's name and its amount: a form in brackets, dots, "of which", a footnote mark. */
const FARTHEST_AMOUNT = 100;
/** Up to three words in front, as words for an amount have ("ilości śladowe", "none detected"). */
const WORDS = /^(?:[ ,]{0,2}\((?:m?g|μg|mcg)\))?[\s:|/,;*†()-]{0,6}([a-z]{2,14}(?: [a-z]{2,10}){0,2})/;
const EMPTY_CELL = /^ ?\n ?- ?(?=\n)/;
const NO_LETTER = /^[^a-z\d]*$/;

const NONE: Cell = { kind: 'none' };
const ZERO: Cell = {
  kind: 'amounts',
  amounts: [{ value: 0, unit: null, lessThan: false, start: 0, end: 0 }],
};

/** @param rest what stands between this name and the next; none of it the row's own yields no cell */
export function rowCells(rest: string, subject: RowSubject, decimalComma: boolean): Cell[] {
  const text = rest.split(/\bincl/, 1)[0] ?? '';
  const printed = printedIn(text, readAmounts(text, decimalComma));
  const amounts = printed.flatMap((one) => ('amount' in one ? [one.amount] : []));
  // "Per 250 ml" of a sentence that goes on.
  if (amounts[0]?.unit === 'ml') return [];
  // "(2000 IU) 50 µg": one amount said twice.
  const weighed = amounts.some(({ unit }) => unit?.includes('g'));
  const values = amounts.filter(({ unit }) => unit !== '%' && unit !== 'ml' && !(weighed && unit === 'IU'));
  // Once an amount has a unit, a number without one belongs to something else ("0.6 g 2").
  const withUnit = values[0]?.unit !== null;
  const own = new Set(values.filter(({ unit }) => (unit !== null) === withUnit));
  if (subject.kind === 'energy') return own.size === 0 ? [] : energyCells([...own], subject.units);
  return printed.flatMap((one) => {
    if ('cell' in one) return [one.cell];
    return own.has(one.amount) ? [cellOf([one.amount])] : [];
  });
}

export function cellOf(amounts: readonly Amount[]): Cell {
  return amounts.length === 0 ? NONE : { kind: 'amounts', amounts };
}

/** Amounts and words for amounts in the order of the text, as long as one stands near the other. */
function printedIn(text: string, amounts: readonly Amount[]): Printed[] {
  const printed: Printed[] = [];
  let from = 0;
  for (const amount of amounts) {
    const gap = text.slice(from, amount.start);
    for (const cell of wordCells(gap)) printed.push({ cell });
    if (!isNear(gap)) return printed;
    printed.push({ amount });
    from = amount.end;
  }
  for (const cell of wordCells(text.slice(from))) printed.push({ cell });
  return printed;
}

function wordCells(text: string): Cell[] {
  const cells: Cell[] = [];
  for (let rest = text; rest !== ''; ) {
    const empty = EMPTY_CELL.exec(rest)?.[0];
    const words = empty === undefined ? wordsFor(rest) : { cell: NONE, length: empty.length };
    if (words === null) break;
    cells.push(words.cell);
    rest = rest.slice(words.length);
  }
  return cells;
}

function wordsFor(text: string): { cell: Cell; length: number } | null {
  const match = WORDS.exec(text);
  const words = match?.[1]?.split(' ') ?? [];
  const before = (match?.[0].length ?? 0) - (match?.[1]?.length ?? 0);
  for (let count = words.length; count > 0; count -= 1) {
    const phrase = words.slice(0, count).join(' ');
    const length = before + phrase.length;
    if (TRACE.has(phrase)) return { cell: { kind: 'trace' }, length };
    if (NIL.has(phrase) && endsCell(text.slice(length))) return { cell: ZERO, length };
  }
  return null;
}

/** "None added": a word for nothing is a cell only where nothing goes on but the next cell or "of which". */
function endsCell(rest: string): boolean {
  const next = WORDS.exec(rest)?.[1];
  if (next === undefined || NO_LETTER.test(rest)) return true;
  return OF_WHICH.some((phrase) => next.startsWith(phrase)) || wordsFor(rest) !== null;
}

/** Nothing stands between name and amount but marks, a form in brackets, or a few words without a sentence's end. */
function isNear(gap: string): boolean {
  if (gap.length > FARTHEST_AMOUNT) return false;
  const plain = gap
    .replace(/\b(?:approx|ca|env|circa|max|min|mind)\./g, ' ')
    .replace(/\([^()]{0,120}\)?|\[[^[\]]{0,120}\]?/g, ' ');
  const words = plain.match(/[a-z]{2,}/g)?.length ?? 0;
  return words === 0 || (words <= 5 && !/[.;!?]\s/.test(plain));
}

/** Kilojoules and kilocalories of one column together, however the columns follow one another. */
function energyCells(amounts: readonly Amount[], units: readonly ('kJ' | 'kcal')[]): Cell[] {
  const kJ = amounts.filter(({ unit }) => unit === 'kJ');
  const kcal = amounts.filter(({ unit }) => unit === 'kcal');
  if (kJ.length + kcal.length === 0)
    return units.length === 1 ? amounts.map((amount) => cellOf([amount])) : pairs(amounts);
  return Array.from({ length: Math.max(kJ.length, kcal.length) }, (_, index) =>
    cellOf([kJ[index], kcal[index]].filter((amount) => amount !== undefined)),
  );
}

/** "1542/363 463/109" by columns, "1542 463 363 109" by rows. */
function pairs(amounts: readonly Amount[]): Cell[] {
  // An odd one is a share.
  const half = Math.floor(amounts.length / 2);
  const [first, second] = amounts;
  const byColumns = first !== undefined && second !== undefined && isEnergyPair(first.value, second.value);
  if (half < 2) return [cellOf(amounts.slice(0, 2))];
  return Array.from({ length: half }, (_, index) =>
    cellOf(
      byColumns ? amounts.slice(2 * index, 2 * index + 2) : amounts.filter((_, at) => at % half === index),
    ),
  );
}
