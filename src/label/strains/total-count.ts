/** The label's own total and how long it holds. Totals are as printed, never summed. */
import type { Attached } from './attach-counts';
import type { CountMention } from './find-counts';
import type { GuaranteePoint } from './guarantee';
import { perWhat } from './per-what';
import { type Candidate, PLAIN, scoreTotal } from './score-total';
import type { Guarantee, OrganismCount, TotalCount } from './strain-facts';

/** A time point binds a count when it stands this near, on either side. */
const BIND = 160;
const SPORES = /\bspor(?:es?|en|as)\b/i;
const PER_GRAM = /^\s?\)?\s?(?:\/|per|pro|par|por|je)\s?(?:g|ml|gram\w*)\b/i;

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
  // No whole is less than one of its parts, but what is left of it may be.
  const most = organisms > 1 ? Math.max(0, ...attached.own.map((count) => count?.value ?? 0)) : 0;
  const scored = attached.rest.map((count) =>
    scoreTotal(text, count, name?.length ?? 0, points, attached.rest),
  );
  const candidates = scored.filter(({ count, point }) => count.value >= most || point === 'expiry');
  const strong = candidates.filter(({ score }) => score > 0);
  const chosen = choose(
    text,
    strong,
    candidates,
    attached,
    organisms,
    points.some(({ point }) => point === 'manufacture'),
  );
  const parts = scored.filter(({ count }) => count.value !== chosen?.value);
  const isWhole = chosen !== null && isSumOf(chosen.value, parts);
  const blends = parts
    .filter(({ isBlend, score }) => isWhole || (isBlend && score > 0))
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

function choose(
  text: string,
  strong: readonly Candidate[],
  all: readonly Candidate[],
  attached: Attached,
  organisms: number,
  saysMade: boolean,
): CountMention | null {
  // Of what went in and what is left the latter is promised.
  const left = strong.find(({ point }) => point === 'expiry');
  if (left !== undefined && saysMade && strong.some(({ count }) => count.value > left.count.value))
    return left.count;
  const ofAll = sumOfAll(all, attached);
  if (ofAll !== null) return ofAll;
  const values = new Set(strong.map(({ count }) => count.value));
  if (values.size === 1) return strong[0]?.count ?? null;
  // "2 billion a capsule, 10 billion a gram": nobody takes grams.
  const perGram = new Set(
    strong
      .filter(({ count }) => PER_GRAM.test(text.slice(count.end, count.end + 12)))
      .map(({ count }) => count.value),
  );
  const whole = strong.filter(({ count }) => !perGram.has(count.value));
  if (values.size > 1) return bestOf(whole.length === 0 ? strong : whole);
  if (organisms <= 1) return attached.own.find((count) => count !== null) ?? all[0]?.count ?? null;
  // The only number of a list of organisms that have none of their own, though no word calls it a total.
  const [only] = all;
  const isAlone = all.every(({ count, score }) => count.value === only?.count.value && score >= PLAIN);
  return only !== undefined && isAlone && attached.own.every((count) => count === null) ? only.count : null;
}

/** Whether the different numbers of these counts add up to the value, and are more than one. */
function isSumOf(value: number, parts: readonly Candidate[]): boolean {
  const numbers = new Set(parts.map(({ count }) => count.value));
  const sum = [...numbers].reduce((a, b) => a + b, 0);
  return numbers.size > 1 && isAbout(value, sum);
}

/** The number that the counts of all organisms add up to, where each has its own. */
function sumOfAll(candidates: readonly Candidate[], { own }: Attached): CountMention | null {
  if (own.length < 2 || own.includes(null)) return null;
  const sum = own.reduce((all, count) => all + (count?.value ?? 0), 0);
  return candidates.find(({ count }) => isAbout(count.value, sum))?.count ?? null;
}

/** Of several totals: the sum of the others, then the best placed; equal parts of a product have no total. */
function bestOf(candidates: readonly Candidate[]): CountMention | null {
  const values = [...new Set(candidates.map(({ count }) => count.value))];
  const sum = values.find((value) =>
    isSumOf(
      value,
      candidates.filter(({ count }) => count.value !== value),
    ),
  );
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
    return wholeOver(candidates, bestValues);
  return best.reduce((a, b) => (b.count.value > a.count.value ? b : a)).count;
}

/** A number that is called no blend and is no less than all blends together: "53.6 billion" over blends of 37 and 3.3. */
function wholeOver(candidates: readonly Candidate[], blends: ReadonlySet<number>): CountMention | null {
  const least = [...blends].reduce((a, b) => a + b, 0);
  return candidates.find(({ count, isBlend }) => !isBlend && count.value >= least)?.count ?? null;
}

function isAbout(value: number, sum: number): boolean {
  return Math.abs(sum - value) < value * 0.02;
}

/** Two serving columns of one blend double each other; two blends seldom do. */
function isAlternative(best: readonly Candidate[]): boolean {
  const [low = 0, high = 0] = [...new Set(best.map(({ count }) => count.value))].sort((a, b) => a - b);
  return best.length === 2 && high / low > 1.9 && high / low < 2.1;
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
  return (exact ?? printed[0])?.unit ?? (SPORES.test(text) ? 'spores' : 'cells');
}
