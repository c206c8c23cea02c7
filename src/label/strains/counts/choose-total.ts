/** Which of a label's counts is that of the whole product: what is left at expiry, the sum of the parts, the best placed. */
import type { Attached } from './attach-counts';
import type { CountMention } from './find-counts';
import type { GuaranteePoint } from './guarantee';
import { isAbout, isSumOf } from './is-sum-of';
import { type Candidate, PLAIN } from './score-total';

const PER_GRAM = /^\s?\)?\s?(?:\/|per|pro|par|por|je)\s?(?:g|ml|gram\w*)\b/i;

export interface Setting {
  readonly text: string;
  readonly attached: Attached;
  /** How many organisms the label names. */
  readonly organisms: number;
  readonly points: readonly GuaranteePoint[];
}

/** Null where parts of a product have counts and no number is that of the whole. */
export function chooseTotal(
  all: readonly Candidate[],
  { text, attached, organisms, points }: Setting,
): CountMention | null {
  const strong = all.filter(({ score }) => score > 0);
  const saysMade = points.some(({ point }) => point === 'manufacture');
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
    best.every(({ blend, isTotal }) => blend !== null && !isTotal) &&
    !isAlternative(best)
  )
    return wholeOver(candidates, bestValues);
  return best.reduce((a, b) => (b.count.value > a.count.value ? b : a)).count;
}

/** A number that is called no blend and is no less than all blends together: "53.6 billion" over blends of 37 and 3.3. */
function wholeOver(candidates: readonly Candidate[], blends: ReadonlySet<number>): CountMention | null {
  const least = [...blends].reduce((a, b) => a + b, 0);
  return candidates.find(({ count, blend }) => blend === null && count.value >= least)?.count ?? null;
}

/** Two serving columns of one blend double each other; two blends that do have names of their own ("gut blend …, skin blend …"). */
function isAlternative(best: readonly Candidate[]): boolean {
  const [low = 0, high = 0] = [...new Set(best.map(({ count }) => count.value))].sort((a, b) => a - b);
  const names = new Set(best.map(({ blend }) => blend));
  return best.length === 2 && high / low > 1.9 && high / low < 2.1 && names.size === 1;
}
