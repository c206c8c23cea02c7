/** Whether a word can begin a name at all, also one that a line break cut in two ("Bifidobact erium"). Nearly every word of a label ends here. */
import { readGenusAbbreviation, readGenusWord } from './genus-words';
import { BARE, BY_SPECIES, GENERA } from './nomenclature-table';

/** Folded beginnings of genera and of species. */
const GENUS_STARTS: ReadonlySet<string> = new Set(
  [...GENERA.keys()].flatMap((name) =>
    Array.from({ length: name.length - 3 }, (_, i) => name.slice(0, i + 3)),
  ),
);
const EPITHET_STARTS: ReadonlySet<string> = new Set(
  [...BY_SPECIES.keys()].flatMap((name) =>
    Array.from({ length: Math.max(0, name.length - 3) }, (_, i) => name.slice(0, i + 3)),
  ),
);

export function mayBeginGenus(key: string): boolean {
  return beginsSome(GENUS_STARTS, key);
}

export function mayBeginSpecies(key: string): boolean {
  return beginsSome(EPITHET_STARTS, key);
}

/** A break inside "ph" leaves a "p" that folds otherwise ("thermop hilus"). */
function beginsSome(starts: ReadonlySet<string>, key: string): boolean {
  return starts.has(key) || (key.endsWith('p') && starts.has(key.slice(0, -1)));
}

/** More different words than a day of shopping shows. */
const REMEMBERED = 20_000;
const beginners = new Map<string, boolean>();

/** Whether an organism's name can begin with this word: nearly every word of a label is answered from memory. */
export function mayBeginName(text: string, key: string): boolean {
  const known = beginners.get(text);
  if (known !== undefined) return known;
  const may =
    readGenusWord(key) !== null ||
    mayBeginGenus(key) ||
    BARE.has(key) ||
    readGenusAbbreviation(text) !== null;
  if (beginners.size < REMEMBERED) beginners.set(text, may);
  return may;
}
