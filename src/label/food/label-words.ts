import additiveRows from '../../../rules/lexicon/additives.json' with { type: 'json' };
import allergenRows from '../../../rules/lexicon/allergens.json' with { type: 'json' };
import classRows from '../../../rules/lexicon/classes.json' with { type: 'json' };
import ingredientRows from '../../../rules/lexicon/ingredients.json' with { type: 'json' };
import sugarRows from '../../../rules/lexicon/sugars.json' with { type: 'json' };
import wordRows from '../../../rules/lexicon/words.json' with { type: 'json' };

/** The single words of all lexicons, to tell a misread word from a right one. */
export interface LabelWords {
  /** Every word of a lexicon. */
  readonly known: ReadonlySet<string>;
  /** Words of additives' names and classes. */
  readonly additive: ReadonlySet<string>;
  /** Those of them that open with this letter and have this length. */
  near(letter: string, length: number): readonly string[];
}

/** Shorter ones stand in too many names to be told from others by a letter. */
const SHORTEST = 5;
const STAR = 42;

let built: LabelWords | null = null;

export function labelWords(): LabelWords {
  built ??= build();
  return built;
}

function build(): LabelWords {
  const known = new Set<string>();
  addWords(known, [additiveRows, classRows]);
  const additive = new Set<string>();
  const buckets = new Map<string, string[]>();
  for (const word of known) {
    if (word.length < SHORTEST) continue;
    additive.add(word);
    const key = word.charAt(0) + word.length;
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [word]);
    else bucket.push(word);
  }
  addWords(known, [ingredientRows, sugarRows, wordRows, allergenRows]);
  return { known, additive, near: (letter, length) => buckets.get(letter + length) ?? [] };
}

interface NamedRow {
  readonly names: Readonly<Record<string, readonly string[] | undefined>>;
  readonly classOnly?: readonly string[];
}

/** Names are stored in folded form, a space between the words; a star opens a compound's tail. */
function addWords(words: Set<string>, files: readonly (readonly NamedRow[])[]): void {
  const add = (name: string): void => {
    for (let from = 0; from < name.length; ) {
      const space = name.indexOf(' ', from);
      const to = space < 0 ? name.length : space;
      words.add(name.slice(name.charCodeAt(from) === STAR ? from + 1 : from, to));
      from = to + 1;
    }
  };
  for (const rows of files) {
    for (const row of rows) {
      for (const lang in row.names) row.names[lang]?.forEach(add);
      row.classOnly?.forEach(add);
    }
  }
}
