/**
 * rules/supplements/nomenclature.json by its folded spellings: names as printed, to the name of today (Zheng 2020 and later). Built once, when
 * the first label is read.
 */
import nomenclature from '../../../../rules/supplements/nomenclature.json' with { type: 'json' };
import { foldName } from '../label-words';
import type { OrganismName } from './organism-name';

export interface NamedSpecies extends OrganismName {
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
/** Genera by folded name. */
export const GENERA = new Map<string, string>();
/** "Bifido", "lactobacilli". */
export const VERNACULAR = new Map<string, string>();
export const ABBREVIATIONS = new Map<string, string[]>();
/** By folded epithet. */
export const BY_SPECIES = new Map<string, NamedSpecies[]>();
/** By folded genus, epithet and subspecies. */
export const BY_TRINOMIAL = new Map<string, NamedSpecies>();
/** Epithets that are their own sign, without a genus. */
export const BARE: ReadonlySet<string> = new Set(nomenclature.bare.map(foldName));

for (const row of nomenclature.genera) {
  GENERA.set(foldName(row.genus), row.genus);
  for (const short of row.abbreviations) {
    const key = short.toLowerCase();
    ABBREVIATIONS.set(key, [...(ABBREVIATIONS.get(key) ?? []), row.genus]);
  }
  for (const word of 'vernacular' in row ? (row.vernacular ?? []) : [])
    VERNACULAR.set(foldName(word), row.genus);
}
const speciesRows: readonly SpeciesRow[] = nomenclature.species;
for (const row of speciesRows) {
  const [printedGenus = '', epithet = '', ...rest] = row.printed
    .split(' ')
    .filter((word) => !RANK.test(word));
  const entry: NamedSpecies = {
    printedGenus,
    genus: row.genus,
    species: row.species,
    subspecies: row.subspecies ?? null,
    doubtful: row.doubtful ?? false,
  };
  const key = foldName(epithet);
  if (rest.length === 0) BY_SPECIES.set(key, [...(BY_SPECIES.get(key) ?? []), entry]);
  else BY_TRINOMIAL.set([printedGenus, epithet, ...rest].map(foldName).join(' '), entry);
}
