import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { attempt } from '../../../src/store/attempt';
import { importRecords } from '../../../src/store/backup/import-records';
import { clearHistory } from '../../../src/store/clear-history';
import { readRating } from '../../../src/store/find-rating';
import { markRating } from '../../../src/store/mark-rating';
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

describe('a full disk', () => {
  it('is freed by clearing the history, which cannot be taken back then', async () => {
    const store = freshStore();
    await value(saveRating(store, numbered(1), 1));
    for (const n of [2, 3]) await value(rememberRating(store, numbered(n), { limit: 10, now: n }));
    store.aside.hook('creating', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await value(clearHistory(store))).toEqual({ count: 2, canUndo: false });
    expect((await store.cards.toArray()).map(({ name }) => name)).toEqual(['Product 1']);
    expect(await store.details.count()).toBe(1);
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

describe('a clock that was set back', () => {
  it('lets the mark that was set last win, also against another device', async () => {
    const store = freshStore();
    const { key } = await value(saveRating(store, seen(), 1));
    await value(markRating(store, key, { note: 'first' }, 9_000));
    const marked = await value(markRating(store, key, { note: 'second' }, 50));
    expect(marked?.note).toBe('second');
    expect(marked?.markedAt.note).toBeGreaterThan(9_000);
  });

  it('does not push the product just seen out of a full history', async () => {
    const store = freshStore();
    for (const n of [1, 2]) await value(rememberRating(store, numbered(n), { limit: 2, now: 9_000 + n }));
    const card = await value(rememberRating(store, numbered(3), { limit: 2, now: 5 }));
    expect(await store.cards.get(card?.key ?? '')).toBeDefined();
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
