import allergenRows from '../../../../rules/lexicon/allergens.json' with { type: 'json' };
import { createLexicon, type Lexicon } from '../../text/lexicon';
import type { Names } from '../../text/name-index';
import { perWord } from '../../text/per-word';
import type { Token } from '../../text/tokenise';

/** Row of the look-alikes. */
const GUARD = 'none';
const SHORTEST_STEM = 4;
const LONGEST_STEM = 12;

let built: Lexicon<readonly [name: string, lang: string]> | null = null;

/**
 * English names of the allergens (EU Regulation 1169/2011, Annex II) that a stretch of label names, in order of appearance. Look-alikes
 * ("coconut milk", "lactic acid") are guard rows. A word in no list counts by its stem, which is how compounds and inflected forms are read
 * ("Haselnusskerne", "pähkinöitä"). `repeats` keeps every mention.
 */
export function allergensIn(
  tokens: readonly Token[],
  from: number,
  to: number,
  lang: string | null,
  repeats = false,
): string[] {
  built ??= createLexicon(allNames());
  const found: string[] = [];
  const add = (name: string | null): void => {
    if (name !== null && name !== GUARD && (repeats || !found.includes(name))) found.push(name);
  };
  for (let at = from; at < to; ) {
    const match = built.longestAt(tokens, at, to);
    const own = match?.values.filter((value) => value[1] === lang) ?? [];
    const values = own.length > 0 || match === null || isShort(tokens, match) ? own : match.values;
    const token = tokens[at];
    if (values.length === 0) add(token?.kind === 'word' ? stemOf(token) : null);
    else if (!values.some(([name]) => name === GUARD)) add(values[0]?.[0] ?? null);
    at = match?.end ?? at + 1;
  }
  return found;
}

/** "Ei" is an egg in German and "no" in Finnish: so short a name counts in its own language only. */
function isShort(tokens: readonly Token[], { start, end }: { start: number; end: number }): boolean {
  return end - start === 1 && (tokens[start]?.text.length ?? 0) < SHORTEST_STEM;
}

const stems = new Map(
  allergenRows.flatMap((row) => ('stems' in row ? row.stems : []).map((stem) => [stem, row.id] as const)),
);

/** The longest stem that the word opens with decides. */
const stemOf = perWord((word) => {
  for (let length = Math.min(LONGEST_STEM, word.length); length >= SHORTEST_STEM; length -= 1) {
    const name = stems.get(word.slice(0, length));
    if (name !== undefined) return name;
  }
  return null;
});

function* allNames(): Names<readonly [name: string, lang: string]> {
  for (const row of allergenRows)
    for (const [lang, names] of Object.entries(row.names)) yield [names, [row.id, lang]];
}
