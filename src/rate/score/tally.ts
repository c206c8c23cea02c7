/** Adds one case up: points per part and pillar, cut to their spans; the lowest ceiling; the ends of the scale. All in millionths. */

import type { Rule } from '../rules/rule';
import type { RuleSet } from '../rules/rule-set';
import { evaluateRule, type Values } from './evaluate';
import { toMicro } from './points';

export interface Cut {
  readonly of: string;
  readonly micro: number;
  readonly span: readonly [number, number];
}

export interface Tally {
  /** Start and pillars, cut to their spans, before ceilings. */
  readonly raw: number;
  readonly score: number;
  readonly cuts: readonly Cut[];
  readonly ceiling: { readonly rule: Rule; readonly at: number; readonly micro: number } | null;
  readonly clamp: number;
}

/** `points` by rule index, `values` for the ceilings. */
export function countUp(set: RuleSet, points: readonly number[], values: Values, open: boolean): Tally {
  const sums = new Array<number>(set.spans.length).fill(0);
  set.points.forEach(({ pillar, part }, i) => {
    const at = part ?? pillar;
    sums[at] = (sums[at] ?? 0) + (points[i] ?? 0);
  });
  const cuts: Cut[] = [];
  let raw = toMicro(set.scheme.start);
  // Parts stand before pillars, so a part's kept sum is in its pillar before the pillar is cut.
  set.spans.forEach(({ name, span, home }, i) => {
    const sum = sums[i] ?? 0;
    if (sum === 0) return;
    const kept = span === null ? sum : Math.min(Math.max(sum, toMicro(span[0])), toMicro(span[1]));
    if (kept !== sum && span !== null) cuts.push({ of: name, micro: kept - sum, span });
    if (home === null) raw += kept;
    else sums[home] = (sums[home] ?? 0) + kept;
  });

  let capped = raw;
  let ceiling: Tally['ceiling'] = null;
  for (const ready of set.ceilings) {
    const at = evaluateRule(ready, values, open);
    if (at === 0 || toMicro(at) >= capped) continue;
    capped = toMicro(at);
    ceiling = { rule: ready.rule, at, micro: capped - raw };
  }
  const score = Math.min(Math.max(capped, 0), toMicro(100));
  return { raw, score, cuts, ceiling, clamp: score - capped };
}
