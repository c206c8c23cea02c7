/** Words that stand for a genus: whole, misspelt, in everyday speech, abbreviated. Mending is the dear part, so its answers are remembered. */
import { isWithin } from './edit-distance';
import { ABBREVIATIONS, GENERA, VERNACULAR } from './nomenclature-table';

/** Genera whose bare name in a list of cultures is an organism ("live cultures: Bifidobacterium, …"). */
const GENUS_ALONE = new Set(['Lactobacillus', 'Bifidobacterium', 'Lactococcus', 'Leuconostoc']);

export interface GenusWord {
  /** Printed genera it may stand for. */
  readonly genera: readonly string[];
  readonly kind: 'full' | 'vernacular' | 'short';
}

const mended = new Map<string, GenusWord | null>();
/** Words that are no genus, remembered with the few that are: mending is the dear part of reading. */
const REMEMBERED = 20_000;

/** Reads a genus word; `mendable`: also with spelling slips. Fold key in. */
export function readGenusWord(key: string, mendable = true): GenusWord | null {
  const exact = GENERA.get(key);
  if (exact !== undefined) return { genera: [exact], kind: 'full' };
  const common = VERNACULAR.get(key);
  if (common !== undefined) return { genera: [common], kind: 'vernacular' };
  if (!mendable || key.length < 6) return null;
  const known = mended.get(key);
  if (known !== undefined) return known;
  const found = mendGenus(key);
  if (mended.size < REMEMBERED) mended.set(key, found);
  return found;
}

function mendGenus(key: string): GenusWord | null {
  for (const [name, genus] of GENERA) {
    if (name.length < 7 || !isAlike(name, key)) continue;
    if (isWithin(key, name, name.length >= 11 && key.length >= 9 ? 2 : 1))
      return { genera: [genus], kind: 'full' };
  }
  return null;
}

/** Same first letter and a second that did not wander far: all that a slip or two leave, at the price of a glance. */
function isAlike(name: string, key: string): boolean {
  return name[0] === key[0] && (name[1] === key[1] || name[1] === key[2] || name[2] === key[1]);
}

/** "Bifidobact." is the longest abbreviation of the table. */
const LONGEST_SHORT = 10;

export function readGenusAbbreviation(text: string): GenusWord | null {
  const found = text.length <= LONGEST_SHORT ? ABBREVIATIONS.get(text.toLowerCase()) : undefined;
  return found === undefined ? null : { genera: found, kind: 'short' };
}

export function mayStandAlone(genus: string): boolean {
  return GENUS_ALONE.has(genus);
}
