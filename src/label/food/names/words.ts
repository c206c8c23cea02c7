import wordRows from '../../../../rules/lexicon/words.json' with { type: 'json' };
import { createLexicon, type Lexicon } from '../../text/lexicon';
import { type Token, withText } from '../../text/tokenise';

/** Groups of `rules/lexicon/words.json`: the words between the ingredients. */
export type WordGroup =
  | 'abbreviation'
  | 'about'
  | 'and'
  | 'as'
  | 'contains'
  | 'denied'
  | 'end'
  | 'endSentence'
  | 'farming'
  | 'heading'
  | 'heatTreated'
  | 'including'
  | 'kitchenMeasure'
  | 'language'
  | 'languageCode'
  | 'least'
  | 'lessThan'
  | 'live'
  | 'mayContain'
  | 'not'
  | 'nutrient'
  | 'nutrients'
  | 'pasteurised'
  | 'seafood'
  | 'of'
  | 'other'
  | 'sugarForm'
  | 'treated'
  | 'unpasteurised'
  | 'varying'
  | 'with';

const built = new Map<string, Lexicon<string>>();

/** All words of a group; the value is the language. "#" in a name stands for any number. */
export function wordsOf(group: WordGroup): Lexicon<string> {
  const known = built.get(group);
  if (known !== undefined) return known;
  const row = wordRows.find(({ id }) => id === group);
  const lexicon = createLexicon(
    Object.entries(row?.names ?? {}).map(([lang, names]) => [names, lang] as const),
  );
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

/** "Past. milk", "pflanzl. Fett": the full stop at `at` is that of a word which labels print short. */
export function endsAbbreviation(tokens: readonly Token[], at: number, lang: string | null): boolean {
  const match = wordsOf('abbreviation').longestAt(tokens, at - 1, at);
  return match !== null && (lang === null || match.values.includes(lang));
}

/** Words of the longest "contains 2 % or less of each of the following". */
const LONGEST_LESS = 12;

/** End of a "contains 2 % or less of" that starts at `at`; `at` itself where there is none. */
export function skipLessThan(tokens: readonly Token[], at: number, to: number): number {
  const view = tokens
    .slice(at, Math.min(to, at + LONGEST_LESS))
    .map((token) => (token.kind === 'number' ? withText(token, '#') : token));
  return at + (wordsOf('lessThan').longestAt(view, 0)?.end ?? 0);
}
