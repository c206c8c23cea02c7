import type {
  AdditiveFinding,
  FermentedFact,
  IngredientList,
  PrebioticFact,
  ProcessingFacts,
  SugarFinding,
  SweetenerFinding,
} from './food/food-facts';
import type { InciFacts } from './inci/inci-facts';
import type { Exemption, Kind } from './kind';
import type { LookedUpFacts } from './looked-up';
import type { Dose } from './nutrition/dose';
import type { NutritionFacts } from './nutrition/nutrition-facts';
import type { ProbioticLabelFacts } from './strains/strain-facts';

/** What the words on the label promise. `quote` is the label's own text. */
export interface ClaimFact {
  readonly claim:
    | 'no-added-sugar'
    | 'fried'
    | 'snack'
    | 'source-of-fibre'
    | 'high-fibre'
    | 'treats-disease'
    | 'juice-100'
    | 'unsweetened';
  readonly quote: string;
}

/** Everything that `label` can say of one product, before any rule is applied. Plain data: a saved rating keeps it. */
export interface LabelFacts {
  readonly kind: Kind | null;
  readonly exempt: Exemption | null;
  readonly name: string | null;
  readonly brand: string | null;
  /** BCP 47 language of the label. */
  readonly lang: string | null;
  /** Normalised category words (lower case), outermost first. */
  readonly category: readonly string[];
  readonly ingredients: IngredientList | null;
  readonly allergens: readonly string[];
  readonly additives: readonly AdditiveFinding[];
  readonly sugars: readonly SugarFinding[];
  readonly sweeteners: readonly SweetenerFinding[];
  readonly nova: ProcessingFacts;
  readonly nutrition: NutritionFacts | null;
  readonly fermented: FermentedFact | null;
  readonly prebiotics: readonly PrebioticFact[];
  readonly claims: readonly ClaimFact[];
  /** How many pieces make a serving and how many a day; supplements only, and only where the label says it. */
  readonly dose?: Dose | undefined;
  readonly probiotic: ProbioticLabelFacts | null;
  readonly inci: InciFacts | null;
  /** Only where a look-up filled or questioned the label; what it did not fill is the page's own. */
  readonly lookedUp?: LookedUpFacts | undefined;
}
