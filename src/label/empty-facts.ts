import type { LabelFacts } from './label-facts';

/** Facts of a page or label on which nothing was read. */
export const EMPTY_FACTS: LabelFacts = {
  kind: null,
  exempt: null,
  name: null,
  brand: null,
  lang: null,
  category: [],
  ingredients: null,
  allergens: [],
  additives: [],
  sugars: [],
  sweeteners: [],
  nova: { group: null, markers: [] },
  nutrition: null,
  fermented: null,
  prebiotics: [],
  claims: [],
  probiotic: null,
  inci: null,
};
