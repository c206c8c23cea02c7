/**
 * The words of a nutrition declaration, in every language of rules/lexicon/nutrition.json at once: a panel often mixes languages, and the
 * terms of the law do not contradict each other. Built once, on first use.
 */
import words from '../../../rules/lexicon/nutrition.json' with { type: 'json' };
import { createLexicon, type Lexicon } from '../text/lexicon';
import { normalise } from '../text/normalise';
import { NUTRITION_COLUMNS, type NutritionColumn } from './nutrition-facts';

/** `energy`: the label says "energy" without a unit. `other`: holds a nutrient's word and is none of our cells ("trans fat"). */
export type Term =
  | { readonly kind: 'column'; readonly column: NutritionColumn | 'energy' }
  | { readonly kind: 'nutrient'; readonly name: string }
  | { readonly kind: 'other' };

/** What a header's words say. */
export type HeaderWord =
  | 'per'
  | 'serving'
  | 'servingSize'
  | 'day'
  | 'reference'
  | 'prepared'
  | 'asSold'
  | 'contains'
  | 'heading';

type ByLanguage = Readonly<Record<string, readonly string[]>>;

const OTHER: Term = { kind: 'other' };
const HEADER_WORDS = [
  'per',
  'serving',
  'servingSize',
  'day',
  'reference',
  'prepared',
  'asSold',
  'contains',
  'heading',
] as const satisfies readonly HeaderWord[];

let terms: Lexicon<Term> | null = null;
let headers: Lexicon<HeaderWord> | null = null;

export function nutritionTerms(): Lexicon<Term> {
  terms ??= createLexicon(listTerms());
  return terms;
}

export function headerWords(): Lexicon<HeaderWord> {
  headers ??= createLexicon(
    HEADER_WORDS.flatMap((word) => phrases(words.words[word]).map((phrase) => [phrase, word] as const)),
  );
  return headers;
}

/** "less than", "moins de" …, normalised, longest first. */
export const LESS_THAN = normalised(words.words.lessThan);
/** "of which", "davon" …, normalised, longest first. */
export const OF_WHICH = normalised(words.words.ofWhich);
export const TRACE = new Set(normalised(words.words.trace));
export const NIL = new Set(normalised(words.words.nil));

function* listTerms(): Generator<[string, Term]> {
  for (const phrase of phrases(words.notOurs)) yield [phrase, OTHER];
  for (const [name, languages] of Object.entries(words.nutrients)) {
    const term: Term = { kind: 'nutrient', name };
    for (const phrase of phrases(languages)) yield [phrase, term];
  }
  for (const [name, languages] of Object.entries(words.columns)) {
    const column = name === 'energy' ? name : NUTRITION_COLUMNS.find((known) => known === name);
    if (column === undefined) continue;
    const term: Term = { kind: 'column', column };
    for (const phrase of phrases(languages)) yield [phrase, term];
  }
}

function phrases(languages: ByLanguage): readonly string[] {
  return Object.values(languages).flat();
}

function normalised(languages: ByLanguage): string[] {
  const all = phrases(languages).map((phrase) => normalise(phrase).text);
  return [...new Set(all)].sort((a, b) => b.length - a.length);
}
