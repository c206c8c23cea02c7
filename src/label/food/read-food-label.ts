import type { Kind } from '../kind';
import type {
  AdditiveFinding,
  FermentedFact,
  IngredientList,
  PrebioticFact,
  ProcessingFacts,
  SugarFinding,
  SweetenerFinding,
} from './food-facts';

export interface FoodLabelInput {
  /** The ingredient section as printed, or null where the label shows none. */
  readonly text: string | null;
  /** Preferred language; null: detect. */
  readonly lang: string | null;
  readonly kind: Kind | null;
  readonly name: string | null;
  readonly category: readonly string[];
  /** Statements and description beside the list: live cultures, heat treatment. */
  readonly statements: string;
}

export interface FoodLabelFacts {
  readonly lang: string | null;
  readonly ingredients: IngredientList | null;
  readonly allergens: readonly string[];
  readonly additives: readonly AdditiveFinding[];
  readonly sugars: readonly SugarFinding[];
  readonly sweeteners: readonly SweetenerFinding[];
  readonly nova: ProcessingFacts;
  readonly fermented: FermentedFact | null;
  readonly prebiotics: readonly PrebioticFact[];
}
