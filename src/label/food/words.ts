import wordRows from '../../../rules/lexicon/words.json' with { type: 'json' };
import { createLexicon, type Lexicon } from '../text/lexicon';
import type { Token } from '../text/tokenise';

/** Groups of `rules/lexicon/words.json`: the words between the ingredients. */
export type WordGroup =
  | 'and'
  | 'as'
  | 'contains'
  | 'denied'
  | 'end'
  | 'heading'
  | 'heatTreated'
  | 'language'
  | 'lessThan'
  | 'live'
  | 'mayContain'
  | 'not'
  | 'nutrients'
  | 'pasteurised'
  | 'of'
  | 'unpasteurised'; // prettier-ignore

const built = new Map<string, Lexicon<string>>();

/** All words of a group; the value is the language. "#" in a name stands for any number. */
export function wordsOf(group: WordGroup): Lexicon<string> {
  const known = built.get(group);
  if (known !== undefined) return known;
  const names: [string, string][] = [];
  for (const row of wordRows) {
    if (row.id !== group) continue;
    for (const [lang, list] of Object.entries(row.names)) for (const name of list) names.push([name, lang]);
  }
  const lexicon = createLexicon(names);
  built.set(group, lexicon);
  return lexicon;
}

/** End of the word of this group that starts at `at` in this language (any, when null); `at` itself where there is none. */
export function skipWord(
  group: WordGroup,
  tokens: readonly Token[],
  at: number,
  lang: string | null,
  limit?: number,
): number {
  const match = wordsOf(group).longestAt(tokens, at, limit);
  return match !== null && (lang === null || match.values.includes(lang)) ? match.end : at;
}
