/**
 * The one database: IndexedDB `gutlight` in the extension's own origin, by Dexie. It opens lazily and keeps no flag that it
 * is open, because a worker may be killed between two statements and a browser may close a database at any time.
 * Released versions are never edited: a change of shape is a new `version(n)` with an `upgrade` that calls a pure function.
 * Writes ask for strict durability: a save that was acknowledged has reached the disk.
 */
import Dexie, { type Table } from 'dexie';
import type { RatingCard, RatingDetail, RatingRecord } from './records';

export const DATABASE_NAME = 'gutlight';

/** Version of the present shape, as Dexie counts; IndexedDB itself sees ten times this. */
export const DATABASE_VERSION = 3;

/** Each list is one index ending in the key, so that a page starts exactly where the last one ended. */
const FIRST_CARD_INDEXES = [
  'key',
  'gtin',
  '[shop+shopId]',
  'url',
  'host',
  'rulesVersion',
  'shortlist',
  '*words',
  '*tags',
  '[saved+kind]',
  '[saved+verdict]',
  '[saved+byDate+key]',
  '[saved+byScore+key]',
  '[saved+bySugar+key]',
  '[saved+byFibre+key]',
] as const;

/** One shop's saved ratings are found without walking through a long history of the same shop. */
const CARD_INDEXES = [...FIRST_CARD_INDEXES, '[saved+host]'] as const;

/** An IndexedDB other than the browser's own, for tests. */
export interface StoreOptions {
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
}

export interface RatingStore {
  readonly name: string;
  /** Version of the shape in this code. */
  readonly version: number;
  readonly options: StoreOptions;
  readonly dexie: Dexie;
  readonly cards: Table<RatingCard, string>;
  readonly details: Table<RatingDetail, string>;
  /** History that was cleared, while that can be undone. */
  readonly aside: Table<RatingRecord & { readonly key: string }, string>;
}

/** Describes the database without opening it. */
export function ratingDatabase(options: StoreOptions = {}, name = DATABASE_NAME): RatingStore {
  const dexie = new Dexie(name, { chromeTransactionDurability: 'strict', ...options });
  dexie.version(1).stores({ cards: FIRST_CARD_INDEXES.join(','), details: 'key' });
  dexie.version(2).stores({ cards: CARD_INDEXES.join(',') });
  dexie.version(3).stores({ aside: 'key' });
  return {
    name,
    version: DATABASE_VERSION,
    options,
    dexie,
    cards: dexie.table<RatingCard, string>('cards'),
    details: dexie.table<RatingDetail, string>('details'),
    aside: dexie.table<RatingRecord & { readonly key: string }, string>('aside'),
  };
}
