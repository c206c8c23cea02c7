import type { Result } from '../platform/result';
import { attempt, type StoreError } from './attempt';
import { changeCard } from './change-card';
import type { RatingStore } from './database';
import { findKnown } from './find-rating';
import { recordOf, withSortKeys } from './rating-card';
import type { RatingCard, RatingRecord, SeenProduct } from './records';
import { takeLabel } from './seen-again';

/** Keeps this product, with the label as it is now, until the user removes it. Safe to repeat. */
export function saveRating(
  store: RatingStore,
  product: SeenProduct,
  now: number,
): Promise<Result<RatingCard, StoreError>> {
  return attempt(store, () =>
    store.dexie.transaction('rw', store.cards, store.details, async () => {
      const fresh = recordOf(product, now);
      const card = await findKnown(store, fresh.card);
      const detail = card === undefined ? null : ((await store.details.get(card.key)) ?? null);
      const record =
        card === undefined ? fresh : takeLabel({ card, detail }, product, { ...fresh.card, seenAt: now });
      return putRecord(store, { ...record, card: savedCard(record.card, now) });
    }),
  );
}

/** Moves a history entry to the saved ratings; null: no such rating. Safe to repeat. */
export function saveKnownRating(
  store: RatingStore,
  key: string,
  now: number,
): Promise<Result<RatingCard | null, StoreError>> {
  return changeCard(store, key, (card) => savedCard(card, now));
}

export function savedCard(card: RatingCard, now: number): RatingCard {
  return withSortKeys({ ...card, saved: 1, savedAt: card.savedAt ?? now });
}

/** Writes both parts. To be called inside a transaction over both tables. */
export async function putRecord(store: RatingStore, record: RatingRecord): Promise<RatingCard> {
  await store.cards.put(record.card);
  if (record.detail !== null) await store.details.put(record.detail);
  return record.card;
}
