/** Facts written by hand: an ingredient list from "name: concept, concept" lines, everything else as given. */
import { EMPTY_FACTS } from '../../../src/label/empty-facts';
import type { Concept, Ingredient, SugarFinding } from '../../../src/label/food/food-facts';
import type { LabelFacts } from '../../../src/label/label-facts';
import type { NutritionFacts, NutritionValues } from '../../../src/label/nutrition/nutrition-facts';

export const NO_VALUES: NutritionValues = {
  energyKj: null,
  energyKcal: null,
  fat: null,
  saturates: null,
  carbohydrate: null,
  sugars: null,
  addedSugars: null,
  polyols: null,
  fibre: null,
  protein: null,
  salt: null,
  sodium: null,
};

export function per100(values: Partial<NutritionValues>, basis: '100g' | '100ml' = '100g'): NutritionFacts {
  return {
    per100: { basis, ...NO_VALUES, ...values },
    perServing: null,
    nutrients: [],
    lessThan: [],
    computed: [],
  };
}

export type Line = readonly [name: string, ...concepts: Concept[]];

export function listOf(lines: readonly Line[], recognised = 1): NonNullable<LabelFacts['ingredients']> {
  let text = '';
  const items: Ingredient[] = lines.map(([name, ...concepts]) => {
    const start = text === '' ? 0 : text.length + 2;
    text = text === '' ? name : `${text}, ${name}`;
    return { name, percent: null, additive: null, items: [], concepts, start, end: text.length };
  });
  return { text, items, mayContain: [], recognised };
}

export function sugar(
  name: string,
  position: number,
  concept: SugarFinding['concept'] = 'sugar',
): SugarFinding {
  const freeFactor = concept === 'starch-sweetener' ? 0 : concept === 'fruit-puree' ? 0.5 : 1;
  return { name, concept, freeFactor, position, start: 0, end: name.length };
}

export function facts(given: Partial<LabelFacts>): LabelFacts {
  return { ...EMPTY_FACTS, kind: 'food', ...given };
}
