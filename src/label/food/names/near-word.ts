/** Words that differ from a misread one by a letter past the first. */

/** Words by first letter and length. */
export type WordShelves = ReadonlyMap<string, readonly string[]>;

/** Shorter words have neighbours that mean something else ("citrate", "nitrate"). */
const SHORTEST = 8;

export function shelveWords(words: Iterable<string>): WordShelves {
  const shelves = new Map<string, string[]>();
  for (const word of words) {
    const key = word.charAt(0) + word.length;
    const shelf = shelves.get(key);
    if (shelf === undefined) shelves.set(key, [word]);
    else shelf.push(word);
  }
  return shelves;
}

function shelfOf(words: WordShelves, word: string, length: number): readonly string[] {
  return words.get(word.charAt(0) + length) ?? [];
}

/** Those of the same length that have another letter in one place, or two neighbours changed. */
export function wordsOneLetterOff(words: WordShelves, word: string): readonly string[] {
  return shelfOf(words, word, word.length).filter((other) => isOneOff(word, other));
}

function isOneOff(word: string, other: string): boolean {
  return differBy(word, other, 1, 1) || isSwapped(word, other);
}

/** The one of them that differs by a single letter: a wrong or a misplaced one before one too many or too few; null where two fit alike. */
export function nearestWord(words: WordShelves, word: string): string | null {
  const bucket = (length: number) => (length < SHORTEST ? [] : shelfOf(words, word, length));
  const wrong = bucket(word.length).filter((other) => isOneOff(word, other));
  const found =
    wrong.length > 0
      ? wrong
      : [
          ...bucket(word.length + 1).filter((other) => differBy(word, other, 0, 1)),
          ...bucket(word.length - 1).filter((other) => differBy(word, other, 1, 0)),
        ];
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Equal but for one place past the first letter, where the words have so many letters of their own. */
function differBy(word: string, other: string, own: number, others: number): boolean {
  const at = firstDifference(word, other);
  return sameFrom(word, at + own, other, at + others);
}

/** "dipotassuim": two neighbours changed places. */
function isSwapped(word: string, other: string): boolean {
  const at = firstDifference(word, other);
  return (
    word.charAt(at) === other.charAt(at + 1) &&
    word.charAt(at + 1) === other.charAt(at) &&
    sameFrom(word, at + 2, other, at + 2)
  );
}

function firstDifference(word: string, other: string): number {
  let at = 1;
  while (at < word.length && word.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}

/** Compared letter by letter: it runs some hundred times a word, and slices would have to be thrown away. */
function sameFrom(word: string, from: number, other: string, start: number): boolean {
  if (word.length - from !== other.length - start) return false;
  for (let at = from; at < word.length; at += 1)
    if (word.charCodeAt(at) !== other.charCodeAt(at - from + start)) return false;
  return true;
}
