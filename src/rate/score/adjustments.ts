/** What stands between the sum of the reasons and the score: missing data, spans, the lowest ceiling, the ends of the scale. */

import type { Adjustment } from '../rating';
import { fromMicro, NEUTRAL } from './points';
import type { Tally } from './tally';

/** `missing`: millionths by core fact. `neutral`: the range spans neutral, so the score is held there. */
export function adjustmentsOf(
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
