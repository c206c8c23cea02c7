import type { Result } from '../platform/result';
import { attempt, type StoreError } from './attempt';
import type { RatingStore } from './database';
import { findKnown } from './find-rating';
import { historyOf } from './history-of';
import { recordOf } from './rating-card';
import type { RatingCard, SeenProduct } from './records';
import { putRecord } from './save-rating';
import { seenAgain } from './seen-again';

export interface HistoryTerms {
  /** Most history entries to keep; 0: history is off. Saved ratings do not count and are never dropped. */
  readonly limit: number;
  readonly now: number;
}

/**
 * Notes in the history that this product was seen. A saved product stays saved: a label that has changed since is kept
 * beside the saved one. While history is off nothing is noted of what is not saved, not even in an entry that is there from before.
 * Answers what is kept of the product, or null. Safe to repeat.
 */
export function rememberRating(
  store: RatingStore,
  product: SeenProduct,
  terms: HistoryTerms,
): Promise<Result<RatingCard | null, StoreError>> {
  return attempt(store, () =>
    store.dexie.transaction('rw', store.cards, store.details, async () => {
      const fresh = recordOf(product, terms.now);
      const card = await findKnown(store, fresh.card);
      if (terms.limit <= 0 && card?.saved !== 1) return card ?? null;
      if (card === undefined) {
        await putRecord(store, fresh);
        await trimHistory(store, terms.limit, fresh.card.key);
        return fresh.card;
      }
      const detail = (await store.details.get(card.key)) ?? null;
      return putRecord(store, seenAgain({ card, detail }, fresh));
    }),
  );
}

/**
 * Drops the oldest history entries beyond `limit`. The one just made stays, also where the clock was set back and older entries
 * bear later dates. To be called inside a transaction.
 */
async function trimHistory(store: RatingStore, limit: number, justMade: string): Promise<void> {
  const oldest = await historyOf(store).offset(limit).primaryKeys();
  const keys = oldest.filter((key) => key !== justMade);
  await store.cards.bulkDelete(keys);
  await store.details.bulkDelete(keys);
}
