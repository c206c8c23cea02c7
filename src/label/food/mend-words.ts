/**
 * Words that a scan broke or misread, put right before look-up: "flavourenhanc er" is one word, "Natrimhydrogencarbonat" has a letter too
 * few. Only a word that no lexicon knows is touched, only towards a long word of an additive's name or class, and only by one letter past
 * the first. Offsets stay those of the printed text. Cost: one set look-up a word, and some tens of comparisons for a long word that is in no additive's name.
 */
import additiveRows from '../../../rules/lexicon/additives.json' with { type: 'json' };
import allergenRows from '../../../rules/lexicon/allergens.json' with { type: 'json' };
import classRows from '../../../rules/lexicon/classes.json' with { type: 'json' };
import ingredientRows from '../../../rules/lexicon/ingredients.json' with { type: 'json' };
import sugarRows from '../../../rules/lexicon/sugars.json' with { type: 'json' };
import wordRows from '../../../rules/lexicon/words.json' with { type: 'json' };

import type { Token } from '../text/tokenise';
import { termLexicon } from './terms';

/** Shorter words have neighbours that mean something else ("citrate", "nitrate"). */
const SHORTEST = 8;
/** Words of one letter short by one are not told apart from chance below this length. */
const SHORTEST_JOINED = 9;
const STAR = 42;

interface Vocabulary {
  /** Every word of a lexicon. */
  readonly known: ReadonlySet<string>;
  readonly additive: ReadonlySet<string>;
  /** Additive words by their first letter and length ("c9"). */
  readonly near: ReadonlyMap<string, readonly string[]>;
}

let built: Vocabulary | null = null;

/** The tokens with misread words put right; the same array where there was nothing to do. */
export function mendWords(tokens: readonly Token[]): readonly Token[] {
  const mended: Token[] = [];
  let changed = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    const whole = joined(tokens, at) ?? misread(tokens, at);
    mended.push(whole ?? token);
    if (whole === null) continue;
    changed = true;
    if (whole.end > token.end) at += 1;
  }
  return changed ? mended : tokens;
}

/** This token and the next as the one word that they are, or null. */
function joined(tokens: readonly Token[], at: number): Token | null {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.kind !== 'word' || next?.kind !== 'word') return null;
  if (token.text.length + next.text.length < SHORTEST_JOINED) return null;
  const text = token.text + next.text;
  if (!vocabulary().additive.has(text)) return null;
  return isUnknown(tokens, at) || isUnknown(tokens, at + 1) ? { ...token, text, end: next.end } : null;
}

function misread(tokens: readonly Token[], at: number): Token | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.text.length < SHORTEST - 1 || !isUnknown(tokens, at)) return null;
  const text = nearest(token.text);
  return text === null ? null : { ...token, text };
}

function isUnknown(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  const { known } = vocabulary();
  return (
    !known.has(word) &&
    !(word.endsWith('s') && known.has(word.slice(0, -1))) &&
    /^\p{L}+$/u.test(word) &&
    termLexicon().longestAt(tokens, at) === null
  );
}

/** The one additive word that differs by a single letter: a wrong one before one too many or too few; null where two fit alike. */
function nearest(word: string): string | null {
  const { near } = vocabulary();
  const bucket = (length: number) => near.get(`${word.charAt(0)}${length}`) ?? [];
  const wrong = bucket(word.length).filter((other) => differBy(word, other, 1, 1));
  const found =
    wrong.length > 0
      ? wrong
      : [
          ...bucket(word.length + 1).filter((other) => differBy(word, other, 0, 1)),
          ...bucket(word.length - 1).filter((other) => differBy(word, other, 1, 0)),
        ];
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Equal but for one place, where the words have so many letters of their own. */
function differBy(word: string, other: string, own: number, others: number): boolean {
  let at = 1;
  while (at < word.length && word.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return word.slice(at + own) === other.slice(at + others);
}

function vocabulary(): Vocabulary {
  if (built !== null) return built;
  const additive = wordsOfRows([additiveRows, classRows], SHORTEST);
  const near = new Map<string, string[]>();
  for (const word of additive) {
    const key = `${word.charAt(0)}${word.length}`;
    const bucket = near.get(key);
    if (bucket === undefined) near.set(key, [word]);
    else bucket.push(word);
  }
  const known = wordsOfRows([additiveRows, classRows, ingredientRows, sugarRows, wordRows, allergenRows], 1);
  built = { known, additive, near };
  return built;
}

interface NamedRow {
  readonly names: Readonly<Record<string, readonly string[] | undefined>>;
  readonly classOnly?: readonly string[];
}

/** Names are stored in folded form, a space between the words; a star opens a compound's tail. */
function wordsOfRows(files: readonly (readonly NamedRow[])[], shortest: number): Set<string> {
  const words = new Set<string>();
  const add = (name: string): void => {
    for (let from = 0; from < name.length; ) {
      const space = name.indexOf(' ', from);
      const to = space < 0 ? name.length : space;
      const start = name.charCodeAt(from) === STAR ? from + 1 : from;
      if (to - start >= shortest) words.add(name.slice(start, to));
      from = to + 1;
    }
  };
  for (const rows of files) {
    for (const row of rows) {
      for (const lang in row.names) row.names[lang]?.forEach(add);
      row.classOnly?.forEach(add);
    }
  }
  return words;
}
