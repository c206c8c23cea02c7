/** The four nutrients that the guide names, per 100 g or ml, and single foods that food tables know to be rich in them. */
import foods from '../../../../rules/food/reference-foods.json' with { type: 'json' };
import type { LabelFacts } from '../../../label/label-facts';
import type { Signal } from '../../rules/rule';
import { amountOf } from '../amount-of';
import { known, NOT_APPLICABLE } from '../known';
import type { Composition } from '../leaves';

/** A food's name in any language, of one or more words → its points; the richer food where two share a name. */
const pointsOf = new Map<string, number>();
for (const { words, points } of foods)
  for (const word of words) pointsOf.set(word, Math.max(points, pointsOf.get(word) ?? 0));
const MOST_WORDS = Math.max(...[...pointsOf.keys()].map((name) => name.split(' ').length));
const firstWords = new Set(Array.from(pointsOf.keys(), (name) => name.split(' ')[0]));

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
  if (leaf === undefined || list.leaves.length !== 1 || !list.complete) return NOT_APPLICABLE;
  const points = richestIn(`${leaf.name} ${facts.name ?? ''}`.toLowerCase().split(/[^\p{L}]+/u));
  if (points === 0) return NOT_APPLICABLE;
  return known(points, {
    found: [{ name: facts.ingredients?.items[0]?.name ?? leaf.name, start: leaf.start, end: leaf.end }],
  });
}

function richestIn(words: readonly string[]): number {
  let most = 0;
  for (let start = 0; start < words.length; start += 1) {
    if (!firstWords.has(words[start])) continue;
    for (let end = start + 1; end <= Math.min(start + MOST_WORDS, words.length); end += 1)
      most = Math.max(most, pointsOf.get(words.slice(start, end).join(' ')) ?? 0);
  }
  return most;
}
