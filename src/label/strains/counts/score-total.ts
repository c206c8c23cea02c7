/** How likely a count is the total of the product: what it is called, where it stands, whether a time point speaks of it. */
import type { CountMention } from './find-counts';
import type { GuaranteePoint } from './guarantee';

export interface Candidate {
  readonly count: CountMention;
  readonly score: number;
  /** What the blend is called that this is the count of: "gut blend"; null: no blend is named before it. */
  readonly blend: string | null;
  readonly isTotal: boolean;
  /** The time point nearest to this count, where one speaks of it. */
  readonly point: GuaranteePoint['point'] | null;
}

/** The score of a bare number that nothing speaks for and nothing against. */
export const PLAIN = -1;

const EACH = /\b(?:je|jeweils|each|chacune?|ciascun[oa]?|cada una?|elk)[\s:(]{1,3}$/i;

/** With the word that tells it from other blends. */
const BLEND =
  /(?:[\p{L}']{1,20}\s)?(?<![\p{L}\d])(?:blend|complex|complexe|mix|mixture|mischung|komplex|matrix|formula|miscela|mezcla|mengsel|cultures?|lab4\w?|probiotics?|probios\w*)(?![\p{L}\d])/giu;

/** `counts`: all counts that no organism owns. */
export function scoreTotal(
  text: string,
  count: CountMention,
  points: readonly GuaranteePoint[],
  counts: readonly CountMention[],
): Candidate {
  const { line, blend, isTotal } = around(text, count);
  const after = text.slice(count.end, count.end + 60);
  const isBare = !count.unitPrinted;
  let score = isBare ? 1 : 2;
  if (isTotal) score += 4;
  if (blend !== null) score += 2;
  const bound = points.filter(({ at }) => isBound(text, count, at, counts));
  // Of two counts the one that is left, not the one that went in.
  if (bound.length > 0) score += bound.every(({ point }) => point === 'manufacture') ? -1 : 2;
  if (/^\W{0,4}(?:per|a|each) day\b/i.test(after) || /^\s*per day\b/i.test(after)) score -= 3;
  if (/\b(?:up to|jusqu'à|bis zu|hasta|over \d+ years)\b/i.test(line.slice(-160)) && !isTotal) score -= 3;
  // "15 billion in a 3-capsule serving": a multiple of the dose.
  if (/^\W{0,3}in a \d/i.test(after)) score -= 3;
  // "(2 billion each)" is the count of every strain.
  if (EACH.test(text.slice(Math.max(0, count.start - 14), count.start))) score -= 6;
  if (isBare && /^\s?(?:\/|per\s|pro\s|par\s|por\s|je\s)\s?\p{L}{4,}/iu.test(after)) score += 2;
  if (isBare && blend === null && !isTotal) score -= 2;
  const [nearest] = bound.toSorted((a, b) => distance(count, a.at) - distance(count, b.at));
  return { count, score, blend, isTotal, point: nearest?.point ?? null };
}

function around(text: string, count: CountMention): { line: string; blend: string | null; isTotal: boolean } {
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
  const blend = before.match(BLEND)?.at(-1)?.toLowerCase() ?? null;
  return { line: before + text.slice(count.start, count.end) + after, blend, isTotal };
}

/** A time point speaks of the count nearest to it, on its own line. */
function isBound(text: string, count: CountMention, at: number, counts: readonly CountMention[]): boolean {
  const far = distance(count, at);
  return (
    far < 60 &&
    isOneLine(text, at, count.end) &&
    counts.every((other) => distance(other, at) >= far || !isOneLine(text, at, other.end))
  );
}

function distance(count: CountMention, at: number): number {
  return at >= count.end ? at - count.end : Math.max(0, count.start - at);
}

function isOneLine(text: string, a: number, b: number): boolean {
  return !text.slice(Math.min(a, b), Math.max(a, b)).includes('\n');
}
