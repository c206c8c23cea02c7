/**
 * Species and subspecies after a genus word. An abbreviated genus is resolved by its species, not by its letter: "B. lactis" is a
 * Bifidobacterium, "B. coagulans" was a Bacillus.
 */

import { foldName } from '../label-words';
import { isWithin } from './edit-distance';
import type { GenusWord } from './genus-words';
import { BARE, BY_SPECIES, BY_TRINOMIAL, type NamedSpecies } from './nomenclature-table';
import { isLactobacillusLike, type OrganismName } from './organism-name';

/** A name with its species as the label spells it, folded. */
export interface SpeciesName extends OrganismName {
  readonly printed: string;
}

const EPITHETS = [...BY_SPECIES.keys()];

/** "L. lactis" and "L. cremoris" on labels are the dairy cocci; other doubtful abbreviations go to the commoner genus first. */
const PREFERENCE = [
  'Lactococcus',
  'Lactobacillus',
  'Bifidobacterium',
  'Streptococcus',
  'Saccharomyces',
  'Bacillus',
  'Enterococcus',
];

/** Species after a genus. `mendable`: spelling slips are forgiven (never after a bare letter without a point). */
export function readSpecies(genus: GenusWord, key: string, mendable: boolean): SpeciesName | null {
  const exact = pick(BY_SPECIES.get(key), genus);
  if (exact !== null) return { ...exact.name, printed: key };
  if (!mendable || key.length < 5) return null;
  for (const epithet of EPITHETS) {
    if (epithet.length < 5 || epithet[0] !== key[0] || (key.length < 7 && epithet[2] !== key[2])) continue;
    const limit = epithet.length >= 10 && key.length >= 8 && genus.kind === 'full' ? 2 : 1;
    if (!isWithin(key, epithet, limit)) continue;
    const mended = pick(BY_SPECIES.get(epithet), genus, true);
    if (mended !== null) return { ...mended.name, printed: epithet };
  }
  return null;
}

/** A species that is its own sign, without a genus ("acidophilus"). */
export function readBareSpecies(key: string): SpeciesName | null {
  if (!BARE.has(key)) return null;
  const found =
    pick(BY_SPECIES.get(key), { genera: PREFERENCE, kind: 'short' }) ?? pick(BY_SPECIES.get(key), null);
  return found === null ? null : { ...found.name, printed: key };
}

/** The name with a third part, or null when no such name is known. */
export function readSubspecies(
  genus: GenusWord,
  species: string,
  key: string,
  mendable: boolean,
): OrganismName | null {
  for (const name of genus.genera) {
    const found = BY_TRINOMIAL.get(`${foldName(name)} ${species} ${key}`);
    if (found !== undefined) return nameOf(found);
  }
  for (const entry of BY_SPECIES.get(species) ?? []) {
    if (genus.kind === 'full' && !isKin(entry.printedGenus, genus.genera[0] ?? '')) continue;
    const found =
      BY_TRINOMIAL.get(`${foldName(entry.printedGenus)} ${species} ${key}`) ??
      BY_TRINOMIAL.get(`${foldName(entry.genus)} ${foldName(entry.species ?? '')} ${key}`);
    if (found !== undefined) return nameOf(found);
  }
  return mendable && key.length >= 6 ? mendSubspecies(genus, species, key) : null;
}

function mendSubspecies(genus: GenusWord, species: string, key: string): OrganismName | null {
  for (const name of genus.genera) {
    const stem = `${foldName(name)} ${species} `;
    for (const [printed, entry] of BY_TRINOMIAL) {
      if (printed.startsWith(stem) && isWithin(key, printed.slice(stem.length), 1)) return nameOf(entry);
    }
  }
  return null;
}

function pick(
  entries: readonly NamedSpecies[] | undefined,
  genus: GenusWord | null,
  strict = false,
): { name: OrganismName } | null {
  if (entries === undefined) return null;
  if (genus === null) return entries[0] === undefined ? null : { name: nameOf(entries[0]) };
  const fitting = entries.filter(
    (entry) => genus.genera.includes(entry.printedGenus) && !(entry.doubtful && genus.kind !== 'full'),
  );
  if (fitting.length > 0) {
    const order = (entry: NamedSpecies) => {
      const place = PREFERENCE.indexOf(entry.printedGenus);
      return place < 0 ? PREFERENCE.length : place;
    };
    const best = fitting.reduce((a, b) => (order(b) < order(a) ? b : a));
    return { name: nameOf(best) };
  }
  // A species under a genus it never had, but of the same kin ("Lacticaseibacillus plantarum"): a slip of the label's author.
  if (strict || genus.kind === 'short') return null;
  const kin = entries.find((entry) => isKin(entry.printedGenus, genus.genera[0] ?? ''));
  return kin === undefined ? null : { name: nameOf(kin) };
}

function isKin(a: string, b: string): boolean {
  return a === b || (isLactobacillusLike(a) && isLactobacillusLike(b));
}

function nameOf(entry: NamedSpecies): OrganismName {
  return { genus: entry.genus, species: entry.species, subspecies: entry.subspecies };
}
