/**
 * The language of everything that a label says, for lists whose own words tell none: INCI names and nutrients are no language. Counts the
 * little words that no sentence goes without and the commonest of labels; a word that languages share counts for each in part.
 */
import words from '../../rules/lexicon/language-words.json' with { type: 'json' };
import type { LabelInput } from './label-input';

/** Names, directions and statements say enough in their beginning. */
const SAMPLE = 4000;
/** A brand's name or a synonym in brackets ("eau de", "Huile de") is no text in that language. */
const LEAST = 2;
/** The runner-up of related languages comes close in a text of some other one. */
const LEAD = 1.5;

const languagesOf = new Map<string, string[]>();
for (const [lang, own] of Object.entries(words))
  for (const word of own) languagesOf.set(word, [...(languagesOf.get(word) ?? []), lang]);

/** null where too little is said, or two languages fit alike. */
export function languageOf({ name, label, description, ingredients, inci }: LabelInput): string | null {
  const text = [name, label, description, ingredients, inci].filter((part) => part !== null).join('\n');
  const scores = new Map<string, number>();
  for (const word of text
    .slice(0, SAMPLE)
    .toLowerCase()
    .split(/[^\p{L}]+/u)) {
    const languages = languagesOf.get(word) ?? [];
    for (const lang of languages) scores.set(lang, (scores.get(lang) ?? 0) + 1 / languages.length);
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < LEAST || first[1] < LEAD * (second?.[1] ?? 0)) return null;
  return first[0];
}
