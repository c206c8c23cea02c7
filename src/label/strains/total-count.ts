/** The label's own total and how long it holds. Totals are as printed, never summed. */
import type { Attached } from './attach-counts';
import type { CountMention } from './find-counts';
import type { GuaranteePoint } from './guarantee';
import { perWhat } from './per-what';
import type { Guarantee, OrganismCount, TotalCount } from './strain-facts';

/** A time point binds a count when it stands this near, on either side. */
const BIND = 160;

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
  name: string | null,
  attached: Attached,
  organisms: number,
  points: readonly GuaranteePoint[],
): Total {
  const overall = overallPoint(points);
  const candidates = attached.rest.map((count) => ({
    count,
    score: scoreOf(text, count, name, points, attached.rest),
    ...around(text, count),
  }));
  const strong = candidates.filter(({ score }) => score > 0);
  const values = new Set(strong.map(({ count }) => count.value));
  const own = attached.own.filter((count) => count !== null);
  let chosen: CountMention | null = null;
  if (values.size === 1) chosen = strong[0]?.count ?? null;
  else if (values.size > 1) chosen = bestOf(strong);
  else if (organisms <= 1 || (new Set(own).size === 1 && organisms === 1))
    chosen = own[0] ?? candidates[0]?.count ?? null;
  const parts = strong.filter(({ isBlend, count }) => isBlend && count.value !== chosen?.value);
  const headers = parts.map(({ count: { value, unit } }) => ({ value, unit }));
  if (chosen === null)
    return {
      count: null,
      mention: null,
      guaranteed: overall,
      atManufacture: overall === 'manufacture',
      blends: headers,
    };
  const guaranteed = pointOf(chosen, points, text) ?? overall;
  return {
    count: {
      value: chosen.value,
      unit: unitNear(chosen, attached),
      per: perWhat(text, chosen.start, chosen.end),
      guaranteed,
    },
    mention: chosen,
    guaranteed,
    atManufacture: guaranteed === 'manufacture',
    blends: headers,
  };
}

interface Candidate {
  readonly count: CountMention;
  readonly score: number;
  readonly isBlend: boolean;
  readonly isTotal: boolean;
}

/** Of several totals: the one called total, the sum of the others, then the best placed; equal parts of a product have no total. */
function bestOf(candidates: readonly Candidate[]): CountMention | null {
  const values = [...new Set(candidates.map(({ count }) => count.value))];
  const sum = values.find((value) => {
    const others = values.filter((other) => other !== value).reduce((a, b) => a + b, 0);
    return values.length > 2 && Math.abs(others - value) < value * 0.02;
  });
  const summed = candidates.find(({ count }) => count.value === sum);
  if (summed !== undefined) return summed.count;
  const top = Math.max(...candidates.map(({ score }) => score));
  const best = candidates.filter(({ score }) => score === top);
  const bestValues = new Set(best.map(({ count }) => count.value));
  if (
    bestValues.size > 1 &&
    best.every(({ isBlend, isTotal }) => isBlend && !isTotal) &&
    !isAlternative(best)
  )
    return null;
  return best.reduce((a, b) => (b.count.value > a.count.value ? b : a)).count;
}

/** Two serving columns of one blend double each other; two blends seldom do. */
function isAlternative(best: readonly Candidate[]): boolean {
  const [low = 0, high = 0] = [...new Set(best.map(({ count }) => count.value))].sort((a, b) => a - b);
  return best.length === 2 && high / low > 1.9 && high / low < 2.1;
}

function around(text: string, count: CountMention): { line: string; isBlend: boolean; isTotal: boolean } {
  const before =
    text
      .slice(Math.max(0, count.start - 80), count.start)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(count.end, count.end + 50).split('\n')[0] ?? '';
  const isTotal =
    /\b(?:totals?|gesamt\w*|insgesamt|au total|totale|en total|totaal|combined|potency|guarante\w*)\b[^.]{0,40}$/i.test(
      before,
    ) ||
    /^\W{0,3}(?:total|gesamt|insgesamt|au total|in totale|en total|totaal)\b/i.test(after) ||
    /\btotal\b/i.test(text.slice(count.start, count.end));
  const isBlend =
    /\b(?:blend|complex|complexe|mix|mixture|mischung|komplex|matrix|formula|miscela|mezcla|mengsel|cultures?|lab4\w?|probiotics?|probios\w*)\b/i.test(
      before,
    );
  return { line: before + text.slice(count.start, count.end) + after, isBlend, isTotal };
}

function scoreOf(
  text: string,
  count: CountMention,
  name: string | null,
  points: readonly GuaranteePoint[],
  counts: readonly CountMention[],
): number {
  const { line, isBlend, isTotal } = around(text, count);
  const after = text.slice(count.end, count.end + 60);
  let score =
    count.unitPrinted || /^\s?\)?\s?(?:\/|per|pro|par|por)\s?(?:g|ml|gram\w*)\b/i.test(after) ? 2 : 1;
  const isBare = score === 1;
  if (count.unit !== 'cells') score += 1;
  if (isTotal) score += 4;
  if (isBlend) score += 2;
  if (count.start < (name?.length ?? 0)) score += 1;
  const bound = points.filter(({ at }) => isBound(text, count, at, counts));
  if (bound.length > 0) score += 2;
  if (bound.some(({ point, at }) => point === 'expiry' && at > count.end)) score += 1;
  if (/^\W{0,4}(?:per|a|each) day\b/i.test(after) || /^\s*\n?\s*per day\b/i.test(after)) score -= 3;
  if (
    /^\W{0,3}in a \d+\b|\b(?:up to|jusqu'à|bis zu|hasta|over \d+ years|trillions?|body|gut contains|intestin\w+ contain|human)\b/i.test(
      line.slice(-160),
    ) &&
    !isTotal
  )
    score -= 3;
  if (isBare && /^\s?(?:\/|per\s|pro\s|par\s|por\s|je\s)\s?\p{L}{4,}/iu.test(after)) score += 2;
  if (isBare && !isBlend && !isTotal) score -= 2;
  return score;
}

/** A time point speaks of the count nearest to it, on its own line. */
function isBound(text: string, count: CountMention, at: number, counts: readonly CountMention[]): boolean {
  const far = distance(count, at);
  return far < 60 && isOneLine(text, at, count.end) && counts.every((other) => distance(other, at) >= far);
}

function distance(count: CountMention, at: number): number {
  return at >= count.end ? at - count.end : Math.max(0, count.start - at);
}

function isOneLine(text: string, a: number, b: number): boolean {
  return !text.slice(Math.min(a, b), Math.max(a, b)).includes('\n');
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

/** A total without a unit takes that of the organisms' own counts. */
function unitNear(count: CountMention, attached: Attached): TotalCount['unit'] {
  if (count.unitPrinted) return count.unit;
  return [...attached.own, ...attached.rest].find((other) => other?.unitPrinted)?.unit ?? count.unit;
}
