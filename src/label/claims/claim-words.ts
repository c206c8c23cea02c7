/** Words of promises, in every language of rules/lexicon/claims.json at once; built once, on first use. */
import words from '../../../rules/lexicon/claims.json' with { type: 'json' };
import { createLexicon, type Lexicon } from '../text/lexicon';

const CLAIM_WORDS = [
  'no-added-sugar',
  'unsweetened',
  'fried',
  'friedInOil',
  'notFried',
  'snack',
  'high-fibre',
  'source-of-fibre',
  'juice-100',
  'treats',
  'disease',
  'warning',
  'negation',
] as const satisfies readonly (keyof typeof words.words)[];
export type ClaimWord = (typeof CLAIM_WORDS)[number];

let lexicon: Lexicon<ClaimWord> | null = null;

export function claimWords(): Lexicon<ClaimWord> {
  lexicon ??= createLexicon(
    CLAIM_WORDS.flatMap((word) =>
      Object.values<readonly string[]>(words.words[word]).flatMap((phrases) =>
        phrases.map(
          (phrase) => [word === 'juice-100' ? phrase.replace('100 ', '100 % ') : phrase, word] as const,
        ),
      ),
    ),
  );
  return lexicon;
}
