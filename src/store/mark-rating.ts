import type { Result } from '../platform/result';
import type { StoreError } from './attempt';
import { changeCard } from './change-card';
import type { RatingStore } from './database';
import { markTimes } from './mark-times';
import { withSortKeys } from './rating-card';
import type { RatingCard, ShelfMarks } from './records';
import { savedCard } from './save-rating';

/** Bounds of what a user can write; the note is a note, and a tag one or two words. */
export const LONGEST_NOTE = 2000;
export const LONGEST_TAG = 40;
export const MOST_TAGS = 12;

/** Sets some of the user's marks; whatever carries a mark is saved. Null: no such rating. */
export function markRating(
  store: RatingStore,
  key: string,
  marks: Partial<ShelfMarks>,
  now: number,
): Promise<Result<RatingCard | null, StoreError>> {
  return changeCard(store, key, (card) => withMarks(card, marks, now));
}

/**
 * A mark that does not change keeps its time, so that setting it again is no news for another device. One that changes is later
 * than before even where the clock was set back, or another device's older word would win.
 */
export function withMarks(card: RatingCard, marks: Partial<ShelfMarks>, now: number): RatingCard {
  const next = boundMarks({ ...card, ...marks });
  const markedAt = markTimes((field) =>
    String(next[field]) === String(card[field])
      ? card.markedAt[field]
      : Math.max(now, card.markedAt[field] + 1),
  );
  return withSortKeys({ ...savedCard(card, now), ...next, markedAt });
}

function boundMarks(marks: ShelfMarks): ShelfMarks {
  const tags = marks.tags.map((tag) => tag.trim().slice(0, LONGEST_TAG)).filter((tag) => tag !== '');
  return {
    shortlist: marks.shortlist,
    group: marks.group.trim().slice(0, LONGEST_TAG),
    order: Number.isFinite(marks.order) ? marks.order : 0,
    note: marks.note.slice(0, LONGEST_NOTE),
    tags: [...new Set(tags)].sort().slice(0, MOST_TAGS),
  };
}
