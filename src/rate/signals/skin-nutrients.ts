/** The four nutrients that the guide names, per 100 g or ml, and single foods that food tables know to be rich in them. */
import foods from '../../../rules/food/reference-foods.json' with { type: 'json' };
import type { LabelFacts } from '../../label/label-facts';
import type { Signal } from '../rule';
import { amountOf } from './amount-of';
import { known, NOT_APPLICABLE } from './known';
import type { Composition } from './leaves';

interface ReferenceFood {
  readonly words: readonly string[];
  readonly points: number;
}

export function skinNutrientSignals(facts: LabelFacts, list: Composition) {
  const nutrients = facts.nutrition?.nutrients ?? [];
  const stated = (names: readonly string[], scale: number): Signal => {
    const mg = amountOf(nutrients, names, '100');
    return mg === null ? NOT_APPLICABLE : known(mg * scale);
  };
  const epa = amountOf(nutrients, ['epa'], '100');
  const dha = amountOf(nutrients, ['dha'], '100');
  return {
    zinc: stated(['zinc'], 1),
    vitaminA: stated(['vitamin a'], 1000),
    vitaminE: stated(['vitamin e'], 1),
    epaDha: epa === null && dha === null ? NOT_APPLICABLE : known((epa ?? 0) + (dha ?? 0)),
    ala: stated(['omega-3', 'ala'], 0.001),
    referenceFood: nutrients.length > 0 ? NOT_APPLICABLE : referenceFood(facts, list),
  } satisfies Record<string, Signal>;
}

/** One-ingredient foods only: the table speaks of the food, not of what is made with it. */
function referenceFood(facts: LabelFacts, list: Composition): Signal {
  const [leaf] = list.leaves;
  if (leaf === undefined || list.leaves.length !== 1) return NOT_APPLICABLE;
  const text = ` ${`${leaf.name} ${facts.name ?? ''}`.toLowerCase().replace(/[^\p{L}]+/gu, ' ')} `;
  let best: ReferenceFood | null = null;
  for (const food of foods) {
    if ((best === null || food.points > best.points) && food.words.some((word) => text.includes(` ${word} `)))
      best = food;
  }
  if (best === null) return NOT_APPLICABLE;
  return known(best.points, {
    args: { names: facts.ingredients?.items[0]?.name ?? leaf.name },
    spans: [{ start: leaf.start, end: leaf.end }],
  });
}
