/** Adds one case up: points per part and pillar, cut to their spans; the lowest ceiling; the ends of the scale. All in millionths. */
import { type Case, evaluateRule } from './evaluate';
import { toMicro } from './points';
import type { Rule, Signals } from './rule';
import type { RuleSet } from './rule-set';

export interface Tally {
  /** Start and pillars, cut to their spans, before ceilings. */
  readonly raw: number;
  readonly score: number;
  readonly cuts: readonly {
    readonly of: string;
    readonly micro: number;
    readonly span: readonly [number, number];
  }[];
  readonly ceiling: { readonly rule: Rule; readonly at: number; readonly micro: number } | null;
  readonly clamp: number;
}

export function countUp(set: RuleSet, signals: Signals, points: readonly number[], which: Case): Tally {
  const { scheme } = set;
  const cuts: { of: string; micro: number; span: readonly [number, number] }[] = [];
  const parts = new Map<string, { pillar: string; sum: number }>();
  const pillars = new Map<string, number>();
  set.points.forEach((rule, i) => {
    const micro = points[i] ?? 0;
    if (micro === 0) return;
    if (rule.part === undefined) pillars.set(rule.pillar, (pillars.get(rule.pillar) ?? 0) + micro);
    else {
      const part = parts.get(rule.part);
      if (part === undefined) parts.set(rule.part, { pillar: rule.pillar, sum: micro });
      else part.sum += micro;
    }
  });
  const cut = (of: string, sum: number, span: readonly [number, number] | undefined): number => {
    if (span === undefined) return sum;
    const kept = Math.min(Math.max(sum, toMicro(span[0])), toMicro(span[1]));
    if (kept !== sum) cuts.push({ of, micro: kept - sum, span });
    return kept;
  };
  for (const [name, { pillar, sum }] of parts) {
    pillars.set(pillar, (pillars.get(pillar) ?? 0) + cut(name, sum, scheme.parts[name]));
  }
  let raw = toMicro(scheme.start);
  for (const [name, sum] of pillars) raw += cut(name, sum, scheme.pillars[name]);

  let capped = raw;
  let ceiling: Tally['ceiling'] = null;
  for (const rule of set.ceilings) {
    const at = evaluateRule(set, signals, rule, which);
    if (at === 0 || toMicro(at) >= capped) continue;
    capped = toMicro(at);
    ceiling = { rule, at, micro: capped - raw };
  }
  const score = Math.min(Math.max(capped, 0), toMicro(100));
  return { raw, score, cuts, ceiling, clamp: score - capped };
}
