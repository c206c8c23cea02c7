import type { LabelFacts } from '../../../label/label-facts';

/** Servings in a day's dose, both counted in pieces; one where the label does not say, and never less. */
export function servingsPerDay({ dose }: Pick<LabelFacts, 'dose'>): number {
  if (dose === undefined || dose.unitsPerDay === null || dose.unitsPerServing === null) return 1;
  return Math.max(1, dose.unitsPerDay / dose.unitsPerServing);
}
