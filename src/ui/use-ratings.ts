import Dexie from 'dexie';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Result } from '../platform/result';
import type { StoreError } from '../store/attempt';
import { DATABASE_NAME, type RatingStore, ratingDatabase } from '../store/database';

let opened: RatingStore | null = null;

/** One description of the database per page; it opens with the first query. */
export function ratingStore(): RatingStore {
  opened ??= ratingDatabase();
  return opened;
}

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: StoreError };

/**
 * Reads from the store, and again whenever a rating was written, here or in another page or the background. The last value
 * stays while a new one is read, so that a list does not flicker.
 */
export function useRatings<T>(
  read: (store: RatingStore) => Promise<Result<T, StoreError>>,
  inputs: readonly unknown[],
): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  // Before the first frame, so that reading and drawing go on side by side.
  useLayoutEffect(() => {
    const stop = new AbortController();
    const load = () =>
      void read(ratingStore()).then((result) => {
        if (stop.signal.aborted) return;
        setLoaded(
          result.ok ? { state: 'ready', value: result.value } : { state: 'failed', error: result.error },
        );
      });
    load();
    watchRatings(load, stop.signal);
    return () => stop.abort();
  }, inputs);
  return loaded;
}

/** Many writes in one go (an import) are one reload. */
const SETTLE_MS = 30;

function watchRatings(changed: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listener = (parts: object) => {
    if (!Object.keys(parts).some((part) => part.startsWith(`idb://${DATABASE_NAME}/`))) return;
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLE_MS);
  };
  Dexie.on('storagemutated', listener);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    Dexie.on('storagemutated').unsubscribe(listener);
  });
}
