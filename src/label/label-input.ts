import type { PageTable } from '../read/product-page';
import type { Kind } from './kind';
import type { NutritionColumn } from './nutrition/nutrition-facts';

/** One product's label text, from a page, from the command line or pasted by the user. All text as printed. */
export interface LabelInput {
  /** Given by the caller and then never overruled; null: to be found out from the text. */
  readonly kind: Kind | null;
  /** BCP 47; null: to be detected from the label's own words. */
  readonly lang: string | null;
  readonly name: string | null;
  readonly brand: string | null;
  /** Breadcrumb and category words, outermost first. */
  readonly category: readonly string[];
  readonly description: string | null;
  /** Ingredient list of a food or drink, or the other ingredients of a supplement. */
  readonly ingredients: string | null;
  /** Any other label text that holds facts: supplement facts, strain table, statements, storage. */
  readonly label: string | null;
  readonly inci: string | null;
  readonly tables: readonly PageTable[];
  /** Nutrition that is already numbers (a batch line), instead of tables. */
  readonly declared: DeclaredNutrition | null;
}

export interface DeclaredNutrition {
  readonly basis: '100g' | '100ml' | 'serving';
  readonly servingSize: string | null;
  readonly values: Partial<Readonly<Record<NutritionColumn, number | null>>>;
}
