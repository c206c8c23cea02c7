/**
 * Nutrition of one label, from its tables, its text and numbers given as such. Tables come first, in their order; text, and tables pasted
 * into it, fill in where no table held anything; given numbers stand alone. A later table adds only what the earlier ones do not say, and
 * only where it contradicts none of it: the table of another variant, or of daily norms, never mixes in. Nothing is computed but salt from
 * sodium and per 100 from a serving whose size is known.
 */

import type { PageTable } from '../../read/product-page';
import type { Kind } from '../kind';
import type { DeclaredNutrition } from '../label-input';
import { readServingSize, type Size } from './basis';
import { basisOfLines } from './basis-of-lines';
import { type ColumnValues, clean, withoutImpossible } from './column-values';
import { columnsBeside } from './columns-beside';
import { isPlausible } from './is-plausible';
import { isEmpty, type Merged, mergePanels, type Per100, type PerServing } from './merge-panels';
import {
  NUTRITION_COLUMNS,
  type Nutrient,
  type NutritionColumn,
  type NutritionFacts,
  type NutritionValues,
} from './nutrition-facts';
import { panelOfTable } from './panel-of-table';
import { panelsOfText } from './panels-of-text';
import { tablesOfText } from './tables-of-text';

export interface NutritionInput {
  readonly tables: readonly PageTable[];
  /** Label text that may hold a nutrition declaration or supplement facts. */
  readonly text: string | null;
  readonly declared: DeclaredNutrition | null;
  readonly kind: Kind | null;
  readonly lang: string | null;
}

/** Salt is 2.5 times sodium: Regulation (EU) No 1169/2011, Annex I. */
const SALT_OF_SODIUM = 2.5;
/** Languages whose labels write decimals with a point. */
const POINT_LANGUAGES = new Set(['en', 'zh', 'ja', 'ko', 'th', 'he', 'hi']);
/** One or two decimals; three may be thousands, and a date has two points. */
const WITH_COMMA = /\d,\d{1,2}(?!\d|[.,]\d)/;
const WITH_POINT = /\d\.\d{1,2}(?!\d|[.,]\d)/;
/** Enough of a label to see how it writes decimals. */
const ROWS_LOOKED_AT = 20;
const LONGEST_SAMPLE = 4_000;
const ENERGY: ReadonlySet<NutritionColumn> = new Set(['energyKj', 'energyKcal']);
/** Servings are printed in whole grams. */
const ROUNDED_SIZE = 1;
/** A page holds at most a dozen tables. */
const MOST_TABLES = 16;

export function readNutrition(input: NutritionInput): NutritionFacts | null {
  if (input.declared !== null) return factsOfDeclared(input.declared);
  const decimalComma = writesComma(input);
  const ofTables = input.tables
    .slice(0, MOST_TABLES)
    .map((table) => panelOfTable(table, decimalComma))
    .filter((panel) => panel !== null);
  const fromTables = mergePanels(ofTables, input.kind);
  const merged = isEmpty(fromTables) ? readText(input, decimalComma) : fromTables;
  return isEmpty(merged) ? null : factsOf(merged.per100, merged.serving, merged.nutrients);
}

/** What the label's own numbers show; where they show both or nothing, the custom of its language. */
function writesComma({ tables, text, lang }: NutritionInput): boolean {
  const cells = tables.slice(0, MOST_TABLES).flatMap(({ rows }) => rows.slice(0, ROWS_LOOKED_AT).flat());
  const numbers = `${cells.join(' ')} ${text ?? ''}`.slice(0, LONGEST_SAMPLE);
  const comma = WITH_COMMA.test(numbers);
  if (comma !== WITH_POINT.test(numbers)) return comma;
  return lang !== null && !POINT_LANGUAGES.has(lang.slice(0, 2).toLowerCase());
}

function readText({ text: printed, kind }: NutritionInput, decimalComma: boolean): Merged {
  const text = basisOfLines(printed ?? '');
  const { tables, rest } = tablesOfText(columnsBeside(text));
  const pasted = tables.map((table) => panelOfTable(table, decimalComma)).filter((panel) => panel !== null);
  if (pasted.length > 0) return mergePanels([...pasted, ...panelsOfText(rest, decimalComma, kind)], kind);
  const { per100, serving, nutrients } = mergePanels(panelsOfText(text, decimalComma, kind), kind);
  // Where the numbers per 100 came out of order, so did those beside them.
  if (per100 !== null && !isPlausible(per100)) return { per100: null, serving: null, nutrients };
  const fits = serving !== null && isPlausible(serving) && fitsServing(serving);
  return { per100, serving: fits ? serving : null, nutrients };
}

/** No part of a serving weighs more than the serving. */
function fitsServing({ size, values }: PerServing): boolean {
  if (size === null || size.unit !== 'g') return true;
  return [...values].every(([column, grams]) => ENERGY.has(column) || grams <= size.value + ROUNDED_SIZE);
}

function factsOf(
  per100: Per100 | null,
  serving: PerServing | null,
  nutrients: readonly Nutrient[],
): NutritionFacts {
  const computed = new Set<NutritionColumn>();
  if (serving !== null && addSalt(serving.values)) computed.add('salt');
  let hundred = per100;
  if (serving?.size) {
    const ofServing = perHundredOf(serving, serving.size);
    hundred ??= { ...ofServing, values: new Map() };
    if (leavesOpen(hundred.values, ofServing.values)) {
      for (const [column, value] of ofServing.values) {
        if (hundred.values.has(column)) continue;
        hundred.values.set(column, value);
        if (ofServing.lessThan.has(column)) hundred.lessThan.add(column);
        computed.add(column);
      }
    }
  }
  if (hundred !== null && addSalt(hundred.values)) computed.add('salt');
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

/**
 * Whether what is printed per 100 is nothing, or only the energy and that of the same food as the serving, neither cooked nor made up
 * ("Each serving (30g) contains … Typical energy values per 100g: …"): then the serving fills it in. Labels round a serving's energy.
 */
function leavesOpen(
  printed: ReadonlyMap<NutritionColumn, number>,
  ofServing: ReadonlyMap<NutritionColumn, number>,
): boolean {
  return [...printed].every(([column, value]) => {
    const other = ofServing.get(column);
    return ENERGY.has(column) && other !== undefined && Math.abs(other - value) <= 0.03 * value + 3;
  });
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
