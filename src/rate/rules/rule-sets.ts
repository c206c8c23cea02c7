/** Every rule set there is, built once. */
import foodRows from '../../../rules/food/rating.json' with { type: 'json' };
import foodSchemes from '../../../rules/food/schemes.json' with { type: 'json' };
import skincareRows from '../../../rules/skincare/rating.json' with { type: 'json' };
import skincareSchemes from '../../../rules/skincare/schemes.json' with { type: 'json' };
import supplementRows from '../../../rules/supplements/rating.json' with { type: 'json' };
import supplementSchemes from '../../../rules/supplements/schemes.json' with { type: 'json' };
import type { Rule } from './rule';
import { buildRuleSet, type RuleSet, readRules, readSchemes } from './rule-set';

export const ALL_RULES: readonly Rule[] = [
  ...readRules(foodRows),
  ...readRules(supplementRows),
  ...readRules(skincareRows),
];
const schemes = [
  ...readSchemes(foodSchemes),
  ...readSchemes(supplementSchemes),
  ...readSchemes(skincareSchemes),
];

export const RULE_SETS: ReadonlyMap<string, RuleSet> = new Map(
  schemes.map((scheme) => [scheme.id, buildRuleSet(scheme, ALL_RULES)]),
);

/** Throws on an id that no rules file has: a bug, not an input. */
export function ruleSet(id: string): RuleSet {
  const set = RULE_SETS.get(id);
  if (set === undefined) throw new Error(`no scheme ${id} in rules/*/schemes.json`);
  return set;
}
