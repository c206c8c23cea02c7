import type { Result } from '../platform/result';
import { attempt, type StoreError } from './attempt';
import type { RatingStore } from './database';
import type { RatingCard } from './records';
import { putRecord } from './save-rating';
import { takeLabel } from './seen-again';

/**
 * Settles a changed label: `take` puts the shop's new label in the place of the saved one, `keep` drops the notice. What was declined
 * stays beside the saved label, by which it is known when it is seen again.
 */
export function settleLabelChange(
  store: RatingStore,
  key: string,
  choice: 'take' | 'keep',
): Promise<Result<RatingCard | null, StoreError>> {
  return attempt(store, () =>
    store.dexie.transaction('rw', store.cards, store.details, async () => {
      const card = await store.cards.get(key);
      const detail = await store.details.get(key);
      if (card === undefined || detail === undefined) return null;
      const { latest } = detail;
      if (choice === 'keep' || latest === null)
        return putRecord(store, { card: { ...card, labelChanged: 0 }, detail });
      const about = { labelHash: latest.labelHash, corrected: false, from: card.from, seenAt: latest.seenAt };
      return putRecord(store, takeLabel({ card, detail }, latest, about));
    }),
  );
}
