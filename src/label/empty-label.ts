import type { LabelInput } from './label-input';

/** A label of which nothing is known. */
export const EMPTY_LABEL: LabelInput = {
  kind: null,
  lang: null,
  name: null,
  brand: null,
  category: [],
  description: null,
  ingredients: null,
  label: null,
  inci: null,
  tables: [],
  declared: null,
};
