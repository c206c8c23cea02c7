import type { OrganismName } from '../organisms/organism-name';
import type { StrainCode } from './known-designation';

/** The name of an organism once its strain is known: a code of the table fixes the species, a printed subspecies stays. */
export function nameWithStrain(name: OrganismName, code: StrainCode): OrganismName {
  const row = code.known?.row;
  if (row === undefined) return name;
  const table = { genus: row.genus, species: row.species, subspecies: row.subspecies ?? null };
  const isOther = name.species !== row.species;
  if (isOther || name.genus !== row.genus) return table;
  if (name.subspecies === null)
    return row.species === 'animalis' || row.subspecies?.startsWith('var.') === true ? table : name;
  return row.subspecies === undefined ? name : table;
}
