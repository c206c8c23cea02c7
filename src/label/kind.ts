export const KINDS = ['food', 'drink', 'supplement', 'skincare'] as const;
export type Kind = (typeof KINDS)[number];

/** Read in full, but not rated, and why. `non-food` also covers everything that is neither food, supplement nor cosmetic. */
export const EXEMPTIONS = [
  'alcohol',
  'infant-formula',
  'medicine',
  'oral-care',
  'pet-food',
  'non-food',
] as const;
export type Exemption = (typeof EXEMPTIONS)[number];
