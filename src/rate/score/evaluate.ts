/**
 * One rule against the values of its signals, in one of two cases: every unknown at its worst, or every unknown at its best.
 */

import type { Signals, SignalValue } from '../rules/rule';
import type { ReadyCondition, ReadyRule, RuleSet } from '../rules/rule-set';
import { applyFunction } from './points';

/** By signal index. null: not applicable, or unknown and without a range of its own; then it counts nothing. */
export type Values = readonly (SignalValue | null)[];

export interface Cases {
  readonly worst: Values;
  readonly best: Values;
  /** Some signal is not known: the two cases may differ. */
  readonly open: boolean;
}

export function casesOf(set: RuleSet, signals: Signals): Cases {
  const worst: (SignalValue | null)[] = [];
  const best: (SignalValue | null)[] = [];
  let open = false;
  for (let i = 0; i < set.signals.length; i += 1) {
    const signal = signals[set.signals[i] ?? ''];
    if (signal === undefined || signal.state === 'unknown') {
      const range = set.unknown[i] ?? null;
      worst.push(range === null ? null : range.worst);
      best.push(range === null ? null : range.best);
      open ||= range !== null;
    } else if (signal.state === 'known') {
      worst.push(signal.value);
      best.push(signal.value);
    } else if (signal.state === 'between') {
      worst.push(signal.worst);
      best.push(signal.best);
      open = true;
    } else {
      worst.push(null);
      best.push(null);
    }
  }
  return { worst, best, open };
}

/** Points (unrounded), or the ceiling of a ceiling rule; 0 where the rule has nothing to say. `open`: a fact worth a range counts at its far end. */
export function evaluateRule(
  { rule, signal, when, scale }: ReadyRule,
  values: Values,
  open: boolean,
): number {
  const value = values[signal] ?? null;
  if (value === null) return 0;
  const points = applyFunction(rule.fn, value, open);
  if (points === 0) return 0;
  for (const condition of when) if (!holds(condition, values)) return 0;
  return scale !== null && holds(scale.when, values) ? points * scale.by : points;
}

function holds({ signal, condition }: ReadyCondition, values: Values): boolean {
  const value = values[signal] ?? null;
  if (value === null) return false;
  const { is, atLeast, atMost } = condition;
  if (is !== undefined && !is.includes(value)) return false;
  if (atLeast === undefined && atMost === undefined) return true;
  return typeof value === 'number' && value >= (atLeast ?? -Infinity) && value <= (atMost ?? Infinity);
}
