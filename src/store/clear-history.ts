/**
 * Clears the history so that it can be taken back: its rows go aside into a table of their own, and from there back or away, each
 * in one transaction, so that a process that ends in between leaves all of it here or all of it there. The page that cleared drops
 * them when its offer to undo ends; what a killed page left is dropped when the browser starts. A full disk has no room for a second
 * copy, and clearing is how room is made: there it cannot be taken back.
 */
import type { Result } from '../platform/result';
import { attempt, type StoreError } from './attempt';
import type { RatingStore } from './database';
import { findKnown } from './find-rating';
import { historyOf } from './history-of';
import { mergeIn } from './merge-in';
import type { RatingRecord } from './records';

/** Rows moved at once: a history may have tens of thousands, and need not fit into memory. */
const BATCH = 200;

export interface ClearedHistory {
  /** Entries that went. */
  readonly count: number;
  readonly canUndo: boolean;
}

/** Saved ratings stay; what an earlier clearing set aside is gone for good. */
export async function clearHistory(store: RatingStore): Promise<Result<ClearedHistory, StoreError>> {
  const cleared = await attempt(store, () => emptyHistory(store, true));
  return !cleared.ok && cleared.error === 'quota'
    ? attempt(store, () => emptyHistory(store, false))
    : cleared;
}

function emptyHistory(store: RatingStore, canUndo: boolean): Promise<ClearedHistory> {
  const { cards, details, aside } = store;
  return store.dexie.transaction('rw', cards, details, aside, async () => {
    await aside.clear();
    const history = historyOf(store).limit(BATCH);
    for (let count = 0; ; ) {
      const batch = await history.toArray();
      if (batch.length === 0) return { count, canUndo };
      const keys = batch.map(({ key }) => key);
      if (canUndo) {
        const found = await details.bulkGet(keys);
        await aside.bulkPut(
          batch.map((card, index) => ({ key: card.key, card, detail: found[index] ?? null })),
        );
      }
      await cards.bulkDelete(keys);
      await details.bulkDelete(keys);
      count += batch.length;
    }
  });
}

/** Undo. A product that was rated anew in the meantime is there once, under whichever key it was found then. */
export function bringHistoryBack(store: RatingStore): Promise<Result<void, StoreError>> {
  const { cards, details, aside } = store;
  return attempt(store, () =>
    store.dexie.transaction('rw', cards, details, aside, async () => {
      for (;;) {
        const batch = await aside.limit(BATCH).toArray();
        if (batch.length === 0) return;
        const absent: RatingRecord[] = [];
        for (const row of batch) {
          if ((await findKnown(store, row.card)) === undefined) absent.push(row);
          else await mergeIn(store, row);
        }
        // Nearly all: written in one go.
        await cards.bulkPut(absent.map(({ card }) => card));
        await details.bulkPut(absent.map(({ detail }) => detail).filter((detail) => detail !== null));
        await aside.bulkDelete(batch.map(({ key }) => key));
      }
    }),
  );
}

/** Ends the offer to undo. */
export function dropClearedHistory(store: RatingStore): Promise<Result<void, StoreError>> {
  return attempt(store, () => store.aside.clear());
}
