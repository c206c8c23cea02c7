/**
 * Where a look-up states other numbers than the page, nobody here knows which of them is printed on the pack. Score and verdict
 * stay with the page; the range covers both; a note per number says so.
 */
import type { LabelFacts } from '../label/label-facts';
import { NUTRITION_COLUMNS, type NutritionColumn } from '../label/nutrition/nutrition-facts';
import type { Rating } from './rating';
import { noteOf } from './reasons/note-of';

export function widenByLookUp(
  rating: Rating,
  facts: LabelFacts,
  rate: (facts: LabelFacts) => Rating,
): Rating {
  const per100 = facts.nutrition?.per100 ?? null;
  const differs = facts.lookedUp?.differs ?? {};
  const columns = NUTRITION_COLUMNS.filter((column) => differs[column] !== undefined);
  if (facts.nutrition === null || per100 === null || columns.length === 0 || rating.verdict === 'not-rated')
    return rating;
  const other = rate({ ...facts, nutrition: { ...facts.nutrition, per100: { ...per100, ...differs } } });
  const notes = columns
    .filter((column) => !IMPLIED.has(column))
    .map((column) => {
      const args = {
        here: per100[column] ?? 0,
        there: differs[column] ?? 0,
        per: per100.basis === '100ml' ? '100 ml' : '100 g',
      };
      return noteOf({ rule: 'look-up-differs', text: { key: `rule.look-up-differs.${column}`, args } });
    });
  return {
    ...rating,
    range: [Math.min(rating.range[0], other.range[0]), Math.max(rating.range[1], other.range[1])],
    notes: [...rating.notes, ...notes],
  };
}

/** Said once, in the column that labels print: kcal with kJ, sodium with salt. */
const IMPLIED: ReadonlySet<NutritionColumn> = new Set(['energyKcal', 'sodium']);
