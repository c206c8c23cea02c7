/**
 * One rule against the signals, in one of two cases: every unknown at its worst, or every unknown at its best. A rule is *sure*
 * when both cases agree.
 */
import { applyFunction } from './points';
import type { Rule, RuleCondition, Signals, SignalValue } from './rule';
import type { RuleSet } from './rule-set';

export type Case = 'worst' | 'best';

/** null: not applicable, or unknown and without a range of its own (then it counts nothing). */
export function valueIn(set: RuleSet, signals: Signals, id: string, which: Case): SignalValue | null {
  const signal = signals[id];
  if (signal === undefined || signal.state === 'unknown') return set.unknown.get(id)?.[which] ?? null;
  if (signal.state === 'known') return signal.value;
  return signal.state === 'between' ? signal[which] : null;
}

/** Points (unrounded), or the ceiling for a ceiling rule; 0 where the rule has nothing to say. */
export function evaluateRule(set: RuleSet, signals: Signals, rule: Rule, which: Case): number {
  const value = valueIn(set, signals, rule.signal, which);
  if (value === null) return 0;
  const points = applyFunction(rule.fn, value, which === 'best');
  if (points === 0) return 0;
  if (rule.when !== undefined) {
    for (const condition of rule.when) if (!holds(set, signals, condition, which)) return 0;
  }
  if (rule.scale !== undefined && holds(set, signals, rule.scale.when, which)) return points * rule.scale.by;
  return points;
}

function holds(set: RuleSet, signals: Signals, condition: RuleCondition, which: Case): boolean {
  const value = valueIn(set, signals, condition.signal, which);
  if (value === null) return false;
  if (condition.is !== undefined && !condition.is.includes(value)) return false;
  const { atLeast, above, atMost, below } = condition;
  if (atLeast === undefined && above === undefined && atMost === undefined && below === undefined)
    return true;
  if (typeof value !== 'number') return false;
  return (
    value >= (atLeast ?? -Infinity) &&
    value <= (atMost ?? Infinity) &&
    (above === undefined || value > above) &&
    (below === undefined || value < below)
  );
}
