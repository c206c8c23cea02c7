import type { ColumnValues } from './column-values';
import { kcalOf } from './energy';
import type { NutritionColumn } from './nutrition-facts';

/** Labels round each value, and some count sugars by another method than carbohydrate. */
const ROUNDING = 0.6;
const MOST_PART = 1.4;
const MOST_ENERGY = 1.3;
const LEAST_ENERGY = 0.55;
const SMALL_KCAL = 15;
/** Acids, alcohol below the limit and polyols give energy of their own: vinegar has 20 to 40 kcal and no macronutrient. */
const OTHER_KCAL = 45;
/** 1 kcal = 4.184 kJ. */
const KJ_PER_KCAL = 4.184;

/**
 * Whether the values of one column can stand together, those printed as a bound aside: parts within their whole, energy near what fat,
 * carbohydrate and protein give. Used for running text only, where scanned tables come out of order; what a table states is reported as
 * stated.
 */
export function isPlausible({ values: printed, lessThan }: ColumnValues): boolean {
  const values = new Map([...printed].filter(([column]) => !lessThan.has(column)));
  const within = (part: NutritionColumn, whole: NutritionColumn): boolean =>
    (values.get(part) ?? 0) <= (values.get(whole) ?? Infinity) * MOST_PART + ROUNDING;
  if (!within('saturates', 'fat') || !within('sugars', 'carbohydrate') || !within('addedSugars', 'sugars'))
    return false;
  const kJ = values.get('energyKj');
  const stated = values.get('energyKcal') ?? (kJ === undefined ? undefined : kJ / KJ_PER_KCAL);
  if (stated === undefined) return true;
  const given = kcalOf(values);
  // Polyols are carbohydrates that give 2.4 kcal a gram, or none: Annex XIV of Regulation (EU) No 1169/2011.
  if (given - 4 * (values.get('polyols') ?? 0) > stated * MOST_ENERGY + SMALL_KCAL) return false;
  const complete = values.has('fat') && values.has('carbohydrate') && values.has('protein');
  return !complete || given >= stated * LEAST_ENERGY - OTHER_KCAL;
}
