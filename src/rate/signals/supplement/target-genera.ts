/**
 * The guide asks for Lactobacillus and Bifidobacterium. Lactobacillus was split in 2020 (Zheng et al.): all of these were called
 * Lactobacillus when the guide's sources were written, so all of them count.
 */
const TARGET_GENERA = new Set([
  'Acetilactobacillus',
  'Agrilactobacillus',
  'Amylolactobacillus',
  'Apilactobacillus',
  'Bifidobacterium',
  'Bombilactobacillus',
  'Companilactobacillus',
  'Dellaglioa',
  'Fructilactobacillus',
  'Furfurilactobacillus',
  'Holzapfelia',
  'Lacticaseibacillus',
  'Lactiplantibacillus',
  'Lactobacillus',
  'Lapidilactobacillus',
  'Latilactobacillus',
  'Lentilactobacillus',
  'Levilactobacillus',
  'Ligilactobacillus',
  'Limosilactobacillus',
  'Liquorilactobacillus',
  'Loigolactobacillus',
  'Paralactobacillus',
  'Paucilactobacillus',
  'Pediococcus',
  'Schleiferilactobacillus',
  'Secundilactobacillus',
  'Xylocopilactobacillus',
]);

export function isTargetGenus(genus: string): boolean {
  return TARGET_GENERA.has(genus);
}
