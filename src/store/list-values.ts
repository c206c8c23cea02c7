import type { Result } from '../platform/result';
import { attempt, type StoreError } from './attempt';
import type { RatingStore } from './database';

/** Most entries of a choice that a person reads through. */
const MOST_VALUES = 200;

export interface ListValues {
  readonly tags: readonly string[];
  readonly hosts: readonly string[];
}

/** The tags and shops that occur, by their indexes alone: no card is read. */
export function listValues(store: RatingStore): Promise<Result<ListValues, StoreError>> {
  return attempt(store, async () => {
    const tags = await store.cards.orderBy('tags').uniqueKeys();
    const hosts = await store.cards.orderBy('host').uniqueKeys();
    return { tags: strings(tags), hosts: strings(hosts) };
  });
}

function strings(keys: readonly unknown[]): string[] {
  return keys.filter((key): key is string => typeof key === 'string').slice(0, MOST_VALUES);
}
