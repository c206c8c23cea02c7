/** Which mentions are of one organism: a repeat has the same key, and what is named to the strain covers its bare species. */
import { compactCode } from '../label-words';
import { isOfGenus } from '../organisms/organism-name';
import type { Mention } from './mention';

export function organismKey({ genus, species, subspecies, strain, row }: Mention): string {
  if (strain !== null) return row?.id ?? `${genus} ${species} ${compactCode(strain)}`;
  return `${genus} ${species} ${subspecies ?? ''}`;
}

/** `rich` says all that `poor`, which names no strain, says, and more. */
export function covers(rich: Mention, poor: Mention): boolean {
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
