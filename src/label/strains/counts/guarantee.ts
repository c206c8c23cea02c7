/**
 * Until when a label vouches for its count. The time must belong to the count: "24 months from the date of manufacture" is a shelf life,
 * "vitamin potency guaranteed through expiration" another subject.
 */

import type { Guarantee } from '../strain-facts';
import { EXPIRY, MANUFACTURE, TIME_STEM } from './guarantee-phrases';

const SUBJECT =
  /cfu|afu|ufc|kbe|kve|[ck]oloni|potenc|tenor|teneur|gehalt|viab|live|living|cultur|kultur|bacter|bakter|batter|probio|organism|cells|zellen|keim|count|strain|billion|million|milliard|mrd|miljard|miliard|guarantee|garan[td]|levande|valeurs|valor[ei]|\bvalues|vivant|vivi|vivos|ferment/i;
const OTHER_SUBJECT = /\b(?:vitamins?|mineral|herbal|enzyme)\b[^.]{0,40}$/i;
const SHELF_LIFE = /\b(?:months?|years?|days?|monate|mois|meses|mesi|maanden)\s+(?:\w+\s+){0,2}$/i;

/** "Per capsule" may stand before a time point that is a sentence of its own. */
const LITTLE_ELSE = 16;

export interface GuaranteePoint {
  readonly point: Exclude<Guarantee, 'unstated'>;
  readonly at: number;
}

/** Every time point that a label binds to its organisms, in label order. */
export function findGuarantees(text: string): GuaranteePoint[] {
  const found: GuaranteePoint[] = [];
  if (!TIME_STEM.test(text)) return found;
  for (const sentence of sentences(text)) {
    if (!TIME_STEM.test(sentence.text)) continue;
    for (const [point, pattern] of [
      ['expiry', EXPIRY],
      ['manufacture', MANUFACTURE],
    ] as const) {
      const match = pattern.exec(sentence.text);
      if (match === null) continue;
      const before = sentence.text.slice(0, match.index);
      // A footnote to the count, or a sentence that says nothing else.
      const isFootnote =
        (/^\s*[*†‡#^]/.test(sentence.text) && match.index < 40) ||
        before.trim() === '' ||
        sentence.text.trim().length <= match[0].length + LITTLE_ELSE;
      if (
        (!SUBJECT.test(sentence.text) && !isFootnote) ||
        isAnotherSubject(before) ||
        SHELF_LIFE.test(before)
      )
        continue;
      if (
        /\b(?:do not|don't|not|never|nicht)\s+(?:\w+\s+){0,4}$/i.test(before) ||
        /\b(?:refrigerat\w+|stor\w+|consume[d]?|use[d]?|keep|take[n]?)\s+(?:\w+\s+){0,2}$/i.test(before)
      )
        continue;
      found.push({ point, at: sentence.start + match.index });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** "Vitamin potency guaranteed through …"; but "2 billion cultures and 250 mg of vitamin C through …" is about both. */
function isAnotherSubject(before: string): boolean {
  const other = OTHER_SUBJECT.exec(before);
  return (
    other !== null &&
    !/cfu|afu|ufc|kbe|live|cultur|probio|billion|million|cells/i.test(before.slice(0, other.index))
  );
}

interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** Long enough for "guaranteed …" and its count to stand together, short enough to stay linear. */
const LONGEST = 500;

/** Sentences and lines. A point ends one only before a capital, a digit or the end; a line that goes on in lower case is joined. */
function sentences(text: string): Sentence[] {
  const out: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(
    /(?<=[\p{L}\d)]{2})\.\s+(?=[A-ZÀ-Ý\d#*†‡§^])|(?<!\s)[^\S\n]*\n\s*(?=[^a-zà-ÿ(\s]|$)|[;•|]/gu,
  )) {
    push(start, match.index);
    start = match.index + match[0].length;
  }
  push(start, text.length);
  return out;

  function push(from: number, to: number): void {
    for (let at = from; at < to; at += LONGEST)
      out.push({ text: text.slice(at, Math.min(to, at + LONGEST)), start: at });
  }
}
