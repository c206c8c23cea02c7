/** Words that tell what kind of product a name, a category or a label speaks of; built once, on first use. */
import words from '../../../rules/lexicon/kinds.json' with { type: 'json' };
import { createLexicon, type Lexicon } from '../text/lexicon';

export const NAME_GROUPS = [
  'skincare',
  'supplement',
  'nutrientName',
  'petFood',
  'nonFood',
  'infantFormula',
  'medicine',
  'alcohol',
  'drink',
  'food',
  'foodShop',
  'household',
  'skinWord',
] as const;
export type NameGroup = (typeof NAME_GROUPS)[number];

export const TEXT_GROUPS = [
  'inci',
  'supplementText',
  'notAlcohol',
  'oralCare',
  'powder',
  'waterFirst',
  'texture',
  'petList',
  'milk',
  'otherIngredients',
  'material',
  'gummy',
] as const;
export type TextGroup = (typeof TEXT_GROUPS)[number];

/** What one word of a list gives away: "food supplement", a capsule, what holds a tablet together, what makes water sparkle. */
const SIGNS = ['designation', 'capsule', 'excipient', 'fizz'] as const;
export type Sign = (typeof SIGNS)[number];

let signs: Lexicon<Sign> | null = null;
let names: Lexicon<NameGroup> | null = null;
let unspaced: readonly (readonly [string, NameGroup])[] | null = null;
const texts = new Map<TextGroup, Lexicon<string>>();

export function nameWords(): Lexicon<NameGroup> {
  names ??= createLexicon(
    NAME_GROUPS.flatMap((group) => phrases(words.names[group]).map((phrase) => [phrase, group] as const)),
  );
  return names;
}

/** Each phrase is its own value, so that distinct phrases can be counted. */
export function textWords(group: TextGroup): Lexicon<string> {
  let lexicon = texts.get(group);
  if (lexicon === undefined) {
    lexicon = createLexicon(phrases(words.texts[group]).map((phrase) => [phrase, phrase] as const));
    texts.set(group, lexicon);
  }
  return lexicon;
}

export function signWords(): Lexicon<Sign> {
  signs ??= createLexicon(
    SIGNS.flatMap((sign) => phrases(words.texts[sign]).map((phrase) => [phrase, sign] as const)),
  );
  return signs;
}

/** Words in scripts without spaces, which tokens do not separate. */
export function ideographs(): readonly (readonly [string, NameGroup])[] {
  unspaced ??= NAME_GROUPS.flatMap((group) =>
    phrases(words.names[group])
      .filter((phrase) => /[\u3040-\u9fff\uac00-\ud7af]/.test(phrase))
      .map((phrase) => [phrase, group] as const),
  );
  return unspaced;
}

function phrases(languages: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return Object.values(languages).flat();
}
