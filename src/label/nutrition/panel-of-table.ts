/**
 * Turns a table as printed into a panel: finds the header (which may be an ordinary row, the caption, or a "serving size" row), what each
 * column is for, and the rows that are ours. Tables with nutrients across the top are turned. Cost: one pass over the cells.
 */
import type { PageTable } from '../../read/product-page';
import { normalise } from '../text/normalise';
import { readAmounts } from './amount';
import { type Basis, isHundred, NO_BASIS, readBasis, readServingSize, type Size } from './basis';
import { headerWordsIn } from './header-words-in';
import type { Cell, Panel, PanelRow, RowSubject } from './panel';
import { isShare, readCell } from './read-cell';
import { readRowLabel, soleSubject } from './row-label';

/** What `read` promises of a table, held again here because batch lines and tests come another way. */
const MOST_ROWS = 200;
const MOST_CELLS = 14;

export function panelOfTable(printed: PageTable, decimalComma: boolean): Panel | null {
  const table = turned(printed);
  const width = Math.min(MOST_CELLS, Math.max(2, ...table.rows.map((row) => row.length)));
  let columns = headerColumns(table.columns, width);
  let whole = captionBasis(table);
  let servingSize = readServingCaption(table.caption);
  const rows: PanelRow[] = [];
  const shares = new Array<number>(width).fill(0);
  let energyAbove = false;
  for (const cells of table.rows.slice(0, MOST_ROWS)) {
    const label = cells[0] ?? '';
    const values = padded(cells, width);
    values.forEach((value, index) => {
      if (isShare(value)) shares[index] = (shares[index] ?? 0) + 1;
    });
    const size = servingSizeRow(label, values);
    if (size !== null) {
      servingSize ??= size;
      if (isHundred(size) && !columns.some(isUseful)) whole ??= { ...NO_BASIS, per: 'size', size };
      continue;
    }
    const row = readRow(label, values, decimalComma, energyAbove);
    if (row !== null) {
      rows.push(row);
      energyAbove = row.subjects[0]?.kind === 'energy';
      continue;
    }
    if (rows.length === 0 || !columns.some(isUseful)) {
      const header = [NO_BASIS, ...values.map(readBasis)];
      if (header.some((basis) => isUseful(basis) && (basis.stated || isHundred(basis.size)))) {
        if (!columns.some(isUseful)) columns = header;
      } else if (rows.length === 0 && whole === null && values.every((value) => value === '')) {
        const basis = readBasis(label);
        if (isUseful(basis) && basis.stated) whole = basis;
      }
    }
  }
  if (rows.length === 0) return null;
  return { columns: settle(columns, whole ?? servingBasis(servingSize), shares, rows), rows, servingSize };
}

/** A panel that says how large a serving is, and nothing else, is for one serving. */
function servingBasis(size: Size | null): Basis | null {
  return size === null || isHundred(size) ? null : { ...NO_BASIS, per: 'serving', size, stated: true };
}

function isUseful(basis: Basis): boolean {
  return basis.per !== null && !basis.reference;
}

/** Headers aligned with the cells of a row; a header without a cell for the labels stands one to the left. */
function headerColumns(printed: readonly string[], width: number): Basis[] {
  const bases = printed.slice(0, MOST_CELLS).map(readBasis);
  const shift =
    bases.length < width && bases[0] !== undefined && isUseful(bases[0]) ? width - bases.length : 0;
  return Array.from({ length: width }, (_, index) => bases[index - shift] ?? NO_BASIS);
}

/** The basis of the whole table, from its caption or the header over its labels. */
function captionBasis(table: PageTable): Basis | null {
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

function readServingCaption(caption: string | null): Size | null {
  return caption !== null && headerWordsIn(caption).has('servingSize') ? readServingSize(caption) : null;
}

function servingSizeRow(label: string, values: readonly string[]): Size | null {
  if (label.length > 120 || !headerWordsIn(label).has('servingSize')) return null;
  if (readRowLabel(label) !== null) return null;
  const value = values.find((text) => text !== '') ?? label;
  return readServingSize(value) ?? readServingSize(label);
}

/** Columns whose cells are only percentages are shares; a lone value column without a header takes the table's basis. */
function settle(
  columns: readonly Basis[],
  whole: Basis | null,
  shares: readonly number[],
  rows: readonly PanelRow[],
): Basis[] {
  const values = columns.slice(1).map((basis, index): Basis => {
    const filled = rows.some((row) => row.cells[index]?.kind === 'amounts');
    return !filled && (shares[index] ?? 0) > 0 ? { ...NO_BASIS, reference: true } : basis;
  });
  if (whole === null || values.some(isUseful)) return values;
  const first = values.findIndex(
    (basis, index) => !basis.reference && rows.some((row) => row.cells[index]?.kind === 'amounts'),
  );
  return values.map((basis, index) => (index === first ? whole : basis));
}

function readRow(
  label: string,
  values: readonly string[],
  decimalComma: boolean,
  energyAbove: boolean,
): PanelRow | null {
  const read = readRowLabel(label);
  if (read === null) return energyAbove ? readEnergyContinued(label, values, decimalComma) : null;
  const basis = readBasis(label);
  let cells = values.map((value) => readCell(value, decimalComma));
  if (!basis.stated && cells.every((cell) => cell.kind === 'none')) {
    const own = amountsInLabel(label, read.end, decimalComma);
    if (own !== null && values.every((value) => value === '' || isShare(value)))
      cells = [own, ...cells.slice(1)];
  }
  return {
    subjects: subjectsFor(read.subjects, cells),
    unit: read.unit,
    basis: basis.stated && isUseful(basis) && (basis.size !== null || basis.per === 'serving') ? basis : null,
    cells,
  };
}

/** "Total Fat 8g" with its share beside it, "Includes 11g Added Sugars". */
function amountsInLabel(label: string, end: number, decimalComma: boolean): Cell | null {
  const text = normalise(label).text;
  const amounts = readAmounts(text, decimalComma).filter((amount) => amount.unit !== '%');
  if (amounts.length > 1 && amounts.some(({ unit }) => unit !== 'kJ' && unit !== 'kcal')) return null;
  const near =
    amounts.find((amount) => amount.start >= end - 1 && amount.start - end < 24) ??
    amounts.find((amount) => amount.end < end);
  return near === undefined ? null : { kind: 'amounts', amounts: [near] };
}

/** A second energy row with an empty label or only its unit: "713 kJ" above, "170 kcal" here. */
function readEnergyContinued(
  label: string,
  values: readonly string[],
  decimalComma: boolean,
): PanelRow | null {
  // The empty label cell may be gone, so that the first value stands in its place.
  const shifted = /^\W{0,2}\d[\d.,]* ?(?:kcal|kj)\b/i.test(label);
  if (!shifted && !/^[^\p{L}\d]*$/u.test(label)) return null;
  const printed = shifted ? [label, ...values.slice(0, -1)] : values;
  const cells = printed.map((value) => readCell(value, decimalComma));
  const isEnergy = cells.some(
    (cell) => cell.kind === 'amounts' && cell.amounts.some(({ unit }) => unit === 'kcal' || unit === 'kJ'),
  );
  return isEnergy ? { subjects: [{ kind: 'energy', units: [] }], unit: null, basis: null, cells } : null;
}

/** Two printed rows in one cell keep both subjects; otherwise a label that names whole and part means the part. */
function subjectsFor(subjects: readonly RowSubject[], cells: readonly Cell[]): readonly RowSubject[] {
  if (subjects.length < 2) return subjects;
  const most = Math.max(0, ...cells.map((cell) => (cell.kind === 'amounts' ? cell.amounts.length : 0)));
  if (most === subjects.length) return subjects;
  const sole = soleSubject(subjects);
  return sole === null ? [] : [sole];
}

function padded(cells: readonly string[], width: number): string[] {
  return Array.from({ length: width - 1 }, (_, index) => (cells[index + 1] ?? '').trim());
}

/** Nutrients across the top, bases down the side: turned round. */
function turned(table: PageTable): PageTable {
  const across = table.columns.filter(
    (header) => readRowLabel(header) !== null && !isUseful(readBasis(header)),
  ).length;
  if (across < 3) return table;
  const width = Math.min(40, table.columns.length);
  return {
    ...table,
    columns: ['', ...table.rows.slice(0, MOST_CELLS - 1).map((row) => row[0] ?? '')],
    rows: Array.from({ length: width }, (_, index) => [
      table.columns[index] ?? '',
      ...table.rows.slice(0, MOST_CELLS - 1).map((row) => row[index] ?? ''),
    ]),
  };
}
