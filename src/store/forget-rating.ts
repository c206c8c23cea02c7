import type { Result } from '../platform/result';
import { attempt, type StoreError } from './attempt';
import type { RatingStore } from './database';
import { mergeIn } from './merge-in';
import type { RatingRecord } from './records';

/** Removes one rating and hands it back, so that `restoreRating` can undo it. Null: there was none. */
export function forgetRating(
  store: RatingStore,
  key: string,
): Promise<Result<RatingRecord | null, StoreError>> {
  return attempt(store, () =>
    store.dexie.transaction('rw', store.cards, store.details, async () => {
      const card = await store.cards.get(key);
      if (card === undefined) return null;
      const detail = (await store.details.get(key)) ?? null;
      await store.cards.delete(key);
      await store.details.delete(key);
      return { card, detail };
    }),
  );
}

/** Undo. With a rating that was made anew in the meantime it becomes one: its note and tags come back on the fresh label. */
export function restoreRating(
  store: RatingStore,
  record: RatingRecord,
): Promise<Result<boolean, StoreError>> {
  return attempt(store, () =>
    store.dexie.transaction('rw', store.cards, store.details, () => mergeIn(store, record)),
  );
}

/** Removes every rating, saved ones and a cleared history too. */
export function forgetEveryRating(store: RatingStore): Promise<Result<void, StoreError>> {
  return attempt(store, () =>
    store.dexie.transaction('rw', store.cards, store.details, store.aside, async () => {
      await store.cards.clear();
      await store.details.clear();
      await store.aside.clear();
    }),
  );
}
