/** Rules that only say something: filtered by region and by the lenses that the user switched on. Safety advice comes first. */

import type { Profile } from '../profile';
import type { Reason } from '../rating';
import type { Rule, Signals } from '../rules/rule';
import type { RuleSet } from '../rules/rule-set';
import { type Cases, evaluateRule } from '../score/evaluate';

export function ruleNotes(
  set: RuleSet,
  signals: Signals,
  { best }: Cases,
  profile: Profile,
): readonly Reason[] {
  const safety: Reason[] = [];
  const others: Reason[] = [];
  for (const ready of set.notes) {
    const { rule } = ready;
    const signal = signals[rule.signal];
    // Notes speak of what is on the label: never of what might be.
    if (signal?.state !== 'known' && signal?.state !== 'between') continue;
    if (!concerns(rule, profile) || evaluateRule(ready, best, true) === 0) continue;
    (rule.safety === true ? safety : others).push(ready.explain(signal, 0));
  }
  return safety.concat(others);
}

function concerns(rule: Rule, profile: Profile): boolean {
  if (rule.regions !== undefined && !rule.regions.includes(profile.region)) return false;
  if (rule.lens === undefined) return true;
  const { lens } = rule;
  return profile.conditions.some((one) => one === lens) || profile.lenses.some((one) => one === lens);
}
