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
    const opened = await openOnce(store);
    return opened.ok ? ok(await work()) : opened;
  } catch (error) {
    return fail(storeErrorOf(error), error instanceof Error ? error.message : String(error));
  }
}

/** Openings under way: who asks meanwhile waits for the same one. */
const openings = new WeakMap<Dexie, Promise<Result<null, StoreError>>>();

function openOnce(store: RatingStore): Promise<Result<null, StoreError>> {
  const { dexie } = store;
  const underWay = openings.get(dexie);
  if (underWay !== undefined) return underWay;
  if (dexie.isOpen()) return Promise.resolve(ok(null));
  const opening = openStore(store).finally(() => openings.delete(dexie));
  openings.set(dexie, opening);
  return opening;
}

async function openStore(store: RatingStore): Promise<Result<null, StoreError>> {
  const copied = await backupBeforeUpgrade(store);
  if (!copied.ok) return copied;
  return (await opensUnblocked(store.dexie)) ? ok(null) : fail('blocked');
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
