import type { Amount } from './amount';
import type { NutritionColumn } from './nutrition-facts';

export interface Energy {
  readonly kJ: number | null;
  readonly kcal: number | null;
}

const NOTHING: Energy = { kJ: null, kcal: null };
/** 1 kcal = 4.184 kJ; labels round both sides. */
const KJ_PER_KCAL = 4.184;

/**
 * Energy in whichever way it is printed: "713 kJ / 170 kcal", "1542/363" under "kJ/kcal", "222" under "Energy (kcal)", or with no unit at
 * all, where the label's own fat, carbohydrate and protein tell which it must be.
 */
export function readEnergy(
  amounts: readonly Amount[],
  units: readonly ('kJ' | 'kcal')[],
  values: ReadonlyMap<NutritionColumn, number>,
): Energy {
  const kJ = amounts.find((amount) => amount.unit === 'kJ')?.value ?? null;
  const kcal = amounts.find((amount) => amount.unit === 'kcal')?.value ?? null;
  const [first, second] = amounts.filter((amount) => amount.unit !== 'kJ' && amount.unit !== 'kcal');
  if (kJ !== null && kcal === null && first !== undefined && first.unit === null && isPair(kJ, first.value)) {
    return { kJ, kcal: first.value };
  }
  if (
    kcal !== null &&
    kJ === null &&
    first !== undefined &&
    first.unit === null &&
    isPair(first.value, kcal)
  ) {
    return { kJ: first.value, kcal };
  }
  if (kJ !== null || kcal !== null) return { kJ, kcal };
  if (first === undefined) return NOTHING;
  if (units.length === 1)
    return units[0] === 'kJ' ? { kJ: first.value, kcal: null } : { kJ: null, kcal: first.value };
  if (second !== undefined) {
    if (isPair(first.value, second.value)) return { kJ: first.value, kcal: second.value };
    if (isPair(second.value, first.value)) return { kJ: second.value, kcal: first.value };
    return NOTHING;
  }
  return fromComposition(first.value, values);
}

/** In either order. */
export function isEnergyPair(one: number, other: number): boolean {
  return isPair(one, other) || isPair(other, one);
}

function isPair(kJ: number, kcal: number): boolean {
  return Math.abs(kJ - kcal * KJ_PER_KCAL) <= Math.max(6, kJ * 0.12);
}

/** Kilocalories of what is known: energy factors of Regulation (EU) No 1169/2011, Annex XIV. */
export function kcalOf(values: ReadonlyMap<NutritionColumn, number>): number {
  const grams = (column: NutritionColumn): number => values.get(column) ?? 0;
  return 9 * grams('fat') + 4 * grams('carbohydrate') + 4 * grams('protein') + 2 * grams('fibre');
}

/** Zero is zero in either unit. */
function fromComposition(value: number, values: ReadonlyMap<NutritionColumn, number>): Energy {
  if (value === 0) return { kJ: 0, kcal: 0 };
  if (!values.has('fat') || !values.has('carbohydrate') || !values.has('protein')) return NOTHING;
  const kcal = kcalOf(values);
  if (Math.abs(value - kcal) <= 0.2 * kcal) return { kJ: null, kcal: value };
  return Math.abs(value - kcal * KJ_PER_KCAL) <= 0.2 * kcal * KJ_PER_KCAL
    ? { kJ: value, kcal: null }
    : NOTHING;
}
