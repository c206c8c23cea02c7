/**
 * Nutrition of one label, from its tables, its text and numbers given as such. Tables come first, in their order; text fills in where no
 * table held anything; given numbers stand alone. A later table adds only what the earlier ones do not say, and only where it repeats none
 * of it: the table of another variant, or of daily norms, never mixes in. Nothing is computed but salt from sodium and per 100 from a
 * serving whose size is known.
 */

import type { PageTable } from '../../read/product-page';
import type { Kind } from '../kind';
import type { DeclaredNutrition } from '../label-input';
import { isHundred, readServingSize, type Size } from './basis';
import { chooseColumns, unitBasis } from './choose-columns';
import { type ColumnValues, clean, readColumn, withoutImpossible } from './column-values';
import { nutrientsOfPanel } from './nutrients-of-panel';
import {
  NUTRITION_COLUMNS,
  type Nutrient,
  type NutritionColumn,
  type NutritionFacts,
  type NutritionValues,
} from './nutrition-facts';
import type { Panel } from './panel';
import { panelOfTable } from './panel-of-table';
import { panelsOfText } from './panels-of-text';

export interface NutritionInput {
  readonly tables: readonly PageTable[];
  /** Label text that may hold a nutrition declaration or supplement facts. */
  readonly text: string | null;
  readonly declared: DeclaredNutrition | null;
  readonly kind: Kind | null;
  readonly lang: string | null;
}

interface Per100 extends ColumnValues {
  readonly basis: '100g' | '100ml';
}
interface PerServing extends ColumnValues {
  readonly size: Size | null;
}

/** Salt is 2.5 times sodium: Regulation (EU) No 1169/2011, Annex I. */
const SALT_OF_SODIUM = 2.5;
/** Languages whose labels write decimals with a point. */
const POINT_LANGUAGES = new Set(['en', 'zh', 'ja', 'ko', 'th', 'he', 'hi']);
/** A page holds at most a dozen tables. */
const MOST_TABLES = 16;

export function readNutrition(input: NutritionInput): NutritionFacts | null {
  if (input.declared !== null) return factsOfDeclared(input.declared);
  const decimalComma = input.lang !== null && !POINT_LANGUAGES.has(input.lang.slice(0, 2).toLowerCase());
  const ofTables = input.tables
    .slice(0, MOST_TABLES)
    .map((table) => panelOfTable(table, decimalComma))
    .filter((panel) => panel !== null);
  const fromTables = mergePanels(ofTables, input.kind);
  const panels = isEmpty(fromTables) ? panelsOfText(input.text, decimalComma, input.kind) : [];
  const merged = panels.length > 0 ? mergePanels(panels, input.kind) : fromTables;
  return isEmpty(merged) ? null : factsOf(merged.per100, merged.serving, merged.nutrients);
}

interface Merged {
  per100: Per100 | null;
  serving: PerServing | null;
  nutrients: Nutrient[];
}

function isEmpty(merged: Merged): boolean {
  return merged.per100 === null && merged.serving === null && merged.nutrients.length === 0;
}

function mergePanels(panels: readonly Panel[], kind: Kind | null): Merged {
  const merged: Merged = { per100: null, serving: null, nutrients: [] };
  for (const panel of panels) {
    const chosen = chooseColumns(panel, kind);
    const hundred = readPer100(panel, kind);
    if (hundred !== null) merged.per100 = merged.per100 === null ? hundred : extended(merged.per100, hundred);
    const index = chosen.serving?.index;
    if (index !== undefined && chosen.serving !== null) {
      const column = readColumn(panel, (row) =>
        row.basis === null ? (row.cells[index] ?? null) : rowServing(row),
      );
      const serving = { ...column, size: chosen.serving.size };
      if (column.values.size > 0)
        merged.serving = merged.serving === null ? serving : extended(merged.serving, serving);
    } else {
      const column = readColumn(panel, rowServing);
      if (column.values.size > 0) merged.serving ??= { ...column, size: panel.servingSize };
    }
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
function rowServing(row: Panel['rows'][number]): Panel['rows'][number]['cells'][number] | null {
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

function extended<Column extends ColumnValues>(first: Column, next: ColumnValues): Column {
  for (const column of next.values.keys()) if (first.values.has(column)) return first;
  for (const [column, value] of next.values) first.values.set(column, value);
  for (const column of next.lessThan) first.lessThan.add(column);
  return first;
}

function factsOf(
  per100: Per100 | null,
  serving: PerServing | null,
  nutrients: readonly Nutrient[],
): NutritionFacts {
  const computed = new Set<NutritionColumn>();
  let hundred = per100;
  if (hundred === null && serving?.size) {
    hundred = perHundredOf(serving, serving.size);
    for (const column of hundred.values.keys()) computed.add(column);
  }
  for (const column of [hundred, serving])
    if (column !== null && addSalt(column.values)) computed.add('salt');
  const bounds = (hundred ?? serving)?.lessThan ?? new Set();
  return {
    per100: hundred === null ? null : { basis: hundred.basis, ...allColumns(hundred.values) },
    perServing: serving === null ? null : { size: serving.size, ...allColumns(serving.values) },
    nutrients,
    lessThan: NUTRITION_COLUMNS.filter((column) => bounds.has(column)),
    computed: NUTRITION_COLUMNS.filter((column) => computed.has(column)),
  };
}

function perHundredOf(serving: ColumnValues, size: Size): Per100 {
  const values = new Map<NutritionColumn, number>();
  for (const [column, value] of serving.values)
    values.set(column, clean(Math.round((value * 1e6) / size.value) / 1e4));
  return withBasis(
    withoutImpossible({ values, lessThan: new Set(serving.lessThan) }),
    size.unit === 'ml' ? '100ml' : '100g',
  );
}

function withBasis(column: ColumnValues, basis: Per100['basis']): Per100 {
  return { ...column, basis };
}

function addSalt(values: Map<NutritionColumn, number>): boolean {
  const sodium = values.get('sodium');
  if (sodium === undefined || values.has('salt')) return false;
  values.set('salt', clean(sodium * SALT_OF_SODIUM));
  return true;
}

function allColumns(values: ReadonlyMap<NutritionColumn, number>): NutritionValues {
  return {
    energyKj: values.get('energyKj') ?? null,
    energyKcal: values.get('energyKcal') ?? null,
    fat: values.get('fat') ?? null,
    saturates: values.get('saturates') ?? null,
    carbohydrate: values.get('carbohydrate') ?? null,
    sugars: values.get('sugars') ?? null,
    addedSugars: values.get('addedSugars') ?? null,
    polyols: values.get('polyols') ?? null,
    fibre: values.get('fibre') ?? null,
    protein: values.get('protein') ?? null,
    salt: values.get('salt') ?? null,
    sodium: values.get('sodium') ?? null,
  };
}

/** Numbers given by the caller are taken as they are. */
function factsOfDeclared(declared: DeclaredNutrition): NutritionFacts | null {
  const values = new Map<NutritionColumn, number>();
  for (const column of NUTRITION_COLUMNS) {
    const value = declared.values[column];
    if (typeof value === 'number' && Number.isFinite(value)) values.set(column, value);
  }
  if (values.size === 0) return null;
  const column: ColumnValues = { values, lessThan: new Set() };
  if (declared.basis !== 'serving') return factsOf(withBasis(column, declared.basis), null, []);
  return factsOf(null, { ...column, size: readServingSize(declared.servingSize ?? '') }, []);
}
