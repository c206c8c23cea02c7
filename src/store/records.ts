/**
 * What is kept of a rated product, in two parts under one key. The *card* is small and is all that lists, filters and sorts
 * read; the *detail* holds the label's facts and the rating with its reasons, and is read for one product at a time. A card
 * without a detail (from a spreadsheet or another device) is a reminder: it can be listed and opened, not compared.
 */
import type { Kind } from '../label/kind';
import type { LabelFacts } from '../label/label-facts';
import type { Rating, Verdict, Yardstick } from '../rate/rating';

/** IndexedDB cannot index booleans. */
export type Flag = 0 | 1;

export const ORIGINS = ['page', 'paste', 'import', 'sync'] as const;
/** Where the rating came from. */
export type Origin = (typeof ORIGINS)[number];

export interface ProductIdentity {
  readonly gtin: string | null;
  /** Id of the shop file, or null. */
  readonly shop: string | null;
  readonly shopId: string | null;
  readonly url: string | null;
  readonly host: string | null;
  readonly name: string | null;
  readonly brand: string | null;
  readonly image: string | null;
}

/** The user's own marks on a product: survive re-rating, travel by sync, merged by field. */
export interface ShelfMarks {
  readonly shortlist: Flag;
  readonly group: string;
  /** Place within the group: a whole number with room to the next, so that a move touches no other. */
  readonly order: number;
  readonly note: string;
  readonly tags: readonly string[];
}

/** When each mark was last set: the last writer of a field wins between two devices. */
export type MarkTimes = Readonly<Record<keyof ShelfMarks, number>>;

/** Keys of the indexes: each sorts ascending into the order that people want first; unknown sorts last. */
export interface SortKeys {
  readonly byDate: number;
  readonly byScore: number;
  readonly bySugar: number;
  readonly byFibre: number;
  readonly words: readonly string[];
}

export interface RatingSummary {
  readonly kind: Kind | null;
  readonly verdict: Verdict;
  readonly score: number | null;
  readonly yardstick: Yardstick;
  /** Grams per 100 g or 100 ml; null: unknown. */
  readonly sugar: number | null;
  readonly fibre: number | null;
  /** Free sugar as the rating reckoned it, per 100 g or ml; null: it gave no reason about sugar. */
  readonly freeSugar: number | null;
  /** Version of the rules behind the verdict; null on a reminder, which cannot be re-rated. */
  readonly rulesVersion: string | null;
  /** What earlier rules said, where that differs. */
  readonly previousVerdict: Verdict | null;
  readonly previousScore: number | null;
}

export interface RatingCard extends ProductIdentity, RatingSummary, ShelfMarks, SortKeys {
  readonly key: string;
  readonly labelHash: string | null;
  /** 1: the shop now prints another label than the one that was saved, and the user has not said which is to stay. */
  readonly labelChanged: Flag;
  /** The user mended the label's text. */
  readonly corrected: boolean;
  readonly from: Origin;
  /** Milliseconds since 1970. */
  readonly seenAt: number;
  readonly saved: Flag;
  readonly savedAt: number | null;
  readonly markedAt: MarkTimes;
}

/** A later label of a saved product, kept beside the saved one until the user takes it over; `labelChanged` says whether it is news. */
export interface LabelVersion {
  readonly facts: LabelFacts;
  readonly rating: Rating;
  readonly labelHash: string;
  readonly seenAt: number;
}

export interface RatingDetail {
  readonly key: string;
  readonly facts: LabelFacts;
  readonly rating: Rating;
  readonly previousRating: Rating | null;
  readonly latest: LabelVersion | null;
}

export interface RatingRecord {
  readonly card: RatingCard;
  readonly detail: RatingDetail | null;
}

/** One with its label: no reminder. */
export interface LabelledRecord extends RatingRecord {
  readonly detail: RatingDetail;
}

/** One freshly rated product, as the background hands it over. */
export interface SeenProduct {
  readonly identity: ProductIdentity;
  readonly facts: LabelFacts;
  readonly rating: Rating;
  readonly corrected: boolean;
  readonly from: Origin;
}
