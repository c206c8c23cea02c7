import type { StrainRow } from '../designations/strain-table';
import type { OrganismName } from '../organisms/organism-name';

/** One organism as a label prints it at one place. Offsets are in the cleaned label text. */
export interface Mention extends OrganismName {
  readonly strain: string | null;
  readonly row: StrainRow | null;
  /** Species as the label spells it, for "strain beats species" and for repeats. */
  readonly printedSpecies: string | null;
  readonly start: number;
  readonly end: number;
}
