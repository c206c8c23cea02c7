import type { NutritionColumn } from './nutrition/nutrition-facts';

/** What a public database says of a barcode. Its own text and numbers, checked for shape and for nothing else. */
export interface LookedUpLabel {
  readonly source: 'open-food-facts';
  /** Barcode as it was asked for. */
  readonly gtin: string;
  /** Day of the look-up, `2026-11-22`. */
  readonly date: string;
  /** The ingredient list in each language that there is, the product's main language first. */
  readonly lists: readonly { readonly lang: string | null; readonly text: string }[];
  /** Per 100 g, or per 100 ml of a drink; grams, kJ and kcal. */
  readonly per100: Partial<Readonly<Record<NutritionColumn, number>>>;
}

/** What of a label's facts came from a look-up, and where the look-up states other numbers than the page. */
export interface LookedUpFacts {
  readonly source: LookedUpLabel['source'];
  readonly gtin: string;
  readonly date: string;
  readonly parts: readonly ('ingredients' | 'nutrition')[];
  /** The look-up's numbers per 100 in the columns in which the page states others; the page's stand in the facts. */
  readonly differs: Partial<Readonly<Record<NutritionColumn, number>>>;
}
