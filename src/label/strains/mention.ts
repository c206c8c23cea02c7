import type { OrganismName } from './organism-names';
import type { StrainRow } from './strain-table';

/** Every genus that split from Lactobacillus counts as it when only "Lactobacillus" is printed. */
export function isOfGenus(genus: string, printed: string): boolean {
  return (
    genus === printed ||
    (printed === 'Lactobacillus' && /^l\w*bacillus$/i.test(genus) && !NO_LACTOBACILLUS.test(genus))
  );
}

const NO_LACTOBACILLUS = /^(?:Bacillus|Brevibacillus|Metabacillus|Alkalihalobacillus|Paenibacillus)$/;

/** One organism as a label prints it at one place. Offsets are in the cleaned label text. */
export interface Mention extends OrganismName {
  readonly strain: string | null;
  readonly row: StrainRow | null;
  /** Species as the label spells it, for "strain beats species" and for repeats. */
  readonly printedSpecies: string | null;
  readonly start: number;
  readonly end: number;
}
