/** The strain table by every spelling of every designation: letters and digits only, lower case. */
import rows from '../../../../rules/supplements/strains.json' with { type: 'json' };
import { compactCode } from '../label-words';
import { isLactobacillusLike, type OrganismName } from '../organisms/organism-name';

export interface StrainRow {
  readonly id: string;
  readonly genus: string;
  readonly species: string;
  readonly subspecies?: string;
  readonly strain: string;
  readonly aliases?: readonly string[];
  /** Codes that probably name the same parent strain (a maker's own prefix and suffix). */
  readonly inferred?: readonly string[];
  readonly misprints?: readonly string[];
  readonly labelNames: readonly string[];
  /** Designations too short or common to mean anything without their species. */
  readonly context?: readonly string[];
  readonly form?: string;
  readonly status: string;
}

export interface Designation {
  readonly row: StrainRow;
  /** As it is to be reported. */
  readonly text: string;
  readonly needsSpecies: boolean;
}

export const STRAINS: readonly StrainRow[] = rows;

const table = new Map<string, Designation[]>();
const starts = new Set<string>();

for (const row of STRAINS) {
  const contextual = new Set((row.context ?? []).map(compactCode));
  const add = (spelling: string, text: string, needy = false) => {
    const key = compactCode(spelling);
    const suffix =
      compactCode(row.strain).endsWith(key) && key !== compactCode(row.strain) && /^\d+$/.test(key);
    const needsSpecies = needy || contextual.has(key) || key.length < 3 || /^\d+$/.test(key);
    const entry = { row, text: suffix || text.endsWith(` ${row.strain}`) ? row.strain : text, needsSpecies };
    const known = table.get(key) ?? [];
    if (known.some((other) => other.row.id === row.id)) return;
    table.set(key, [...known, entry]);
    for (let end = 1; end <= key.length; end += 1) starts.add(key.slice(0, end));
  };
  add(row.strain, row.strain);
  for (const alias of row.aliases ?? []) add(alias, alias);
  for (const code of row.inferred ?? []) add(code, code);
  for (const slip of row.misprints ?? []) add(slip, row.strain);
  for (const name of [row.strain, ...(row.aliases ?? [])]) {
    // "L. casei Danone" is also printed "Lactobacillus casei Danone"; "DSM 17938" also "17938". Beside their species both are sure.
    const tail =
      /^[A-Z]\. [a-z]+ (.{4,})$/.exec(name)?.[1] ??
      /^(?:ATCC|DSM|CECT|NCIMB|MTCC|CNCM I-)[ -]?(?:PTA[ -]?)?(\d{4,6})$/.exec(name)?.[1];
    if (tail !== undefined) add(tail, name, true);
  }
}

/** The species as labels print it beside this strain, where they print none. */
export function labelSpeciesOf(row: StrainRow): string {
  return row.labelNames[0]?.split(' ').at(-1) ?? row.species;
}

/** Whether some designation begins so: the cheap test before any joining of words. */
export function beginsDesignation(compact: string): boolean {
  return starts.has(compact);
}

/** Designations of this spelling; also with what OCR does to them (® read as 0, O for 0, l or 1 for I). */
export function findDesignations(compact: string): readonly Designation[] {
  const exact = table.get(compact);
  if (exact !== undefined || !/\d/.test(compact)) return exact ?? [];
  const zero = compact.replace(/o(?=\d)|(?<=\d)o|(?<=^r)oo|(?<=^r)o/g, (os) => '0'.repeat(os.length));
  for (const guess of [
    zero,
    compact.replace(/^cncm[1l]/, 'cncmi'),
    compact.replace(/^gbl/, 'gbi'),
    /\d0$/.test(compact) && compact.length <= 5 ? compact.slice(0, -1) : compact,
  ]) {
    const found = table.get(guess);
    if (found !== undefined) return found;
  }
  return [];
}

/** How well a designation fits the organism printed beside it: 2 same species, 1 same genus, one that was a Lactobacillus too, or an older name, 0 not. */
export function fitOf(row: StrainRow, organism: OrganismName, printedSpecies: string | null): number {
  if (row.genus !== organism.genus) {
    const isOlder = isLabelName(row, organism, printedSpecies);
    return isOlder || (isLactobacillusLike(row.genus) && isLactobacillusLike(organism.genus)) ? 1 : 0;
  }
  return organism.species === null || row.species === organism.species ? 2 : 1;
}

/** Whether labels print the strain under this species; the genus may be an older one, of the same letter: "B. lactis" is no Lactococcus. */
export function isLabelName(
  { labelNames }: StrainRow,
  { genus }: OrganismName,
  species: string | null,
): boolean {
  if (species === null) return false;
  return labelNames.some((name) => name[0] === genus[0] && name.toLowerCase().endsWith(` ${species}`));
}
