import type { SugarFinding } from '../../../label/food/food-facts';

/** Names of added free sugar. Juice and purée count in the grams, not as names: a squeeze of lemon is no sugar in the list. */
export function countsAsSugarName(sugar: SugarFinding): boolean {
  return (
    sugar.concept === 'sugar' ||
    sugar.concept === 'syrup' ||
    sugar.concept === 'honey' ||
    sugar.concept === 'fruit-concentrate'
  );
}
