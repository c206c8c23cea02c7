/**
 * Every access to the database goes through `attempt`: what can go wrong comes back as a value that the surfaces can put into
 * words. A database that the browser closed is opened once more; a second failure is reported.
 */
import { fail, ok, type Result } from '../platform/result';
import type { RatingStore } from './database';
import { openStore } from './open-store';
import { type StoreError, storeErrorOf } from './store-error';

export type { StoreError } from './store-error';

export async function attempt<T>(store: RatingStore, work: () => Promise<T>): Promise<Result<T, StoreError>> {
  const first = await once(store, work);
  if (first.ok || first.error !== 'closed') return first;
  store.dexie.close({ disableAutoOpen: false });
  return once(store, work);
}

async function once<T>(store: RatingStore, work: () => Promise<T>): Promise<Result<T, StoreError>> {
  try {
    const opened = await openStore(store);
    return opened.ok ? ok(await work()) : opened;
  } catch (error) {
    return fail(storeErrorOf(error), error instanceof Error ? error.message : String(error));
  }
}
