/** Everything the food rules ask of a label. Names of signals are the contract with rules/food/rating.json. */
import type { LabelFacts } from '../../label/label-facts';
import type { Signals } from '../rule';
import { fermentedSignals } from './fermented';
import { fibreSignals } from './fibre';
import { kitchenList } from './kitchen-list';
import { known, NOT_APPLICABLE, presence } from './known';
import { type Composition, is, layFlat } from './leaves';
import { processingSignals } from './processing';
import { skinNutrientSignals } from './skin-nutrients';
import { sugarSignals } from './sugar';

const CURING = new Set(['e249', 'e250', 'e251', 'e252']);

export function foodSignals(facts: LabelFacts): Signals {
  const list = layFlat(facts.ingredients);
  return {
    ...sugarSignals(facts, list),
    ...processingSignals(facts, list),
    ...fibreSignals(facts, list),
    ...fermentedSignals(facts, list),
    ...skinNutrientSignals(facts, list),
    ...contextSignals(facts, list),
    kitchenList: kitchenList(facts, list),
  };
}

/** What only notes ask for, and claims. */
function contextSignals(facts: LabelFacts, list: Composition): Signals {
  const claim = facts.claims.find((one) => one.claim === 'treats-disease');
  const curing = facts.additives.filter((additive) => CURING.has(additive.id));
  const first = list.leaves.find((leaf) => leaf.position === 1 && leaf.leads);
  const plainMilk = first !== undefined && is(first, 'milk') && facts.fermented === null;
  const pattern = list.leaves.filter((leaf) => leaf.position === 1 && is(leaf, 'fish', 'legume', 'nut'));
  return {
    diseaseClaim: claim === undefined ? NOT_APPLICABLE : known(true, { args: { names: claim.quote } }),
    curedMeat: list.leaves.some((leaf) => is(leaf, 'meat'))
      ? presence(
          curing.map((one) => ({ ...one, name: one.found })),
          false,
        )
      : NOT_APPLICABLE,
    plainMilk: plainMilk ? known(true) : NOT_APPLICABLE,
    mediterraneanFood: pattern.length > 0 ? presence(pattern, false) : NOT_APPLICABLE,
    declaresAllergens:
      facts.allergens.length > 0
        ? known(true, { args: { names: facts.allergens.join(', ') } })
        : NOT_APPLICABLE,
  };
}
