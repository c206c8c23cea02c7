import type { Result } from '../platform/result';
import { attempt, type StoreError } from './attempt';
import type { RatingStore } from './database';
import type { RatingCard } from './records';

/** Writes what `change` makes of one card; null: no such rating. */
export function changeCard(
  store: RatingStore,
  key: string,
  change: (card: RatingCard) => RatingCard,
): Promise<Result<RatingCard | null, StoreError>> {
  return attempt(store, () =>
    store.dexie.transaction('rw', store.cards, async () => {
      const card = await store.cards.get(key);
      if (card === undefined) return null;
      const changed = change(card);
      await store.cards.put(changed);
      return changed;
    }),
  );
}
