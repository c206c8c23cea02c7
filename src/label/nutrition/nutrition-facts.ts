/** Keys of a nutrition column; grams except energy (kJ, kcal). Order is the order of the report. */
export const NUTRITION_COLUMNS = [
  'energyKj',
  'energyKcal',
  'fat',
  'saturates',
  'carbohydrate',
  'sugars',
  'addedSugars',
  'polyols',
  'fibre',
  'protein',
  'salt',
  'sodium',
] as const;
export type NutritionColumn = (typeof NUTRITION_COLUMNS)[number];

/** null: the label does not say. */
export type NutritionValues = Readonly<Record<NutritionColumn, number | null>>;

export interface Nutrient {
  /** Lower-case English name: zinc, vitamin a, vitamin e, omega-3, epa, dha, … */
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly per: '100g' | '100ml' | 'serving' | 'day';
  /** Chemical form as printed ("zinc picolinate", "retinyl palmitate", "beta-carotene"), or null. */
  readonly form: string | null;
}

export interface NutritionFacts {
  readonly per100: ({ readonly basis: '100g' | '100ml' } & NutritionValues) | null;
  readonly perServing:
    | ({ readonly size: { readonly value: number; readonly unit: string } | null } & NutritionValues)
    | null;
  readonly nutrients: readonly Nutrient[];
  /** Columns printed as "<0.5" or "trace"; the value is the bound. */
  readonly lessThan: readonly NutritionColumn[];
  /** Columns got by unit conversion only. */
  readonly computed: readonly NutritionColumn[];
}
