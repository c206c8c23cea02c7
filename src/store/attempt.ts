/**
 * Every access to the database goes through `attempt`: what can go wrong comes back as a value that the surfaces can put into
 * words. A database that the browser closed is opened once more; a second failure is reported.
 */
import Dexie from 'dexie';
import { fail, ok, type Result } from '../platform/result';
import type { RatingStore } from './database';

/**
 * `quota`: the disk or the browser's share is full · `blocked`: another window holds an older version open · `closed`: the
 * browser closed the database twice · `newer`: written by a newer Gutlight · `unavailable`: no IndexedDB here (private
 * window, refused) · `missing`: no such rating · `failed`: anything else, `detail` says what.
 */
export type StoreError = 'quota' | 'blocked' | 'closed' | 'newer' | 'unavailable' | 'missing' | 'failed';

export async function attempt<T>(store: RatingStore, work: () => Promise<T>): Promise<Result<T, StoreError>> {
  const first = await once(store, work);
  if (first.ok || first.error !== 'closed') return first;
  store.dexie.close({ disableAutoOpen: false });
  return once(store, work);
}

async function once<T>(store: RatingStore, work: () => Promise<T>): Promise<Result<T, StoreError>> {
  try {
    if (!store.dexie.isOpen() && !(await opensUnblocked(store.dexie))) return fail('blocked');
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

const TAGS: Readonly<Record<string, StoreError>> = {
  QuotaExceededError: 'quota',
  DatabaseClosedError: 'closed',
  InvalidStateError: 'closed',
  VersionError: 'newer',
  MissingAPIError: 'unavailable',
  SecurityError: 'unavailable',
};

/** Dexie wraps the browser's errors, some of them twice. */
export function storeErrorOf(error: unknown): StoreError {
  if (!(error instanceof Error) && !(error instanceof DOMException)) return 'failed';
  const own = TAGS[error.name];
  if (own !== undefined && error.name !== 'DatabaseClosedError') return own;
  const inner = 'inner' in error ? error.inner : undefined;
  if (inner instanceof Error || inner instanceof DOMException) {
    const within = storeErrorOf(inner);
    if (within !== 'failed') return within;
  }
  return own ?? (error instanceof Dexie.BulkError ? bulkErrorOf(error) : 'failed');
}

function bulkErrorOf(error: InstanceType<typeof Dexie.BulkError>): StoreError {
  return storeErrorOf(Object.values(error.failuresByPos)[0]);
}
