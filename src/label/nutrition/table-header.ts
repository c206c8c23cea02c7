/** What the head of a printed table says of its columns, its servings and its direction. */
import type { PageTable } from '../../read/product-page';
import { type Basis, isHundred, isUseful, NO_BASIS, readBasis, readServingSize, type Size } from './basis';
import { headerWordsIn } from './header-words-in';
import { readRowLabel } from './row-label';

/** What `read` promises of a table's width, held again here because batch lines and tests come another way. */
export const MOST_CELLS = 14;

/** "Serving size: about 12 pieces with …"; more is a sentence. */
const LONGEST_SIZE = 120;

/** So many nutrients make a column one of labels; they stand among the first rows. */
const LEAST_LABELS = 3;
const ROWS_LOOKED_AT = 12;

/** A panel that says how large a serving is, and nothing else, is for one serving. */
export function servingBasis(size: Size | null): Basis | null {
  return size === null || isHundred(size) ? null : { ...NO_BASIS, per: 'serving', size, stated: true };
}

/** Headers aligned with the cells of a row; a header without a cell for the labels stands one to the left. */
export function headerColumns(printed: readonly string[], width: number): Basis[] {
  const bases = printed.slice(0, MOST_CELLS).map(readBasis);
  const shift =
    bases.length < width && bases[0] !== undefined && isUseful(bases[0]) ? width - bases.length : 0;
  return Array.from({ length: width }, (_, index) => bases[index - shift] ?? NO_BASIS);
}

/** Columns of data are called as their fields: "amountPerServing", "per100", which is of grams or of millilitres. */
export function fieldInWords(field: string): string {
  return field.replace(/([a-z])(?=[A-Z\d])|[_-]/g, '$1 ').replace(/100$/, '100 g/ml');
}

/** The basis of the whole table, from its caption or the header over its labels. */
export function captionBasis(table: PageTable): Basis | null {
  for (const text of [table.columns[0], table.caption]) {
    const basis = readBasis(text ?? '');
    if (
      isUseful(basis) &&
      (basis.size !== null || basis.stated) &&
      !headerWordsIn(text ?? '').has('servingSize')
    ) {
      return basis;
    }
  }
  return null;
}

export function readServingCaption(caption: string | null): Size | null {
  return caption !== null && headerWordsIn(caption).has('servingSize') ? readServingSize(caption) : null;
}

/** The size of a serving that a row without a nutrient says: in its label and beside it, or in its one other cell. */
export function servingSizeIn(label: string, values: readonly string[]): Size | null {
  const [value = '', ...more] = values.filter((text) => text !== '');
  if (saysSize(label)) return readServingSize(value) ?? readServingSize(label);
  return more.length === 0 && saysSize(value) && readBasis(label).size === null
    ? readServingSize(value)
    : null;
}

/** "Serving size: 0.5 cup": how large a serving is, and not in grams. */
export const saysServing = (label: string, values: readonly string[]): boolean =>
  saysSize(label) && values.some((value) => /\d/.test(value));

const saysSize = (cell: string): boolean =>
  cell.length <= LONGEST_SIZE && headerWordsIn(cell).has('servingSize');

/** Labels in front, one nutrient a row: tables that are printed otherwise are turned. */
export function turned(table: PageTable): PageTable {
  return labelsFirst(nutrientsDown(table));
}

/** Labels that stand in another column come to the front. */
function labelsFirst(table: PageTable): PageTable {
  const width = Math.min(MOST_CELLS, Math.max(0, ...table.rows.map((row) => row.length)));
  const counts = new Array<number>(width).fill(0);
  for (const row of table.rows.slice(0, ROWS_LOOKED_AT))
    for (let at = 0; at < width; at += 1)
      if (readRowLabel(row[at] ?? '') !== null) counts[at] = (counts[at] ?? 0) + 1;
  const most = Math.max(0, ...counts);
  const at = counts.indexOf(most);
  if (at <= 0 || most < LEAST_LABELS || counts[0] !== 0) return table;
  const toFront = (row: readonly string[]) => [row[at] ?? '', ...row.slice(0, at), ...row.slice(at + 1)];
  return { ...table, columns: toFront(table.columns), rows: table.rows.map(toFront) };
}

/** Nutrients across the top, bases down the side; the top may be an ordinary row. */
function nutrientsDown(printed: PageTable): PageTable {
  const [first = [], ...others] = printed.rows;
  const table = printed.columns.length === 0 ? { ...printed, columns: first, rows: others } : printed;
  const across = table.columns.filter(
    (header) => !/\d/.test(header) && readRowLabel(header) !== null && !isUseful(readBasis(header)),
  ).length;
  if (across < LEAST_LABELS || table.rows.length === 0) return printed;
  const width = Math.min(40, table.columns.length);
  return {
    ...table,
    // Over no nutrient stands what the whole table is for.
    columns: [
      table.columns.find((header) => isUseful(readBasis(header))) ?? '',
      ...table.rows.slice(0, MOST_CELLS - 1).map((row) => row[0] ?? ''),
    ],
    rows: Array.from({ length: width }, (_, index) => [
      table.columns[index] ?? '',
      ...table.rows.slice(0, MOST_CELLS - 1).map((row) => row[index] ?? ''),
    ]),
  };
}
