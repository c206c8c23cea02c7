/**
 * A promise to treat, cure or prevent a disease, which no food, supplement or cosmetic may make: a verb and its disease close together in
 * one sentence. Languages bend both, so most are known by how they begin ("guéri", "arthr"). A denial, a warning or a condition in the
 * sentence ("not intended to", "ask your doctor", "if you are treated for") makes it none.
 */
import words from '../../../rules/lexicon/claims.json' with { type: 'json' };
import type { ClaimFact } from '../label-facts';
import { normalise } from '../text/normalise';
import { type ClaimText, endsSentence, isDenied, quoteOf, type Span } from './claim-text';

type Part = 'treats' | 'disease';
interface Said extends Span {
  readonly part: Part;
}

/** A verb stands at most this many words before its disease ("relieves the pain of arthritis"). */
const FARTHEST_DISEASE = 6;
/** "Not intended to diagnose, treat, cure or prevent": one denial for a whole row of verbs. */
const FARTHEST_DISCLAIMER = 12;
/** A warning may stand at the other end of its sentence. */
const FARTHEST_WARNING = 24;
/** So many letters begin every stem; shorter ones would begin other words too. */
const STEM_START = 4;

export function medicinalPromise(text: ClaimText): ClaimFact[] {
  const said = partsIn(text);
  for (const [index, first] of said.entries()) {
    const verb = first.part === 'treats' ? first : said[index + 1];
    const disease =
      first.part === 'treats'
        ? said.find((other) => other.part === 'disease' && other.start >= first.end)
        : first;
    if (verb?.part !== 'treats' || disease === undefined || !areTogether(text, verb, disease)) continue;
    if (isDenied(text, verb, FARTHEST_DISCLAIMER) || isWarning(text, verb)) continue;
    const whole = { start: Math.min(verb.start, disease.start), end: Math.max(verb.end, disease.end) };
    return [{ claim: 'treats-disease', quote: quoteOf(text, whole) }];
  }
  return [];
}

/** "Heals eczema", "eczema relief": behind its disease a verb stands at once. */
function areTogether({ tokens }: ClaimText, verb: Span, disease: Span): boolean {
  return verb.start < disease.start
    ? disease.start - verb.end <= FARTHEST_DISEASE && !endsSentence(tokens, verb.end, disease.start)
    : verb.start === disease.end;
}

function isWarning({ tokens, matches }: ClaimText, verb: Span): boolean {
  return matches.some(
    ({ values, start, end }) =>
      values.includes('warning') &&
      Math.abs(start - verb.start) <= FARTHEST_WARNING &&
      !endsSentence(tokens, Math.min(start, verb.start), Math.max(end, verb.end)),
  );
}

function partsIn({ tokens, matches }: ClaimText): Said[] {
  const said: Said[] = [];
  for (const { values, start, end } of matches) {
    if (values.includes('treats')) said.push({ part: 'treats', start, end });
    if (values.includes('disease')) said.push({ part: 'disease', start, end });
  }
  tokens.forEach(({ kind, text }, at) => {
    const part = kind === 'word' ? partBegunBy(text) : null;
    if (part === null || said.some(({ start, end }) => start <= at && at < end)) return;
    said.push({ part, start: at, end: at + 1 });
  });
  return said.sort((one, other) => one.start - other.start);
}

let stems: ReadonlyMap<string, readonly { stem: string; part: Part }[]> | null = null;

function partBegunBy(word: string): Part | null {
  stems ??= stemsByStart();
  return stems.get(word.slice(0, STEM_START))?.find(({ stem }) => word.startsWith(stem))?.part ?? null;
}

function stemsByStart(): Map<string, { stem: string; part: Part }[]> {
  const byStart = new Map<string, { stem: string; part: Part }[]>();
  for (const part of ['treats', 'disease'] as const) {
    for (const printed of Object.values<readonly string[]>(words.stems[part]).flat()) {
      const stem = normalise(printed).text;
      const start = stem.slice(0, STEM_START);
      byStart.set(start, [...(byStart.get(start) ?? []), { stem, part }]);
    }
  }
  return byStart;
}
