/** The name of today of an organism, as far as a label tells it. */
export interface OrganismName {
  readonly genus: string;
  readonly species: string | null;
  readonly subspecies: string | null;
}

/** Spore formers whose names end alike but never were a Lactobacillus. */
const NO_LACTOBACILLUS = /^(?:Bacillus|Brevibacillus|Metabacillus|Paenibacillus)$/;

/** Every genus that split from Lactobacillus in 2020 counts as it when only "Lactobacillus" is printed. */
export function isOfGenus(genus: string, printed: string): boolean {
  return genus === printed || (printed === 'Lactobacillus' && isLactobacillusLike(genus));
}

export function isLactobacillusLike(genus: string): boolean {
  return /^l\w*bacillus$/i.test(genus) && !NO_LACTOBACILLUS.test(genus);
}
