/** Words of a dose, in every language of rules/lexicon/nutrition.json at once; built once, on first use. */
import words from '../../../rules/lexicon/nutrition.json' with { type: 'json' };
import { createLexicon, type Lexicon } from '../text/lexicon';
import { normalise } from '../text/normalise';

/**
 * `piece`: "capsules"; `number`: "two"; `times`: "twice"; `timesOf`: "times", behind its number; `open`: "with each meal", so often that
 * no number is said; `limit`: "do not exceed"; `child` and `adult`: whom the dose is for.
 */
export type DoseWord =
  | { readonly kind: 'piece'; readonly unit: string }
  | { readonly kind: 'number' | 'times'; readonly value: number }
  | { readonly kind: 'timesOf' | 'open' | 'limit' | 'child' | 'adult' };

type ByLanguage = Readonly<Record<string, readonly string[]>>;

const PLAIN_KINDS = ['timesOf', 'open', 'limit', 'child', 'adult'] as const;

/** What stands between the ends of a range: "1-2", "1 to 2". */
export const RANGE_WORDS: ReadonlySet<string> = new Set(
  ['-', '/', ...phrases(words.dose.range)].map((word) => normalise(word).text),
);

let lexicon: Lexicon<DoseWord> | null = null;

export function doseWords(): Lexicon<DoseWord> {
  lexicon ??= createLexicon(listWords());
  return lexicon;
}

function* listWords(): Generator<[readonly string[], DoseWord]> {
  const { pieces, numbers, times } = words.dose;
  for (const [unit, languages] of Object.entries<ByLanguage>(pieces))
    yield [phrases(languages), { kind: 'piece', unit }];
  for (const [value, languages] of Object.entries<ByLanguage>(numbers))
    yield [phrases(languages), { kind: 'number', value: Number(value) }];
  for (const [value, languages] of Object.entries<ByLanguage>(times))
    yield [phrases(languages), { kind: 'times', value: Number(value) }];
  for (const kind of PLAIN_KINDS) yield [phrases(words.dose[kind]), { kind }];
}

function phrases(languages: ByLanguage): string[] {
  return Object.values(languages).flat();
}
