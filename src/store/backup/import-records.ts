import type { Result } from '../../platform/result';
import { attempt, type StoreError } from '../attempt';
import type { RatingStore } from '../database';
import { mergeIn } from '../merge-in';
import type { RatingRecord } from '../records';

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
      for (const record of records) if (await mergeIn(store, record)) merged += 1;
      return { added: records.length - merged, merged };
    }),
  );
}
