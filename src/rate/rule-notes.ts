/** Rules that only say something: filtered by region and by the lenses that the user switched on. Safety advice comes first. */
import { evaluateRule } from './evaluate';
import { explainRule } from './explain-reason';
import type { Profile } from './profile';
import type { Reason } from './rating';
import type { Rule, Signals } from './rule';
import type { RuleSet } from './rule-set';

export function ruleNotes(set: RuleSet, signals: Signals, profile: Profile): readonly Reason[] {
  const safety: Reason[] = [];
  const others: Reason[] = [];
  for (const rule of set.notes) {
    const signal = signals[rule.signal];
    // Notes speak of what is on the label: never of what might be.
    if (signal === undefined || signal.state === 'unknown') continue;
    if (!concerns(rule, profile) || evaluateRule(set, signals, rule, 'best') === 0) continue;
    (rule.safety === true ? safety : others).push(explainRule(rule, signal, 0));
  }
  return [...safety, ...others];
}

function concerns(rule: Rule, profile: Profile): boolean {
  if (rule.regions !== undefined && !rule.regions.includes(profile.region)) return false;
  if (rule.lens === undefined) return true;
  return [...profile.conditions, ...profile.lenses].includes(rule.lens);
}
