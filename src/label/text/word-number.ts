/**
 * Labels say the same words again and again. Each gets a number when it is first seen, under which a lexicon keeps what it knows of the
 * word: asking again costs an array entry instead of a search by text.
 */

/** Stands for every word without a number: they are looked up by their text each time. */
export const NO_NUMBER = -1;
/** Words remembered: those of some thousand labels, and a bound on what a hostile text can make us keep. */
export const MOST_WORDS = 8192;
/** Engines copy a short piece of a text; a longer one would keep the whole text in memory. */
const LONGEST_WORD = 12;

const numbers = new Map<string, number>();

export function wordNumber(word: string): number {
  if (word.length > LONGEST_WORD) return NO_NUMBER;
  const known = numbers.get(word);
  if (known !== undefined) return known;
  if (numbers.size === MOST_WORDS) return NO_NUMBER;
  numbers.set(word, numbers.size);
  return numbers.size - 1;
}
