import type { Amount } from './amount';
import type { Basis, Size } from './basis';
import type { NutritionColumn } from './nutrition-facts';

/** What one cell says. `trace`: a word for "next to nothing"; `none`: the label does not say. */
export type Cell =
  | { readonly kind: 'none' }
  | { readonly kind: 'trace' }
  | { readonly kind: 'amounts'; readonly amounts: readonly Amount[] };

/** What a row is about. Several where one cell holds two printed rows. */
export type RowSubject =
  | { readonly kind: 'energy'; readonly units: readonly ('kJ' | 'kcal')[] }
  | { readonly kind: 'column'; readonly column: NutritionColumn }
  | { readonly kind: 'nutrient'; readonly name: string; readonly form: string | null };

export interface PanelRow {
  readonly subjects: readonly RowSubject[];
  /** Unit printed in the label ("Fat (g)"), used where the cell has none. */
  readonly unit: 'g' | 'mg' | 'µg' | null;
  /** A basis printed in the label itself ("Sodium per 100g"), else null. */
  readonly basis: Basis | null;
  readonly cells: readonly Cell[];
}

/** One nutrition table or one stretch of nutrition text: `rows[i].cells[j]` stands under `columns[j]`. */
export interface Panel {
  readonly columns: readonly Basis[];
  readonly rows: readonly PanelRow[];
  /** Size of a serving stated beside the table. */
  readonly servingSize: Size | null;
}
