/**
 * Fills what a food or drink page does not say of its label with what a look-up says of the same barcode. The page's own words and
 * numbers always stand: a part is taken whole or not at all, columns of two sources are never mixed, and what was taken is named in
 * `lookedUp`. Where both state a number and they disagree, the look-up's is only noted, for the range of the rating.
 */
import type { LabelFacts } from './label-facts';
import type { DeclaredNutrition, LabelInput } from './label-input';
import type { LookedUpFacts, LookedUpLabel } from './looked-up';
import { isPlausible } from './nutrition/is-plausible';
import {
  NUTRITION_COLUMNS,
  type NutritionColumn,
  type NutritionFacts,
  type NutritionValues,
} from './nutrition/nutrition-facts';
import { readNutrition } from './nutrition/read-nutrition';
import { understandLabel } from './understand-label';

/**
 * Labels round to 1 g above 10 g and to 0.1 g below (European Commission guidance on tolerances, 2012, table 4): within this two
 * sources have read the same label.
 */
const ROUNDING_SHARE = 0.05;
const ROUNDING_GRAMS = 0.1;

/** Whether the label lacks what a look-up could fill: the ingredient list or the nutrition of a food or drink that is rated. */
export function lacksLabel({ kind, exempt, ingredients, nutrition }: LabelFacts): boolean {
  if ((kind !== 'food' && kind !== 'drink') || exempt !== null) return false;
  return !hasList(ingredients) || !hasNumbers(nutrition);
}

export function fillLabel(input: LabelInput, found: LookedUpLabel): LabelFacts {
  const own = understandLabel(input);
  if (!lacksLabel(own)) return own;
  const list = hasList(own.ingredients) ? null : listIn(found, input.lang);
  const declared = hasNumbers(own.nutrition) ? null : declaredIn(found, own.kind === 'drink');
  const differs = declared === null ? differencesOf(own.nutrition?.per100 ?? null, found) : {};
  if (list === null && declared === null && Object.keys(differs).length === 0) return own;
  const filled =
    list === null
      ? own
      : understandLabel({ ...input, kind: own.kind, ingredients: list.text, lang: list.lang });
  const lookedUp: LookedUpFacts = {
    source: found.source,
    gtin: found.gtin,
    date: found.date,
    parts: [
      ...(list === null ? [] : (['ingredients'] as const)),
      ...(declared === null ? [] : (['nutrition'] as const)),
    ],
    differs,
  };
  const nutrition = declared === null ? own.nutrition : withNumbers(own.nutrition, declared);
  return { ...filled, nutrition, lookedUp };
}

function hasList(list: LabelFacts['ingredients']): boolean {
  return list !== null && list.items.length > 0;
}

function hasNumbers(nutrition: NutritionFacts | null): boolean {
  return nutrition !== null && nutrition.per100 !== null;
}

/** The list in the page's language if there is one, else in the product's main language. */
function listIn({ lists }: LookedUpLabel, lang: string | null) {
  const wanted = lang?.slice(0, 2).toLowerCase();
  return lists.find((list) => list.lang !== null && list.lang === wanted) ?? lists[0] ?? null;
}

function declaredIn({ per100 }: LookedUpLabel, isDrink: boolean): DeclaredNutrition | null {
  const values = new Map<NutritionColumn, number>();
  for (const column of NUTRITION_COLUMNS) {
    const value = per100[column];
    if (value !== undefined) values.set(column, value);
  }
  if (values.size === 0 || !isPlausible({ values, lessThan: new Set() })) return null;
  return { basis: isDrink ? '100ml' : '100g', servingSize: null, values: per100 };
}

/** The look-up's numbers per 100 beside what the page says of a serving. */
function withNumbers(own: NutritionFacts | null, declared: DeclaredNutrition): NutritionFacts | null {
  const given = readNutrition({ tables: [], text: null, declared, kind: null, lang: null });
  if (given === null || own === null) return given ?? own;
  return { ...given, perServing: own.perServing, nutrients: own.nutrients };
}

function differencesOf(
  own: NutritionValues | null,
  { per100 }: LookedUpLabel,
): Partial<Record<NutritionColumn, number>> {
  const differs: Partial<Record<NutritionColumn, number>> = {};
  for (const column of NUTRITION_COLUMNS) {
    const here = own?.[column] ?? null;
    const there = per100[column];
    if (here === null || there === undefined) continue;
    const rounding = Math.max(here, there) * ROUNDING_SHARE + ROUNDING_GRAMS;
    if (Math.abs(here - there) > rounding) differs[column] = there;
  }
  return differs;
}
