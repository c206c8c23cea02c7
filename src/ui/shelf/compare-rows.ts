/**
 * The rows of a comparison: facts of each product, side by side. A value that the label does not state is *unknown*; one that
 * its kind of product does not have is *none* (fibre of a face cream). Only what the yardstick judges has a best value.
 */
import type { TextKey } from '../fill-text';
import { type Compared, type CompareTerms, FACT_ROWS, type RowKind, SCORE_ROW } from './compare-row-kinds';

export type Cell =
  | { readonly state: 'value'; readonly value: number | string; readonly unit: string }
  | { readonly state: 'unknown' }
  | { readonly state: 'none' };

export interface CompareRow {
  readonly key: TextKey;
  readonly cells: readonly Cell[];
  /** Indexes of the best values; empty when all are alike or nothing is better. */
  readonly best: readonly number[];
  readonly differs: boolean;
}

/** Rows in which something is known, differences first. */
export function compareRows(products: readonly Compared[], terms: CompareTerms): CompareRow[] {
  const rows = (terms.wordsOnly ? FACT_ROWS : [SCORE_ROW, ...FACT_ROWS])
    .map((row) => compareRow(row, products, terms))
    .filter((row) => row.cells.some((cell) => cell.state === 'value'));
  return [...rows.filter((row) => row.differs), ...rows.filter((row) => !row.differs)];
}

function compareRow(row: RowKind, products: readonly Compared[], terms: CompareTerms): CompareRow {
  const cells = products.map((product): Cell => {
    const { kind } = product.facts;
    if (kind === null || !row.kinds.includes(kind)) return { state: 'none' };
    const value = row.read(product, terms);
    return value === null ? { state: 'unknown' } : { state: 'value', value, unit: row.unit };
  });
  const shown = cells.map((cell) => (cell.state === 'value' ? String(cell.value) : cell.state));
  const differs = new Set(shown).size > 1;
  return { key: row.key, cells, best: bestOf(cells, row.better), differs };
}

function bestOf(cells: readonly Cell[], better: RowKind['better']): number[] {
  const values = cells.map((cell) =>
    cell.state === 'value' && typeof cell.value === 'number' ? cell.value : null,
  );
  const known = values.filter((value) => value !== null);
  if (better === null || new Set(known).size < 2) return [];
  const best = better === 'more' ? Math.max(...known) : Math.min(...known);
  return values.flatMap((value, index) => (value === best ? [index] : []));
}
