/** Drinks that the guide's "stay hydrated" means: plain water, and tea, coffee or infusion without sugar or sweetener. */
import type { Concept } from '../../../label/food/food-facts';
import type { LabelFacts } from '../../../label/label-facts';
import type { Signal } from '../../rules/rule';
import { known, NOT_APPLICABLE, UNKNOWN } from '../known';
import { type Composition, is, isOneOf, type Leaf } from '../leaves';
import { isPressedFruit } from './pressed-fruit';

const WATER: readonly Concept[] = ['water', 'carbon-dioxide', 'mineral'];
const BREWED: readonly Concept[] = ['tea', 'coffee', 'infusion'];
const WITH_BREW: readonly Concept[] = [
  ...WATER,
  ...BREWED,
  'herb-spice',
  'flavouring',
  'vitamin',
  'additive',
];

export function hydrationSignals(facts: LabelFacts, list: Composition) {
  if (facts.kind !== 'drink') return { hydration: NOT_APPLICABLE, juice100: NOT_APPLICABLE };
  return { hydration: hydration(facts, list), juice100: juice100(facts, list) };
}

function hydration(facts: LabelFacts, list: Composition): Signal {
  if (!list.complete) return UNKNOWN;
  if (facts.sugars.length > 0 || facts.sweeteners.length > 0 || facts.fermented !== null)
    return known('none');
  if (list.leaves.every(isPlain) && list.leaves.some((leaf) => is(leaf, 'water'))) return known('water');
  // Unsweetened: EU "sugars-free" is at most 0.5 g; a brew or flavoured water prints 0 or nothing.
  if ((facts.nutrition?.per100?.sugars ?? 0) > 0.5) return known('none');
  const brewed = list.leaves.some((leaf) => is(leaf, 'water', ...BREWED));
  return known(brewed && list.leaves.every((leaf) => isOneOf(leaf, WITH_BREW)) ? 'unsweetened' : 'none');
}

/** Carbon dioxide is an additive where it is named by itself. */
function isPlain(leaf: Leaf): boolean {
  return leaf.additive === 'e290' || isOneOf(leaf, WATER);
}

function juice100(facts: LabelFacts, list: Composition): Signal {
  if (facts.claims.some((claim) => claim.claim === 'juice-100')) return known(true);
  if (!list.found) return UNKNOWN;
  const added = facts.sugars.some((sugar) => sugar.concept !== 'juice' && sugar.concept !== 'fruit-puree');
  const juice = isPressedFruit(facts, list) || list.leaves.some((leaf) => is(leaf, 'juice'));
  const only = list.leaves.every(
    (leaf) => is(leaf, 'juice', 'fruit-puree', 'fruit', 'vitamin') || leaf.additive === 'e300',
  );
  return known(juice && only && !added && facts.sweeteners.length === 0);
}
