/**
 * Latin names as printed, to the name of today. The table is rules/supplements/nomenclature.json (Zheng 2020 and later). An abbreviated
 * genus is resolved by its species, not by its letter: "B. lactis" is a Bifidobacterium, "B. coagulans" was a Bacillus.
 */
import nomenclature from '../../../rules/supplements/nomenclature.json' with { type: 'json' };
import { isWithin } from './edit-distance';
import { foldName } from './label-words';

export interface OrganismName {
  readonly genus: string;
  readonly species: string | null;
  readonly subspecies: string | null;
}

interface Entry extends OrganismName {
  readonly printedGenus: string;
  /** Printed on labels, but nobody knows what is meant: never a reading of a shorter form. */
  readonly doubtful: boolean;
}

interface SpeciesRow {
  readonly printed: string;
  readonly genus: string;
  readonly species: string;
  readonly subspecies?: string;
  readonly doubtful?: boolean;
}

const RANK = /^(?:subsp|ssp|var|biovar)\.?$/;
const bySpecies = new Map<string, Entry[]>();
const byTrinomial = new Map<string, Entry>();
const genera = new Map<string, string>();
const vernacular = new Map<string, string>();
const abbreviations = new Map<string, string[]>();

for (const row of nomenclature.genera) {
  genera.set(foldName(row.genus), row.genus);
  for (const short of row.abbreviations) {
    const key = short.toLowerCase();
    abbreviations.set(key, [...(abbreviations.get(key) ?? []), row.genus]);
  }
  for (const word of 'vernacular' in row ? (row.vernacular ?? []) : [])
    vernacular.set(foldName(word), row.genus);
}
const speciesRows: readonly SpeciesRow[] = nomenclature.species;
for (const row of speciesRows) {
  const [printedGenus = '', epithet = '', ...rest] = row.printed
    .split(' ')
    .filter((word) => !RANK.test(word));
  const entry: Entry = {
    printedGenus,
    genus: row.genus,
    species: row.species,
    subspecies: row.subspecies ?? null,
    doubtful: row.doubtful ?? false,
  };
  const key = foldName(epithet);
  if (rest.length === 0) bySpecies.set(key, [...(bySpecies.get(key) ?? []), entry]);
  else byTrinomial.set([printedGenus, epithet, ...rest].map(foldName).join(' '), entry);
}
const epithets = [...bySpecies.keys()];
const bare = new Set(nomenclature.bare.map(foldName));

/** Genera whose bare name in a list of cultures is an organism ("live cultures: Bifidobacterium, …"). */
const GENUS_ALONE = new Set(['Lactobacillus', 'Bifidobacterium', 'Lactococcus', 'Leuconostoc']);
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
  const exact = genera.get(key);
  if (exact !== undefined) return { genera: [exact], kind: 'full' };
  const common = vernacular.get(key);
  if (common !== undefined) return { genera: [common], kind: 'vernacular' };
  if (!mendable || key.length < 6) return null;
  const known = mended.get(key);
  if (known !== undefined) return known;
  const found = mendGenus(key);
  if (mended.size < REMEMBERED) mended.set(key, found);
  return found;
}

function mendGenus(key: string): GenusWord | null {
  for (const [name, genus] of genera) {
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

export function readGenusAbbreviation(text: string): GenusWord | null {
  const found = text.length <= 6 ? abbreviations.get(text.toLowerCase()) : undefined;
  return found === undefined ? null : { genera: found, kind: 'short' };
}

export function mayStandAlone(genus: string): boolean {
  return GENUS_ALONE.has(genus);
}

/** Species after a genus. `mendable`: spelling slips are forgiven (never after a bare letter without a point). */
export function readSpecies(
  genus: GenusWord,
  key: string,
  mendable: boolean,
): (OrganismName & { printed: string }) | null {
  const exact = pick(bySpecies.get(key), genus);
  if (exact !== null) return { ...exact.name, printed: key };
  if (!mendable || key.length < 5) return null;
  for (const epithet of epithets) {
    if (epithet.length < 5 || epithet[0] !== key[0] || (key.length < 7 && epithet[2] !== key[2])) continue;
    const limit = epithet.length >= 10 && key.length >= 8 && genus.kind === 'full' ? 2 : 1;
    if (!isWithin(key, epithet, limit)) continue;
    const mended = pick(bySpecies.get(epithet), genus, true);
    if (mended !== null) return { ...mended.name, printed: epithet };
  }
  return null;
}

/** A species that is its own sign, without a genus ("acidophilus"). */
export function readBareSpecies(key: string): (OrganismName & { printed: string }) | null {
  if (!bare.has(key)) return null;
  const found =
    pick(bySpecies.get(key), { genera: PREFERENCE, kind: 'short' }) ?? pick(bySpecies.get(key), null);
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
    const found = byTrinomial.get(`${foldName(name)} ${species} ${key}`);
    if (found !== undefined) return nameOf(found);
  }
  for (const entry of bySpecies.get(species) ?? []) {
    if (genus.kind === 'full' && !isKin(entry.printedGenus, genus.genera[0] ?? '')) continue;
    const found =
      byTrinomial.get(`${foldName(entry.printedGenus)} ${species} ${key}`) ??
      byTrinomial.get(`${foldName(entry.genus)} ${foldName(entry.species ?? '')} ${key}`);
    if (found !== undefined) return nameOf(found);
  }
  return mendable && key.length >= 6 ? mendSubspecies(genus, species, key) : null;
}

function mendSubspecies(genus: GenusWord, species: string, key: string): OrganismName | null {
  for (const name of genus.genera) {
    const stem = `${foldName(name)} ${species} `;
    for (const [printed, entry] of byTrinomial) {
      if (printed.startsWith(stem) && isWithin(key, printed.slice(stem.length), 1)) return nameOf(entry);
    }
  }
  return null;
}

function pick(
  entries: readonly Entry[] | undefined,
  genus: GenusWord | null,
  strict = false,
): { name: OrganismName } | null {
  if (entries === undefined) return null;
  if (genus === null) return entries[0] === undefined ? null : { name: nameOf(entries[0]) };
  const fitting = entries.filter(
    (entry) => genus.genera.includes(entry.printedGenus) && !(entry.doubtful && genus.kind !== 'full'),
  );
  if (fitting.length > 0) {
    const order = (entry: Entry) => {
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
  return (
    a === b ||
    (/lactobacillus$|eibacillus$|ibacillus$/i.test(a) && /lactobacillus$|eibacillus$|ibacillus$/i.test(b))
  );
}

function nameOf(entry: Entry): OrganismName {
  return { genus: entry.genus, species: entry.species, subspecies: entry.subspecies };
}

/** Folded beginnings of genera and of species, for names broken in two ("Bifidobact erium"). */
const GENUS_STARTS: ReadonlySet<string> = new Set(
  [...genera.keys()].flatMap((name) =>
    Array.from({ length: name.length - 3 }, (_, i) => name.slice(0, i + 3)),
  ),
);
const EPITHET_STARTS: ReadonlySet<string> = new Set(
  epithets.flatMap((name) =>
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

const beginners = new Map<string, boolean>();

/** Whether an organism's name can begin with this word: nearly every word of a label is answered from memory. */
export function mayBeginName(text: string, key: string): boolean {
  const known = beginners.get(text);
  if (known !== undefined) return known;
  const may =
    readGenusWord(key) !== null ||
    mayBeginGenus(key) ||
    bare.has(key) ||
    readGenusAbbreviation(text) !== null;
  if (beginners.size < REMEMBERED) beginners.set(text, may);
  return may;
}
