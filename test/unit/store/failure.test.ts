import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { attempt } from '../../../src/store/attempt';
import { DATABASE_NAME } from '../../../src/store/database';
import { readRating } from '../../../src/store/find-rating';
import { importRecords } from '../../../src/store/import-records';
import { recordOf } from '../../../src/store/rating-card';
import { rememberRating } from '../../../src/store/remember-rating';
import { saveRating } from '../../../src/store/save-rating';
import { storeErrorOf } from '../../../src/store/store-error';
import { freshStore, numbered, seen, value } from './fixtures';

/** Lets the n-th write of a table fail, as a killed worker or a full disk would end it. */
function failWrite(store: ReturnType<typeof freshStore>, table: 'cards' | 'details', at: number): () => void {
  let writes = 0;
  const hook = () => {
    writes += 1;
    if (writes === at) throw new DOMException('full', 'QuotaExceededError');
  };
  store.dexie.table(table).hook('creating', hook);
  return () => store.dexie.table(table).hook('creating').unsubscribe(hook);
}

describe('a save that fails', () => {
  it('at any of its steps leaves nothing behind, and works when it is tried again', async () => {
    for (const table of ['cards', 'details'] as const) {
      const store = freshStore();
      const mend = failWrite(store, table, 1);
      const failed = await saveRating(store, seen(), 1);
      expect(failed.ok).toBe(false);
      expect(await store.cards.count()).toBe(0);
      expect(await store.details.count()).toBe(0);
      mend();
      const { key } = await value(saveRating(store, seen(), 2));
      expect((await value(readRating(store, key)))?.detail).not.toBeNull();
    }
  });

  it('halfway through an import imports nothing at all', async () => {
    const records = Array.from({ length: 10 }, (_, n) => recordOf(numbered(n), 1));
    for (let step = 1; step <= 10; step += 1) {
      for (const table of ['cards', 'details'] as const) {
        const store = freshStore();
        await value(saveRating(store, seen(), 1));
        const mend = failWrite(store, table, step);
        expect((await importRecords(store, records)).ok).toBe(false);
        mend();
        expect(await store.cards.count()).toBe(1);
        expect(await store.details.count()).toBe(1);
      }
    }
  });

  it('because the disk is full says so', async () => {
    const store = freshStore();
    const answer = await attempt(store, () =>
      Promise.reject(new Dexie.QuotaExceededError('no room', new DOMException('', 'QuotaExceededError'))),
    );
    expect(answer).toMatchObject({ ok: false, error: 'quota' });
  });
});

describe('a database that the browser closed', () => {
  it('is opened once more, and the write is there exactly once', async () => {
    const store = freshStore();
    await value(saveRating(store, numbered(1), 1));
    store.dexie.close({ disableAutoOpen: true });
    await value(saveRating(store, numbered(2), 2));
    expect(await store.cards.count()).toBe(2);
  });

  it('twice is reported', async () => {
    const store = freshStore();
    let calls = 0;
    const answer = await attempt(store, () => {
      calls += 1;
      return Promise.reject(new Dexie.DatabaseClosedError());
    });
    expect(answer).toMatchObject({ ok: false, error: 'closed' });
    expect(calls).toBe(2);
  });
});

describe('another version', () => {
  it('that is newer is told apart from a failure', async () => {
    const factory = new IDBFactory();
    const newer = new Dexie(DATABASE_NAME, { indexedDB: factory, IDBKeyRange });
    newer.version(99).stores({ cards: 'key', details: 'key' });
    await newer.open();
    newer.close();
    const answer = await rememberRating(freshStore(factory), seen(), { limit: 10, now: 1 });
    expect(answer).toMatchObject({ ok: false, error: 'newer' });
  });
});

describe('errors', () => {
  it('keep their kind when Dexie wraps them', () => {
    expect(storeErrorOf(new DOMException('', 'QuotaExceededError'))).toBe('quota');
    const aborted = new Dexie.AbortError('aborted', new DOMException('', 'QuotaExceededError'));
    expect(storeErrorOf(aborted)).toBe('quota');
    expect(storeErrorOf(new Dexie.VersionError())).toBe('newer');
    expect(storeErrorOf(new Dexie.MissingAPIError())).toBe('unavailable');
    expect(storeErrorOf('odd')).toBe('failed');
  });
});
