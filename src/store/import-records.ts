import type { Result } from '../platform/result';
import { attempt, type StoreError } from './attempt';
import type { RatingStore } from './database';
import { findListing } from './find-rating';
import { mergeRecords } from './merge-records';
import type { RatingRecord } from './records';
import { putRecord } from './save-rating';

export interface ImportCounts {
  readonly added: number;
  readonly merged: number;
}

/** All records or none: one transaction. The same file again adds nothing. */
export function importRecords(
  store: RatingStore,
  records: readonly RatingRecord[],
): Promise<Result<ImportCounts, StoreError>> {
  return attempt(store, () =>
    store.dexie.transaction('rw', store.cards, store.details, async () => {
      let merged = 0;
      for (const record of records) {
        const card = (await store.cards.get(record.card.key)) ?? (await findListing(store, record.card));
        if (card === undefined) {
          await putRecord(store, record);
          continue;
        }
        const detail = (await store.details.get(card.key)) ?? null;
        await putRecord(store, mergeRecords({ card, detail }, record));
        merged += 1;
      }
      return { added: records.length - merged, merged };
    }),
  );
}
