/**
 * Words in which a scan took signs for others that look alike ("gIucose", "Mi1k", "arnido"), or that were typed without umlauts
 * ("Nuesse"; our words are kept without marks on letters: "nusse").
 */

/** What was read, and what may have been printed. */
const LOOK_ALIKES: readonly (readonly [read: string, printed: string])[] = [
  ['0', 'o'],
  ['1', 'i'],
  ['1', 'l'],
  ['5', 's'],
  ['ae', 'a'],
  ['oe', 'o'],
  ['ue', 'u'],
  ['ce', 'oe'],
  ['rn', 'm'],
  ['vv', 'w'],
  ['i', 'l'],
  ['l', 'i'],
];
/** Shorter words look like too many others, unless they hold a digit … */
const SHORTEST = 4;
/** … and up to this length "i" and "l" tell words apart ("soie", "sole"), but for a capital I at the start … */
const SHORTEST_INSIDE = 6;
/** … and in those of up to this length only one sign is put right. */
const SHORTEST_TWICE = 8;
/** The longest words on labels are compounds of some forty letters; past this it is no word. */
const LONGEST = 48;
/** Words have some ten places at most where a sign may be another; more are only looked at once, which bounds the work. */
const MOST_PLACES = 16;

/** The word that it was meant to be, after one change before two; null where none is known. */
export function lookAlike(word: string, isKnown: (text: string) => boolean): string | null {
  if (word.length < SHORTEST - Number(/\d/.test(word)) || word.length > LONGEST) return null;
  const once = changed(word);
  const again = word.length >= SHORTEST_TWICE && once.length <= MOST_PLACES;
  return once.find(isKnown) ?? (again ? once.flatMap(changed).find(isKnown) : undefined) ?? null;
}

/** The word with one sign changed, at each place where it may be. */
function changed(word: string): string[] {
  const results: string[] = [];
  for (const [read, printed] of LOOK_ALIKES) {
    const first = word.length < SHORTEST_INSIDE && (read === 'i' || read === 'l');
    for (let at = word.indexOf(read); at >= 0 && !(first && at > 0); at = word.indexOf(read, at + 1))
      results.push(word.slice(0, at) + printed + word.slice(at + read.length));
  }
  return results;
}
