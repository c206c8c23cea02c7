/**
 * Items that lost the sign between them: "Niacinamide Cetearyl Olivate" → two. The cheapest way to lay known names over the words of
 * a piece wins; a part that is no known name is accepted only where it looks complete ("… Root Extract") or where most of a long
 * piece is known. Works on words, so it is quadratic only in the longest name (12 words).
 */
import { inciKey, withoutBrackets } from '../names/inci-key';
import { findName, nameAtKey } from '../names/inci-names';
import { looksComplete } from './judge-words';

const JOINER = /^(?:and|&)$/i;
/** A plant's part or a sort of product goes on with the name before it. */
const GOES_ON =
  /^(?:bark|berry|bran|bud|bulb|butter|callus|cell|cera|extract|fiber|filtrate|flower|fruit|germ|herb|juice|kernel|leaf|milk|nut|oil|peel|pit|powder|protein|pulp|resin|rhizome|root|sap|seed|shell|skin|sprout|stem|tree|water|wax|wood)\b/i;

/** "PEG-20 Glyceryl Laurate": a name of its own, but far oftener the beginning of one. */
const PREFIX = /^(?:PEG|PPG|polyglyceryl)-?\d+$/i;

export interface Part {
  readonly start: number;
  readonly end: number;
  readonly known: boolean;
}

const LONGEST_NAME = 12;
/** More words than any list without separators in a 20,000 character section. */
const MOST_WORDS = 1500;
const KNOWN_COST = 1;
const UNKNOWN_WORD_COST = 2;

/** So many names without a sign between them are a list that lost its separators, not one long name. */
const LONG_RUN = 4;

/** A shorter part is one letter from too many names ("Menthyl PCA" is no menthol). */
const LEAST_MISPRINT = 8;

/** Offsets within `text` (start inclusive). Null: the piece is better left whole. */
export function partNames(text: string): readonly Part[] | null {
  const words = wordsOf(text);
  if (words.length < 2 || words.length > MOST_WORDS) return null;
  const parts = cheapestParts(text, words).filter((part) => !JOINER.test(text.slice(part.start, part.end)));
  if (parts.length < 2) return null;
  if (parts.some((part, i) => i > 0 && continuesName(text, part, parts[i - 1], parts.length))) return null;
  const unknown = parts.filter((part) => !part.known);
  if (unknown.length === 0) return parts;
  const complete = unknown.every((part) => {
    const said = text.slice(part.start, part.end);
    if ((said.match(/\S+/g) ?? []).length > 1 && looksComplete(said)) return true;
    return said.length >= LEAST_MISPRINT && findName(said) !== null;
  });
  if (complete) return parts;
  const known = parts.filter((part) => part.known).length;
  return known >= 3 && known >= unknown.length * 2 ? parts : null;
}

interface Word {
  readonly start: number;
  readonly end: number;
}

/** Words, a bracket staying with the word before it; ")Mica", "%Water" and "TriglycerideCetearyl" begin a new one. */
function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let start = -1;
  let depth = 0;
  for (let i = 0; i <= text.length; i++) {
    const character = text.charAt(i);
    if (character === '(' || character === '[') depth += 1;
    else if ((character === ')' || character === ']') && depth > 0) depth -= 1;
    const previous = text.charAt(i - 1);
    const glued = depth === 0 && /[)%a-z]/.test(previous) && /[A-Z]/.test(character);
    const ends = i === text.length || (depth === 0 && /\s/.test(character)) || glued;
    if (ends && start >= 0) {
      const bracket = /^[([]/.test(text.slice(start, start + 1));
      const before = words.at(-1);
      if (bracket && before !== undefined) words[words.length - 1] = { start: before.start, end: i };
      else words.push({ start, end: i });
      start = -1;
    }
    if (i < text.length && start < 0 && !/\s/.test(character)) start = i;
  }
  return words;
}

interface Step {
  readonly cost: number;
  readonly from: number;
  readonly known: boolean;
}

function cheapestParts(text: string, words: readonly Word[]): readonly Part[] {
  const best: Step[] = [{ cost: 0, from: 0, known: false }];
  const keys = words.map((word) => inciKey(withoutBrackets(text.slice(word.start, word.end))));
  for (let to = 1; to <= words.length; to++) {
    const left = best[to - 1];
    let step: Step = { cost: (left?.cost ?? 0) + UNKNOWN_WORD_COST, from: to - 1, known: false };
    let key = '';
    for (let from = to - 1; from >= 0 && from >= to - LONGEST_NAME; from--) {
      key = (keys[from] ?? '') + key;
      const before = best[from];
      if (key.length < 3 || before === undefined || before.cost + KNOWN_COST >= step.cost) continue;
      if (nameAtKey(key) !== null) step = { cost: before.cost + KNOWN_COST, from, known: true };
    }
    best.push(step);
  }
  return joinUnknown(words, best);
}

function joinUnknown(words: readonly Word[], best: readonly Step[]): readonly Part[] {
  const parts: Part[] = [];
  for (let to = words.length; to > 0; ) {
    const step = best[to];
    if (step === undefined) break;
    const start = words[step.from]?.start ?? 0;
    const end = words[to - 1]?.end ?? 0;
    const next = parts[0];
    if (!step.known && next !== undefined && !next.known) parts[0] = { start, end: next.end, known: false };
    else parts.unshift({ start, end, known: step.known });
    to = step.from;
  }
  return parts;
}

function continuesName(text: string, part: Part, before: Part | undefined, count: number): boolean {
  const said = text.slice(part.start, part.end);
  const previous = before === undefined ? '' : text.slice(before.start, before.end);
  if (/[/\\-]$/.test(previous) || /^[/\\-]/.test(said)) return true;
  // "Lanolin Cera Alba": a whole name may begin with such a word.
  if (GOES_ON.test(said) && !(part.known && said.includes(' '))) return true;
  if (count === 2 && PREFIX.test(previous)) return true;
  if (/^ci\s?\d{5}/i.test(said)) return !/\bci\s?\d{5}/i.test(previous);
  // "Glycine Soja Germ Extract" is no glycine: a genus may be a name, too.
  if (!part.known && count === 2 && !previous.includes(' ')) return true;
  return !part.known && said.includes('/') && !(count >= LONG_RUN && looksComplete(said));
}
