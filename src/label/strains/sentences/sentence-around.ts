/** The sentence, line or cell around a stretch of a label, cut to a bounded length on either side. */

export interface Sentence {
  /** From its beginning to the stretch, and from behind the stretch to its end. */
  readonly head: string;
  readonly tail: string;
  readonly isQuestion: boolean;
  /** A question stands before it on the same line. */
  readonly isAnswer: boolean;
}

/** Sentences of a product page are seldom longer. */
const SENTENCE = 240;
/** A point ends a sentence only before a capital or a digit and behind a word that is not shortened; a line that goes on in lower case was only wrapped. */
const STOP =
  /[.!?](?<=(?:[\p{L}\d)*†‡"\]]{2}|\d\s?[gl])[.!?])(?<!(?<!\p{L})(?:approx|bzw|ca|incl|inkl|min|mind|spp|ssp|subsp|var|vs)\.)(?=\s{1,4}[\p{Lu}\d"(*†¿¡]|\s*$)|\n(?!\s{0,3}[a-zà-ÿ(])|[;•|]/gu;
/** So much of the stretch tells whether a point behind it ends a word. */
const WORD_END = 3;

export function sentenceAround(text: string, start: number, end: number): Sentence {
  const before = text.slice(Math.max(0, start - SENTENCE), start);
  const head = before.split(STOP).at(-1) ?? '';
  const from = Math.max(0, end - WORD_END);
  const ahead = text.slice(from, end + SENTENCE);
  STOP.lastIndex = end - from;
  const stop = STOP.exec(ahead);
  return {
    head,
    tail: ahead.slice(end - from, stop?.index),
    isQuestion: stop?.[0] === '?',
    isAnswer: /\p{L}\?\s/u.test(before.slice(before.lastIndexOf('\n') + 1)),
  };
}
