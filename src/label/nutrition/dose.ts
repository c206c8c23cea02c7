/** How the label says its product is taken, counted in pieces. */
export interface Dose {
  /** What a piece is, in English and the singular: capsule, tablet, softgel, gummy, sachet, scoop, drop … */
  readonly unit: string;
  /** "Serving size 2 capsules", "per 2 Tabletten"; null: not said. */
  readonly unitsPerServing: number | null;
  /** "2 Kapseln täglich", "one capsule twice a day"; null: not said, or not as one number ("1–3 a day"). */
  readonly unitsPerDay: number | null;
}
