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
import { evaluateRule } from './evaluate';
import { explainRule } from './explain-reason';
import { fromMicro, toMicro } from './points';
import type { Adjustment, Reason, Verdict } from './rating';
import type { Signals } from './rule';
import type { RuleSet } from './rule-set';
import { countUp, type Tally } from './tally';
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
  readonly missing: readonly { readonly core: string; readonly half: boolean }[];
}

const NEUTRAL = toMicro(50);

export function rateSignals(set: RuleSet, signals: Signals): EngineRating {
  const worst: number[] = [];
  const best: number[] = [];
  let open = false;
  for (const rule of set.points) {
    const low = toMicro(evaluateRule(set, signals, rule, 'worst'));
    const high = toMicro(evaluateRule(set, signals, rule, 'best'));
    worst.push(low);
    best.push(high);
    open ||= low !== high;
  }
  const lo = countUp(set, signals, worst, 'worst');
  const hi = open || set.ceilings.length > 0 ? countUp(set, signals, best, 'best') : lo;

  const shown = lo.score >= NEUTRAL ? lo : hi.score <= NEUTRAL ? hi : null;
  const account =
    shown ??
    countUp(
      set,
      signals,
      worst.map((low, i) => sure(low, best[i] ?? low)),
      'best',
    );
  const reasons: Reason[] = [];
  const missing = new Map<string, number>();
  const chosen = shown === lo ? worst : best;
  set.points.forEach((rule, i) => {
    const known = sure(worst[i] ?? 0, best[i] ?? 0);
    if (known !== 0) reasons.push(explainRule(rule, signals[rule.signal], fromMicro(known)));
    if (shown === null) return;
    const rest = (chosen[i] ?? 0) - known;
    if (rest === 0) return;
    const core = set.coreOf.get(rule.signal)?.id ?? 'other';
    missing.set(core, (missing.get(core) ?? 0) + rest);
  });

  const score = shown === null ? NEUTRAL : shown.score;
  const { coverage, gaps } = coverageOf(set, signals);
  const lowest = verdictOf(fromMicro(lo.score));
  const decided = coverage >= COVERAGE_FOR_VERDICT || lowest === verdictOf(fromMicro(hi.score));
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

/** The part of a rule's points that does not depend on anything unknown. */
function sure(low: number, high: number): number {
  if (low > 0 && high > 0) return Math.min(low, high);
  if (low < 0 && high < 0) return Math.max(low, high);
  return 0;
}

function adjustmentsOf(
  tally: Tally,
  missing: ReadonlyMap<string, number>,
  neutral: boolean,
): readonly Adjustment[] {
  const list: Adjustment[] = [];
  for (const [core, micro] of missing) {
    if (micro === 0) continue;
    list.push({
      kind: 'missing',
      rule: core,
      points: fromMicro(micro),
      text: { key: `adjust.missing.${core}`, args: {} },
    });
  }
  for (const cut of tally.cuts) {
    list.push({
      kind: 'span',
      rule: cut.of,
      points: fromMicro(cut.micro),
      text: { key: `adjust.span.${cut.of}`, args: { least: cut.span[0], most: cut.span[1] } },
    });
  }
  if (neutral) {
    const points = NEUTRAL - tally.raw;
    if (points !== 0) {
      list.push({
        kind: 'missing',
        rule: 'open',
        points: fromMicro(points),
        text: { key: 'adjust.missing.open', args: {} },
      });
    }
    return list;
  }
  if (tally.ceiling !== null && tally.ceiling.micro !== 0) {
    const { rule, at, micro } = tally.ceiling;
    list.push({
      kind: 'ceiling',
      rule: rule.id,
      points: fromMicro(micro),
      text: { key: `rule.${rule.id}`, args: { ceiling: at } },
    });
  }
  if (tally.clamp !== 0) {
    list.push({
      kind: 'clamp',
      rule: 'scale',
      points: fromMicro(tally.clamp),
      text: { key: 'adjust.clamp', args: {} },
    });
  }
  return list;
}

function coverageOf(set: RuleSet, signals: Signals) {
  let weight = 0;
  const gaps: { core: string; half: boolean }[] = [];
  for (const core of set.scheme.core) {
    const signal = signals[core.signal];
    if (signal === undefined || signal.state === 'unknown') gaps.push({ core: core.id, half: false });
    else if (signal.state === 'between' || (signal.state === 'known' && core.half?.includes(signal.value))) {
      gaps.push({ core: core.id, half: true });
      weight += core.weight / 2;
    } else weight += core.weight;
  }
  return { coverage: set.coreWeight === 0 ? 1 : weight / set.coreWeight, gaps };
}
