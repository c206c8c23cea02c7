import type { InciFacts } from './inci-facts';

/** A field was given for the INCI list, and it holds none: looked for and not found. */
export const EMPTY_INCI: InciFacts = {
  text: '',
  items: [],
  active: [],
  mayContain: [],
  onePercentLine: null,
  leaveOn: null,
  fragranceAllergens: [],
  dryingAlcohols: [],
  sulfates: [],
  comedogenic: [],
  barrier: [],
  microbiome: [],
  restricted: [],
};
