/**
 * Words that a scan broke or misread, put right before look-up: "flavourenhanc er" is one word, "Natrimhydrogencarbonat" has a letter too
 * few. Only a word that no lexicon knows is touched, only towards a long word of an additive's name or class, and only by one letter past
 * the first. Offsets stay those of the printed text. Cost: one set look-up a word, and one a letter for the unknown ones.
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

interface Vocabulary {
  readonly known: ReadonlySet<string>;
  readonly additive: ReadonlySet<string>;
  /** A word with one letter taken out → the words it may be. */
  readonly shortened: ReadonlyMap<string, readonly string[]>;
}

let built: Vocabulary | null = null;

/** The tokens with misread words put right; the same array where there was nothing to do. */
export function mendWords(tokens: readonly Token[]): readonly Token[] {
  const covered = new Uint8Array(tokens.length);
  for (const match of termLexicon().findAll(tokens)) covered.fill(1, match.start, match.end);
  const mended: Token[] = [];
  let changed = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    const next = tokens[at + 1];
    const unknown = covered[at] === 0 && isLetters(token) && !isKnown(token.text);
    if (unknown || (next !== undefined && isLetters(next) && covered[at + 1] === 0 && !isKnown(next.text))) {
      const joined = isLetters(token) && next !== undefined && isLetters(next) ? token.text + next.text : '';
      if (joined.length >= SHORTEST_JOINED && vocabulary().additive.has(joined)) {
        mended.push({ ...token, text: joined, end: next?.end ?? token.end });
        changed = true;
        at += 1;
        continue;
      }
    }
    const near = unknown && token.text.length >= SHORTEST - 1 ? nearest(token.text) : null;
    mended.push(near === null ? token : { ...token, text: near });
    changed ||= near !== null;
  }
  return changed ? mended : tokens;
}

function isLetters(token: Token): boolean {
  return token.kind === 'word' && !/\d/.test(token.text);
}

function isKnown(word: string): boolean {
  const { known } = vocabulary();
  return known.has(word) || known.has(word.replace(/s$/, ''));
}

/** The one additive word that differs by a single letter: a wrong one before one too many or too few; null where two fit alike. */
function nearest(word: string): string | null {
  const { additive, shortened } = vocabulary();
  const wrong = new Set<string>();
  const other = new Set(shortened.get(word));
  for (let at = 1; at < word.length; at += 1) {
    const less = word.slice(0, at) + word.slice(at + 1);
    if (additive.has(less)) other.add(less);
    for (const near of shortened.get(less) ?? []) if (differsAt(near, word, at)) wrong.add(near);
  }
  const [only, second] = wrong.size > 0 ? [...wrong] : [...other];
  return second === undefined ? (only ?? null) : null;
}

function differsAt(one: string, other: string, at: number): boolean {
  return (
    one.length === other.length &&
    one.slice(0, at) === other.slice(0, at) &&
    one.slice(at + 1) === other.slice(at + 1)
  );
}

function vocabulary(): Vocabulary {
  if (built !== null) return built;
  const additive = new Set<string>();
  const known = new Set<string>();
  for (const rows of [additiveRows, classRows])
    for (const word of wordsOfRows(rows)) if (word.length >= SHORTEST) additive.add(word);
  for (const rows of [additiveRows, classRows, ingredientRows, sugarRows, wordRows, allergenRows])
    for (const word of wordsOfRows(rows)) known.add(word);
  const shortened = new Map<string, string[]>();
  for (const word of additive) {
    for (let at = 1; at < word.length; at += 1) {
      const less = word.slice(0, at) + word.slice(at + 1);
      const words = shortened.get(less);
      if (words === undefined) shortened.set(less, [word]);
      else if (!words.includes(word)) words.push(word);
    }
  }
  built = { known, additive, shortened };
  return built;
}

function* wordsOfRows(
  rows: readonly { readonly names: object; readonly classOnly?: readonly string[] }[],
): Generator<string> {
  for (const row of rows) {
    for (const names of [...Object.values(row.names), row.classOnly ?? []])
      for (const name of names)
        for (const word of String(name).split(/[^\p{L}]+/u)) if (word !== '') yield word;
  }
}
