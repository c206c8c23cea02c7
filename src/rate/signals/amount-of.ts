/** Amounts of a nutrient in one unit, per 100 or per day, from labels that print mg, µg, g or IU. */
import type { Nutrient } from '../../label/nutrition/nutrition-facts';

const IN_MG: Readonly<Record<string, number>> = {
  g: 1000,
  mg: 1,
  ug: 0.001,
  µg: 0.001,
  μg: 0.001,
  mcg: 0.001,
  kg: 1_000_000,
};

/**
 * International units in mg: vitamin A 0.3 µg retinol; vitamin E 0.67 mg (natural form: the larger reading, so that an upper
 * level is never missed).
 */
const IU_IN_MG: Readonly<Record<string, number>> = {
  'vitamin a': 0.0003,
  'vitamin e': 0.67,
  'vitamin d': 0.000025,
};

export type Per = '100' | 'day';

/** Milligrams, or null where the unit is not a mass. A serving counts as a day's `servings`. */
export function milligrams(nutrient: Nutrient, per: Per, servings: number): number | null {
  const unit = nutrient.unit.toLowerCase().replace(/\s.*$/s, '');
  const factor = unit === 'iu' || unit === 'ui' || unit === 'ie' ? IU_IN_MG[nutrient.name] : IN_MG[unit];
  if (factor === undefined || !Number.isFinite(nutrient.value)) return null;
  const amount = nutrient.value * factor;
  if (per === '100') return nutrient.per === '100g' || nutrient.per === '100ml' ? amount : null;
  if (nutrient.per === 'day') return amount;
  return nutrient.per === 'serving' ? amount * servings : null;
}

/** The largest reading of a nutrient that is printed more than once; null: not declared. */
export function amountOf(
  nutrients: readonly Nutrient[],
  names: readonly string[],
  per: Per,
  servings = 1,
): number | null {
  let most: number | null = null;
  for (const nutrient of nutrients) {
    if (!names.includes(nutrient.name)) continue;
    const amount = milligrams(nutrient, per, servings);
    if (amount !== null && (most === null || amount > most)) most = amount;
  }
  return most;
}
