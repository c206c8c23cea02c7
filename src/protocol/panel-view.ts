import type { Kind } from '../label/kind';
import type { LookedUpFacts } from '../label/looked-up';
import type { InciView } from '../rate/inci/inci-view';
import type { StrainView } from '../rate/strains/strain-view';
import type { Language } from '../rate/texts/languages';
import type { RatingView } from '../rate/views/rating-view';
import type { BadgeView } from './badge-view';

/** All that the panel shows of one product, with the interface's words in the reader's language. */
export interface PanelView {
  readonly name: string | null;
  readonly brand: string | null;
  readonly kind: Kind | null;
  readonly rating: RatingView;
  readonly badge: BadgeView;
  /** Text that the spans of the reasons count in; what the correction starts from. */
  readonly ingredients: string | null;
  readonly label: string | null;
  /** Null where the label names no organism, or is no cosmetic's. */
  readonly strains: StrainView | null;
  readonly inci: InciView | null;
  /** What of the label was looked up; null: all of it is the page's own. */
  readonly lookedUp: LookedUpFacts | null;
  /** The label lacks a part, the user wants it looked up, and nothing came of it. */
  readonly isLookedUpInVain: boolean;
  readonly mark: PanelMark;
  readonly language: Language;
  readonly texts: Readonly<Record<string, string>>;
}

/** What the user's shelf says of this product. */
export interface PanelMark {
  /** Something similar in the user's lists is rated better; what it is, the page never learns. */
  readonly hasBetter: boolean;
  readonly saved: boolean;
  readonly starred: boolean;
  readonly note: string;
  readonly corrected: boolean;
  readonly labelChanged: boolean;
  /** False in a private window, where nothing is written. */
  readonly canSave: boolean;
}
