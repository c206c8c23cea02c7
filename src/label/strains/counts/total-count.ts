/** The label's own total and how long it holds. Totals are as printed, never summed. */

import type { Guarantee, OrganismCount, TotalCount } from '../strain-facts';
import type { Attached } from './attach-counts';
import { chooseTotal } from './choose-total';
import type { CountMention } from './find-counts';
import type { GuaranteePoint } from './guarantee';
import { isSumOf } from './is-sum-of';
import { perWhat } from './per-what';
import { scoreTotal } from './score-total';

/** A time point binds a count when it stands this near, on either side. */
const BIND = 160;
const SPORES = /\bspor(?:es?|en|as)\b/i;
/** A footnote may tell what a bare number counts: "10 billion* … *CFU at expiry". */
const COLONIES = /(?<!\p{L})(?:CFU|UFC|KBE|KVE)(?!\p{L})/u;

export interface Total {
  readonly count: TotalCount | null;
  readonly mention: CountMention | null;
  readonly guaranteed: Guarantee;
  readonly atManufacture: boolean;
  /** Counts that stand for parts of the product. */
  readonly blends: readonly OrganismCount[];
}

export function totalOf(
  text: string,
  attached: Attached,
  organisms: number,
  points: readonly GuaranteePoint[],
): Total {
  const overall = overallPoint(points);
  // No whole is less than one of its parts, but what is left of it may be.
  const most = organisms > 1 ? Math.max(0, ...attached.own.map((count) => count?.value ?? 0)) : 0;
  const scored = attached.rest.map((count) => scoreTotal(text, count, points, attached.rest));
  const candidates = scored.filter(({ count, point }) => count.value >= most || point === 'expiry');
  const chosen = chooseTotal(candidates, { text, attached, organisms, points });
  const parts = scored.filter(({ count }) => count.value !== chosen?.value);
  const isWhole = chosen !== null && isSumOf(chosen.value, parts);
  const blends = parts
    .filter(({ blend, score }) => isWhole || (blend !== null && score > 0))
    .map(({ count: { value, unit } }) => ({ value, unit }));
  if (chosen === null)
    return {
      count: null,
      mention: null,
      guaranteed: overall,
      atManufacture: overall === 'manufacture',
      blends,
    };
  const repeats = [...new Set([...attached.rest, chosen, ...(organisms === 1 ? attached.own : [])])].filter(
    (count): count is CountMention => count?.value === chosen.value,
  );
  const guaranteed = pointOf(chosen, points, text) ?? overall;
  const count = {
    value: chosen.value,
    unit: unitOf(text, repeats, attached),
    per: measureOf(repeats.map(({ start, end }) => perWhat(text, start, end))),
    guaranteed,
  };
  return { count, mention: chosen, guaranteed, atManufacture: guaranteed === 'manufacture', blends };
}

/** "Per capsule" says more than "per 5 ml". */
function measureOf(said: readonly (string | null)[]): string | null {
  const measures = said.filter((per) => per !== null);
  return measures.find((per) => !/\d (?:ml|g)$/.test(per)) ?? measures[0] ?? null;
}

function pointOf(count: CountMention, points: readonly GuaranteePoint[], text: string): Guarantee | null {
  const near = points
    .filter(({ at }) => at >= count.start - BIND && at <= count.end + BIND)
    .filter(({ at }) => !text.slice(Math.min(at, count.end), Math.max(at, count.start)).includes('\n\n'))
    .map((point) => ({
      ...point,
      far: point.at >= count.end ? point.at - count.end : (count.start - point.at) * 1.5,
    }))
    .sort((a, b) => a.far - b.far);
  return near[0]?.point ?? null;
}

function overallPoint(points: readonly GuaranteePoint[]): Guarantee {
  return points.find(({ point }) => point === 'expiry')?.point ?? points[0]?.point ?? 'unstated';
}

/** Of the places that print a total one may say its unit; without any it takes that of the organisms' own counts. */
function unitOf(text: string, repeats: readonly CountMention[], attached: Attached): TotalCount['unit'] {
  const printed = [...repeats, ...attached.own, ...attached.rest].filter((count) => count?.unitPrinted);
  const exact = repeats.find(({ unitPrinted, unit }) => unitPrinted && unit !== 'cells');
  return (
    (exact ?? printed[0])?.unit ?? (SPORES.test(text) ? 'spores' : COLONIES.test(text) ? 'CFU' : 'cells')
  );
}
