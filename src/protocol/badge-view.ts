import type { Verdict } from '../rate/rating';

/** Where the badge stands on a shop: by the product's title, in a lower corner of the window, or nowhere. */
export const BADGE_PLACES = ['title', 'left', 'right', 'hidden'] as const;
export type BadgePlace = (typeof BADGE_PLACES)[number];

/** All that a badge shows, in the reader's language: the page script has no texts of its own. */
export interface BadgeView {
  readonly verdict: Verdict;
  /** 0–100, rounded for eyes; null when unknown, not rated or unwanted. */
  readonly score: number | null;
  /** "Fits". */
  readonly word: string;
  /** The strongest reason, or what is missing, in a few words; null when there is nothing to say. */
  readonly reason: string | null;
  /** The whole as a sentence, for screen readers. */
  readonly label: string;
  /** Where a part of the label was looked up, when and under which licence; null: all of it is the page's own. */
  readonly source: string | null;
  /** Said when the rating could not be kept; null when it was, or was not meant to be. */
  readonly warning: string | null;
  readonly place: BadgePlace;
  /** BCP 47 of the texts above. */
  readonly lang: string;
}
