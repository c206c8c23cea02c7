import type { Result } from '../platform/result';
import type { StoreError } from './attempt';
import { changeCard } from './change-card';
import type { RatingStore } from './database';
import { withMarks } from './mark-rating';
import { withSortKeys } from './rating-card';
import type { RatingCard } from './records';

/**
 * Moves a saved rating back to the history, off the shelf: note, tags and group stay on it, so that saving it again brings them
 * back. Null: no such rating.
 */
export function unsaveRating(
  store: RatingStore,
  key: string,
  now: number,
): Promise<Result<RatingCard | null, StoreError>> {
  return changeCard(store, key, (card) =>
    withSortKeys({ ...withMarks(card, { shortlist: 0 }, now), saved: 0, savedAt: null }),
  );
}
