import additiveRows from '../../../../rules/lexicon/additives.json' with { type: 'json' };
import allergenRows from '../../../../rules/lexicon/allergens.json' with { type: 'json' };
import classRows from '../../../../rules/lexicon/classes.json' with { type: 'json' };
import ingredientRows from '../../../../rules/lexicon/ingredients.json' with { type: 'json' };
import sugarRows from '../../../../rules/lexicon/sugars.json' with { type: 'json' };
import wordRows from '../../../../rules/lexicon/words.json' with { type: 'json' };
import { perWord } from '../../text/per-word';
import type { Token } from '../../text/tokenise';
import { lookAlike } from './look-alike';
import { nearestWord, shelveWords, wordsOneLetterOff } from './near-word';

/** The single words of all lexicons, to tell a misread word from a right one. */
export interface LabelWords {
  /** A word in letters that no lexicon holds, nor without its plural's "s". */
  isStrange(token: Token): boolean;
  /** A word of an additive's name or class, of at least five letters. */
  isAdditive(word: string): boolean;
  /** The additive's word that it was meant to be, where only one comes near. */
  nearest(token: Token): string | null;
  /** The known word that a scan made it of; null for a known word. */
  lookAlike(token: Token): string | null;
  /** Additives' words of its length with another letter in one place. */
  oneLetterOff(token: Token): readonly string[];
}

/** Shorter ones stand in too many names to be told from others by a letter. */
const SHORTEST = 5;

let built: LabelWords | null = null;

export function labelWords(): LabelWords {
  built ??= build();
  return built;
}

function build(): LabelWords {
  const additive = wordsOf([additiveRows, classRows]);
  const other = wordsOf([ingredientRows, sugarRows, wordRows, allergenRows]);
  const shelves = shelveWords([...additive].filter((word) => word.length >= SHORTEST));
  const isKnown = (word: string) => additive.has(word) || other.has(word);
  const isOwn = (word: string) => isKnown(word) || (word.endsWith('s') && isKnown(word.slice(0, -1)));
  return {
    isStrange: perWord((word) => !isOwn(word) && /^\p{L}+$/u.test(word)),
    lookAlike: perWord((word) => (isOwn(word) ? null : lookAlike(word, isKnown))),
    isAdditive: (word) => word.length >= SHORTEST && additive.has(word),
    nearest: perWord((word) => nearestWord(shelves, word)),
    oneLetterOff: perWord((word) => wordsOneLetterOff(shelves, word)),
  };
}

interface NamedRow {
  readonly names: Readonly<Record<string, readonly string[] | undefined>>;
  readonly classOnly?: readonly string[];
}

/** Names are stored in folded form, a space between the words; a star opens a compound's tail. One split of one text is the cheapest way through them. */
function wordsOf(files: readonly (readonly NamedRow[])[]): ReadonlySet<string> {
  const lists: string[] = [];
  for (const rows of files) {
    for (const row of rows) {
      for (const lang in row.names) lists.push((row.names[lang] ?? []).join(' '));
      if (row.classOnly !== undefined) lists.push(row.classOnly.join(' '));
    }
  }
  return new Set(lists.join(' ').replaceAll('*', '').split(' '));
}
