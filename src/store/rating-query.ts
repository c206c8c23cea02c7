/** What a list of ratings can be asked for, and how one card stands to the question. Without the database. */
import type { Kind } from '../label/kind';
import type { Verdict } from '../rate/rating';
import { searchWords } from './rating-card';
import type { RatingCard } from './records';

export const RATING_SORTS = ['date', 'score', 'sugar', 'fibre'] as const;
export type RatingSort = (typeof RATING_SORTS)[number];

export interface RatingFilter {
  readonly kind: Kind | null;
  readonly verdict: Verdict | null;
  readonly host: string | null;
  readonly tag: string | null;
  /** Every word must begin a word of the name, brand, note, group or tags. */
  readonly search: string;
}

export interface RatingQuery extends RatingFilter {
  readonly list: 'history' | 'saved';
  readonly sort: RatingSort;
  /** Where the page before ended; null: from the start. */
  readonly after: PageMark | null;
  readonly size: number;
}

/** A place in a sorted list: the sorted value, then the key. */
export interface PageMark {
  readonly at: number;
  readonly key: string;
}

export const NO_FILTER: RatingFilter = { kind: null, verdict: null, host: null, tag: null, search: '' };

/** The card's field, and the index over it, for each order. */
export const SORT_FIELDS = {
  date: 'byDate',
  score: 'byScore',
  sugar: 'bySugar',
  fibre: 'byFibre',
} as const satisfies Readonly<Record<RatingSort, keyof RatingCard>>;

/** Null: every card will do. */
export function matcherOf(filter: RatingFilter): ((card: RatingCard) => boolean) | null {
  const { kind, verdict, host, tag } = filter;
  const terms = searchWords(filter.search);
  if (kind === null && verdict === null && host === null && tag === null && terms.length === 0) return null;
  return (card) =>
    (kind === null || card.kind === kind) &&
    (verdict === null || card.verdict === verdict) &&
    (host === null || card.host === host) &&
    (tag === null || card.tags.includes(tag)) &&
    terms.every((term) => card.words.some((word) => word.startsWith(term)));
}

export function markOf(card: RatingCard, sort: RatingSort): PageMark {
  return { at: card[SORT_FIELDS[sort]], key: card.key };
}

/** Infinity minus Infinity is no number, hence no subtraction. */
export function compareMarks(a: PageMark, b: PageMark): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.key === b.key) return 0;
  return a.key < b.key ? -1 : 1;
}
