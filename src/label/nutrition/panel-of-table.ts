/**
 * Turns a table as printed into a panel: finds the header (which may be an ordinary row, the caption, or a "serving size" row), what each
 * column is for, and the rows that are ours. Tables with nutrients across the top are turned. Cost: one pass over the cells.
 */
import type { PageTable } from '../../read/product-page';
import { type Basis, isHundred, isUseful, NO_BASIS, readBasis } from './basis';
import type { Cell, Panel, PanelRow } from './panel';
import { isShare } from './read-cell';
import { readTableRow, type TableRow } from './read-table-row';
import {
  captionBasis,
  fieldInWords,
  headerColumns,
  MOST_CELLS,
  readServingCaption,
  saysServing,
  servingBasis,
  servingSizeIn,
  turned,
} from './table-header';

/** What `read` promises of a table's length, with some to spare. */
const MOST_ROWS = 200;
/** A cell that holds a unit alone, and one that lacks it. */
const UNIT = /^(?:kj|kcal|m?g|[µμ]g|mcg)$/i;
const BARE_NUMBER = /^[<≤~ ]{0,3}\d[\d.,]{0,9}$/;

export function panelOfTable(printed: PageTable, decimalComma: boolean): Panel | null {
  const table = turned(printed);
  const printedRows = table.rows.slice(0, MOST_ROWS);
  const width = Math.min(MOST_CELLS, Math.max(2, ...printedRows.map((row) => row.length)));
  const isData = table.via === 'structured-data';
  const above = headerColumns(isData ? table.columns.map(fieldInWords) : table.columns, width);
  // A row that says what the columns are for knows better than the names of fields.
  let columns = isData ? [] : above;
  let whole = captionBasis(table);
  // "Each serving (150 g) contains", over a column that only says "per serving".
  let servingSize = readServingCaption(table.caption) ?? (whole?.per === 'serving' ? whole.size : null);
  let served: Basis | null = null;
  const rows: TableRow[] = [];
  const shares = new Array<number>(width).fill(0);
  let energyAbove = false;
  for (const cells of printedRows) {
    const label = cells[0] ?? '';
    const values = padded(cells, width);
    values.forEach((value, index) => {
      if (isShare(value)) shares[index] = (shares[index] ?? 0) + 1;
    });
    const row = readTableRow(label, values, decimalComma, energyAbove);
    if (row !== null) {
      rows.push(row);
      energyAbove = row.subjects[0]?.kind === 'energy';
      continue;
    }
    const size = servingSizeIn(label, values);
    if (size !== null) {
      servingSize ??= size;
      if (isHundred(size) && !columns.some(isUseful)) whole ??= { ...NO_BASIS, per: 'size', size };
      continue;
    }
    if (saysServing(label, values)) {
      served = { ...NO_BASIS, per: 'serving', stated: true };
    } else if (values.every((value) => value === '')) {
      const basis = readBasis(label);
      if (whole === null && isUseful(basis) && basis.stated) whole = basis;
    } else if (!columns.some(isUseful)) {
      const header = headerColumns(cells, width);
      const heads = (basis: Basis) => isUseful(basis) && (basis.stated || isHundred(basis.size));
      if (header.slice(1).some(heads)) columns = header;
    }
  }
  if (rows.length === 0) return null;
  // Over a column of shares stands what the amounts beside the labels are for.
  const basis = whole ?? servingBasis(servingSize) ?? columns.find(isUseful) ?? served;
  const excess = shares.map((count, at) => count - rows.filter(({ cells }) => isFilled(cells[at])).length);
  const own = rows.map((row) => offShares(row, excess));
  if (!columns.some(isUseful)) columns = above;
  return { ...withOwnAmounts(settle(columns, basis, shares, own), own, basis), servingSize };
}

/** US panels print the calories large, over the column of shares: the one amount of a row that stands there is the row's own. */
function offShares(row: TableRow, excess: readonly number[]): TableRow {
  const [at = -1, ...more] = row.cells.flatMap((cell, index) => (isFilled(cell) ? [index] : []));
  const own = row.cells[at];
  if (own === undefined || more.length > 0 || (excess[at] ?? 0) <= 0) return row;
  return { ...row, cells: row.cells.map((cell) => (cell === own ? { kind: 'none' } : cell)), own };
}

const isFilled = (cell: Cell | undefined): boolean => cell?.kind === 'amounts';

/** Columns whose cells are only percentages are shares; a lone value column without a header takes the table's basis. */
function settle(
  columns: readonly Basis[],
  whole: Basis | null,
  shares: readonly number[],
  rows: readonly PanelRow[],
): Basis[] {
  const values = columns.slice(1).map((basis, index): Basis => {
    const filled = rows.some(({ cells }) => isFilled(cells[index]));
    return !filled && (shares[index] ?? 0) > 0 ? { ...NO_BASIS, reference: true } : basis;
  });
  if (whole === null || values.some(isUseful)) return values;
  const first = values.findIndex(
    (basis, index) => !basis.reference && rows.some(({ cells }) => isFilled(cells[index])),
  );
  return values.map((basis, index) => (index === first ? whole : basis));
}

function padded(cells: readonly string[], width: number): string[] {
  return withUnits(Array.from({ length: width - 1 }, (_, index) => (cells[index + 1] ?? '').trim()));
}

/** Some print units in a column of their own, behind the numbers or before them. */
function withUnits(values: readonly string[]): string[] {
  const isBare = (at: number): boolean => BARE_NUMBER.test(values[at] ?? '');
  return values.map((value, index) => {
    if (UNIT.test(value)) return isBare(index - 1) || isBare(index + 1) ? '' : value;
    const [before = '', after = ''] = [values[index - 1], values[index + 1]];
    if (!isBare(index)) return value;
    if (UNIT.test(after)) return `${value} ${after}`;
    return UNIT.test(before) && !isBare(index - 2) ? `${value} ${before}` : value;
  });
}

/** Amounts that stand in the labels go to the column of values; a table that has only shares gets one. */
function withOwnAmounts(
  columns: readonly Basis[],
  rows: readonly TableRow[],
  whole: Basis | null,
): Pick<Panel, 'columns' | 'rows'> {
  if (rows.every(({ own }) => own === null)) return { columns, rows };
  const useful = columns.findIndex(isUseful);
  const target = useful < 0 ? columns.length : useful;
  const moved = rows.map((row): PanelRow => {
    const cells = columns.map((_, index) => row.cells[index] ?? { kind: 'none' as const });
    if (row.own !== null) cells[target] = row.own;
    return { ...row, cells };
  });
  return { columns: useful < 0 ? [...columns, whole ?? NO_BASIS] : columns, rows: moved };
}
