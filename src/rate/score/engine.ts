/**
 * The engine: signals and a rule set in, a rating out. It knows kinds of function, pillars, ceilings and missing data, and no
 * single rule.
 *
 *   every rule twice ── worst ─► parts and pillars cut to their spans ─► ceilings ─► 0…100 ─► lo
 *                    └─ best ──► the same                                                  ─► hi
 *   shown = median(lo, 50, hi)
 *
 * Monotone, because every function is, and sums, cuts and minima of monotone functions are. Hiding a fact can only widen
 * lo…hi, so it never moves what is shown past 50.
 *
 * The account (reasons + adjustments) is kept for the case that is shown: a reason carries what is sure; what an unknown adds in
 * that case is one `missing` adjustment per core fact; span cuts, the lowest ceiling and the clamp follow. Cost: two passes over
 * about fifty rows, a few microseconds.
 */

import type { Adjustment, Reason, Verdict } from '../rating';
import type { Signals } from '../rules/rule';
import type { RuleSet } from '../rules/rule-set';
import { adjustmentsOf } from './adjustments';
import { coverageOf, type Gap } from './coverage';
import { casesOf, evaluateRule, type Values } from './evaluate';
import { fromMicro, NEUTRAL, toMicro } from './points';
import { countUp } from './tally';
import { COVERAGE_FOR_VERDICT, verdictOf } from './verdict';

export interface EngineRating {
  readonly verdict: Exclude<Verdict, 'not-rated'>;
  /** Always a number; `unknown` verdicts are shown without it. */
  readonly score: number;
  readonly range: readonly [number, number];
  readonly coverage: number;
  readonly start: number;
  readonly reasons: readonly Reason[];
  readonly adjustments: readonly Adjustment[];
  /** Core facts that are missing, and those only half known. */
  readonly missing: readonly Gap[];
}

export function rateSignals(set: RuleSet, signals: Signals, cases = casesOf(set, signals)): EngineRating {
  const worst = set.points.map((rule) => toMicro(evaluateRule(rule, cases.worst, false)));
  const open = cases.open || hasRange(set, cases.worst);
  const best = open ? set.points.map((rule) => toMicro(evaluateRule(rule, cases.best, true))) : worst;
  const lo = countUp(set, worst, cases.worst, false);
  const hi = open ? countUp(set, best, cases.best, true) : lo;

  // What is shown: lo above neutral, hi below it, else neutral itself.
  const shown = lo.score >= NEUTRAL ? lo : hi.score <= NEUTRAL ? hi : null;
  const certain = open ? worst.map((low, i) => surePart(low, best[i] ?? low)) : worst;
  const account = shown ?? countUp(set, certain, cases.best, true);
  const counted = shown === null ? certain : shown === lo ? worst : best;
  const reasons: Reason[] = [];
  const missing = new Map<string, number>();
  set.points.forEach(({ rule, core, explain }, i) => {
    const known = certain[i] ?? 0;
    if (known !== 0) reasons.push(explain(signals[rule.signal], fromMicro(known)));
    const rest = (counted[i] ?? 0) - known;
    if (rest !== 0) missing.set(core, (missing.get(core) ?? 0) + rest);
  });

  const score = shown === null ? NEUTRAL : shown.score;
  const { coverage, gaps } = coverageOf(set, signals);
  const agreed = verdictOf(fromMicro(lo.score)) === verdictOf(fromMicro(hi.score));
  const decided = coverage >= COVERAGE_FOR_VERDICT || agreed;
  return {
    verdict: decided ? verdictOf(fromMicro(score)) : 'unknown',
    score: fromMicro(score),
    range: [fromMicro(lo.score), fromMicro(hi.score)],
    coverage,
    start: set.scheme.start,
    reasons,
    adjustments: adjustmentsOf(account, missing, shown === null),
    missing: gaps,
  };
}

/** A known fact can be worth a range by itself ("fermented, cultures not stated"). */
function hasRange(set: RuleSet, values: Values): boolean {
  return set.ranged.some((rule) => evaluateRule(rule, values, true) !== evaluateRule(rule, values, false));
}

/** The part of a rule's points that does not depend on anything unknown. */
function surePart(low: number, high: number): number {
  if (low > 0 && high > 0) return Math.min(low, high);
  if (low < 0 && high < 0) return Math.max(low, high);
  return 0;
}
