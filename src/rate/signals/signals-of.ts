/** Which rule set a label is held against, and the signals that its rules ask for. */
import type { LabelFacts } from '../../label/label-facts';
import type { Signal, Signals } from '../rules/rule';
import type { RuleSet } from '../rules/rule-set';
import { RULE_SETS, ruleSet } from '../rules/rule-sets';
import { foodSignals } from './food/food';
import { genericSignal, type ReadSignal } from './generic';
import { UNKNOWN } from './known';
import { layFlat } from './lay-flat';
import type { Composition } from './leaves';
import { skincareSignals } from './skincare/skincare';
import { supplementScheme, supplementSignals } from './supplement/supplement';

export interface Asked {
  readonly set: RuleSet;
  readonly signals: Signals;
}

/** null: a kind that is not held against anything. */
export function signalsOf(facts: LabelFacts): Asked | null {
  if (facts.kind === null) return null;
  const list = layFlat(facts.ingredients);
  switch (facts.kind) {
    case 'food':
    case 'drink':
      return withGeneric(facts, ruleSet(facts.kind), foodSignals(facts, list), list);
    case 'supplement':
      return withGeneric(facts, ruleSet(supplementScheme(facts)), supplementSignals(facts, list), list);
    case 'skincare':
      return { set: ruleSet('skincare'), signals: skincareSignals(facts) };
  }
}

const readers: ReadonlyMap<string, ReadSignal> = new Map(
  [...RULE_SETS.values()].flatMap((set) => set.generic.map((id) => [id, genericSignal(id)] as const)),
);

/** `named` is fresh from its maker, so the rows' own signals are added in place: a copy would cost more than the rules. */
function withGeneric(
  facts: LabelFacts,
  set: RuleSet,
  named: Record<string, Signal>,
  list: Composition,
): Asked {
  for (const id of set.generic) named[id] = readers.get(id)?.(facts, list) ?? UNKNOWN;
  return { set, signals: named };
}
