/** Which rule set a label is held against, and the signals that its rules ask for. */
import type { LabelFacts } from '../label/label-facts';
import type { Signal, Signals } from './rule';
import type { RuleSet } from './rule-set';
import { ruleSet } from './rule-sets';
import { drinkSignals } from './signals/drink';
import { foodSignals } from './signals/food';
import { genericSignal } from './signals/generic';
import { layFlat } from './signals/leaves';
import { skincareSignals } from './signals/skincare';
import { supplementScheme, supplementSignals } from './signals/supplement';

/** null: a kind that is not held against anything. */
export function signalsOf(facts: LabelFacts): { readonly set: RuleSet; readonly signals: Signals } | null {
  switch (facts.kind) {
    case 'food':
      return withGeneric(facts, ruleSet('food'), foodSignals(facts));
    case 'drink':
      return withGeneric(facts, ruleSet('drink'), drinkSignals(facts));
    case 'supplement':
      return withGeneric(facts, ruleSet(supplementScheme(facts)), supplementSignals(facts));
    case 'skincare':
      return { set: ruleSet('skincare'), signals: skincareSignals(facts) };
    default:
      return null;
  }
}

function withGeneric(facts: LabelFacts, set: RuleSet, named: Signals): { set: RuleSet; signals: Signals } {
  if (set.generic.length === 0) return { set, signals: named };
  const list = layFlat(facts.ingredients);
  const signals: Record<string, Signal> = { ...named };
  for (const id of set.generic) signals[id] = genericSignal(facts, id, list);
  return { set, signals };
}
