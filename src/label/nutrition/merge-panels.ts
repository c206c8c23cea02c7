/**
 * Several panels of one label as one. A later panel adds only what the earlier ones do not say, and only where it contradicts none of it:
 * the table of another variant, or of daily norms, never mixes in.
 */
import type { Kind } from '../kind';
import { isHundred, type Size } from './basis';
import { type ChosenColumns, chooseColumns, unitBasis } from './choose-columns';
import { type ColumnValues, readColumn, withoutImpossible } from './column-values';
import { nutrientsOfPanel } from './nutrients-of-panel';
import type { Nutrient } from './nutrition-facts';
import type { Cell, Panel, PanelRow } from './panel';

export interface Per100 extends ColumnValues {
  readonly basis: '100g' | '100ml';
}
export interface PerServing extends ColumnValues {
  readonly size: Size | null;
}

export interface Merged {
  per100: Per100 | null;
  serving: PerServing | null;
  nutrients: Nutrient[];
}

export function isEmpty(merged: Merged): boolean {
  return merged.per100 === null && merged.serving === null && merged.nutrients.length === 0;
}

export function mergePanels(panels: readonly Panel[], kind: Kind | null): Merged {
  const merged: Merged = { per100: null, serving: null, nutrients: [] };
  for (const panel of panels) {
    const chosen = chooseColumns(panel, kind);
    const hundred = readPer100(panel, kind);
    if (merged.per100 === null) merged.per100 = hundred;
    else if (hundred !== null && hundred.basis === merged.per100.basis) extend(merged.per100, hundred);
    const serving = readServing(panel, chosen.serving);
    if (merged.serving === null) merged.serving = serving;
    else if (serving !== null && isSameSize(serving.size, merged.serving.size))
      extend(merged.serving, serving);
    const named = new Set(merged.nutrients.map(({ name, per }) => `${name} ${per}`));
    for (const nutrient of nutrientsOfPanel(panel, kind)) {
      const key = `${nutrient.name} ${nutrient.per}`;
      if (!named.has(key)) merged.nutrients.push(nutrient);
      named.add(key);
    }
  }
  return merged;
}

/** The cell of a row whose own label says that it is per serving. */
function rowServing(row: PanelRow): Cell | null {
  if (row.basis === null || isHundred(row.basis.size)) return null;
  return row.cells.find((cell) => cell.kind !== 'none') ?? null;
}

function readPer100(panel: Panel, kind: Kind | null): Per100 | null {
  const chosen = chooseColumns(panel, kind).per100;
  const own = panel.rows.find((row) => row.basis !== null && isHundred(row.basis.size))?.basis ?? null;
  if (chosen === null && own === null) return null;
  const column = readColumn(panel, (row) => {
    if (row.basis === null) return chosen === null ? null : (row.cells[chosen.index] ?? null);
    return isHundred(row.basis.size) ? (row.cells.find((cell) => cell.kind !== 'none') ?? null) : null;
  });
  withoutImpossible(column);
  if (column.values.size === 0) return null;
  return { ...column, basis: chosen?.basis ?? (own === null ? '100g' : unitBasis(own, kind, panel)) };
}

function readServing(panel: Panel, chosen: ChosenColumns['serving']): PerServing | null {
  const column = readColumn(panel, (row) => {
    if (row.basis !== null) return rowServing(row);
    return chosen === null ? null : (row.cells[chosen.index] ?? null);
  });
  return column.values.size === 0
    ? null
    : { ...column, size: chosen === null ? panel.servingSize : chosen.size };
}

function isSameSize(one: Size | null, other: Size | null): boolean {
  return one?.value === other?.value && one?.unit === other?.unit;
}

/** Adds what is new, unless anything is said otherwise. */
function extend(first: ColumnValues, next: ColumnValues): void {
  for (const [column, value] of next.values) if ((first.values.get(column) ?? value) !== value) return;
  for (const [column, value] of next.values) {
    if (!first.values.has(column) && next.lessThan.has(column)) first.lessThan.add(column);
    first.values.set(column, value);
  }
}
