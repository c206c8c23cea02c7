/**
 * Every access to the database goes through `attempt`: what can go wrong comes back as a value that the surfaces can put into
 * words. A database that the browser closed is opened once more; a second failure is reported.
 */
import type Dexie from 'dexie';
import { fail, ok, type Result } from '../platform/result';
import type { RatingStore } from './database';
import { type StoreError, storeErrorOf } from './store-error';
import { backupBeforeUpgrade } from './upgrade-backup';

export type { StoreError } from './store-error';

export async function attempt<T>(store: RatingStore, work: () => Promise<T>): Promise<Result<T, StoreError>> {
  const first = await once(store, work);
  if (first.ok || first.error !== 'closed') return first;
  store.dexie.close({ disableAutoOpen: false });
  return once(store, work);
}

async function once<T>(store: RatingStore, work: () => Promise<T>): Promise<Result<T, StoreError>> {
  try {
    if (!store.dexie.isOpen()) {
      const copied = await backupBeforeUpgrade(store);
      if (!copied.ok) return copied;
      if (!(await opensUnblocked(store.dexie))) return fail('blocked');
    }
    return ok(await work());
  } catch (error) {
    return fail(storeErrorOf(error), error instanceof Error ? error.message : String(error));
  }
}

/** False when another window keeps an older version open: the opening then waits on, and a later attempt succeeds. */
function opensUnblocked(dexie: Dexie): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const blocked = () => resolve(false);
    dexie.on('blocked', blocked);
    dexie
      .open()
      .then(() => resolve(true), reject)
      .finally(() => dexie.on('blocked').unsubscribe(blocked));
  });
}
