import type { LabelFacts } from '../../label/label-facts';

/**
 * Servings in a day's dose. Directions count capsules or servings; a serving of several capsules is their divisor. Without
 * directions, and never less than, one.
 */
export function servingsPerDay(facts: LabelFacts): number {
  const units = facts.probiotic?.unitsPerDay ?? 1;
  const size = facts.nutrition?.perServing?.size ?? null;
  // A serving in grams says nothing of capsules: the directions are then taken to speak of the whole dose.
  if (size === null || /^(?:[mµ]?g|ml)$/.test(size.unit)) return 1;
  return Math.max(1, units / Math.max(1, size.value));
}
