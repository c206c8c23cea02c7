/**
 * One row per organism: a repeat, or a species-only mention of one already named to the strain, adds no row but may bring a count or a
 * state along.
 */
import type { CountMention } from './find-counts';
import { compactCode } from './label-words';
import type { Mention } from './mention';
import { isOfGenus } from './organism-name';
import type { StrainFact } from './strain-facts';

export interface Finding {
  readonly mention: Mention;
  readonly count: CountMention | null;
  readonly state: StrainFact['state'];
}

export function mergeMentions(findings: readonly Finding[]): Finding[] {
  const merged = new Map<string, Finding>();
  for (const finding of findings) {
    const key = keyOf(finding.mention);
    const known = merged.get(key);
    merged.set(key, known === undefined ? finding : together(known, finding));
  }
  let rows = [...merged.values()];
  for (const poor of rows.filter(({ mention }) => mention.strain === null)) {
    const rich = rows.filter((other) => other !== poor && covers(other.mention, poor.mention));
    if (rich.length === 0) continue;
    rows = rows
      .filter((row) => row !== poor)
      .map((row) => (rich.length === 1 && row === rich[0] ? together(row, poor) : row));
  }
  return rows;
}

function keyOf({ genus, species, subspecies, strain, row }: Mention): string {
  if (strain !== null) return row?.id ?? `${genus} ${species} ${compactCode(strain)}`;
  return `${genus} ${species} ${subspecies ?? ''}`;
}

/** `rich` says all that `poor` says, and more. */
function covers(rich: Mention, poor: Mention): boolean {
  if (poor.species === null) return rich.species !== null && isOfGenus(rich.genus, poor.genus);
  if (rich.strain === null) return false;
  const sameName = rich.genus === poor.genus && rich.species === poor.species;
  const sameSpelling =
    rich.printedSpecies !== null && rich.printedSpecies === poor.printedSpecies && kin(rich, poor);
  // "B. longum" beside "B. infantis M-63" is another organism, though today both are B. longum.
  return (
    sameSpelling ||
    (sameName &&
      (rich.subspecies === poor.subspecies || rich.species === 'animalis' || isNominate(rich, poor)))
  );
}

/** "B. longum" beside "BB536", which the table knows as B. longum subsp. longum. */
function isNominate(rich: Mention, poor: Mention): boolean {
  return poor.subspecies === null && rich.subspecies === rich.species;
}

function kin(a: Mention, b: Mention): boolean {
  return a.genus === b.genus || isOfGenus(a.genus, b.genus) || isOfGenus(b.genus, a.genus);
}

function together(first: Finding, second: Finding): Finding {
  const state =
    first.state === 'unstated' ? second.state : second.state === 'heat-killed' ? second.state : first.state;
  const strain =
    second.mention.row !== null && second.mention.strain === second.mention.row.strain
      ? second.mention.strain
      : first.mention.strain;
  return { mention: { ...first.mention, strain }, count: first.count ?? second.count, state };
}
