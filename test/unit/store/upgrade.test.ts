import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { attempt } from '../../../src/store/attempt';
import { readUpgradeBackup } from '../../../src/store/backup/upgrade-backup';
import { DATABASE_NAME, DATABASE_VERSION } from '../../../src/store/database';
import { pageOfRatings } from '../../../src/store/page-of-ratings';
import { recordOf } from '../../../src/store/rating-card';
import { NO_FILTER } from '../../../src/store/rating-query';
import { savedCard, saveRating } from '../../../src/store/save-rating';
import { killAt } from './faults';
import { freshStore, numbered, value } from './fixtures';

/** The first released shape, to the letter: what lies on people's disks is not what the code says today. */
const FIRST = {
  cards:
    'key,gtin,[shop+shopId],url,host,rulesVersion,shortlist,*words,*tags,[saved+kind],[saved+verdict],[saved+byDate+key],[saved+byScore+key],[saved+bySugar+key],[saved+byFibre+key]',
  details: 'key',
};
const COUNT = 450;
/** Where every single step is walked. */
const FEW = 9;

function firstDatabase(factory: IDBFactory): Dexie {
  const first = new Dexie(DATABASE_NAME, { indexedDB: factory, IDBKeyRange });
  first.version(1).stores(FIRST);
  return first;
}

/** Every third one saved, every other of those on the shortlist, with notes and tags. */
async function filledFirst(factory: IDBFactory, count = COUNT): Promise<void> {
  const first = firstDatabase(factory);
  const records = Array.from({ length: count }, (_, n) => {
    const { card, detail } = recordOf(numbered(n), 1_700_000_000_000 - n);
    const marked = {
      ...card,
      shortlist: n % 6 === 0 ? 1 : 0,
      note: `note ${n}`,
      tags: [`tag${n % 4}`],
    } as const;
    return { card: n % 3 === 0 ? savedCard(marked, n) : marked, detail };
  });
  await first.table('cards').bulkAdd(records.map(({ card }) => card));
  await first.table('details').bulkAdd(records.map(({ detail }) => detail));
  first.close();
}

/** All rows, read without the code under test. */
async function rowsOf(factory: IDBFactory) {
  const plain = new Dexie(DATABASE_NAME, { indexedDB: factory, IDBKeyRange });
  await plain.open();
  const rows = {
    cards: await plain.table('cards').toArray(),
    details: await plain.table('details').toArray(),
  };
  plain.close();
  return rows;
}

describe('an upgrade from the first shape', () => {
  it('keeps every row as it was, and a copy of each', async () => {
    const factory = new IDBFactory();
    await filledFirst(factory);
    const before = await rowsOf(factory);
    const store = freshStore(factory);
    expect(await value(attempt(store, () => store.cards.count()))).toBe(COUNT);
    expect(store.dexie.verno).toBe(DATABASE_VERSION);
    expect(await rowsOf(factory)).toEqual(before);
    const parts = await readUpgradeBackup(store);
    const copied = (table: string) =>
      parts.filter((part) => part.table === table).flatMap((part) => part.rows);
    expect(new Set(parts.map((part) => part.version))).toEqual(new Set([1]));
    expect(copied('cards')).toEqual(before.cards);
    expect(copied('details')).toEqual(before.details);
  });

  it('answers questions by the new index', async () => {
    const factory = new IDBFactory();
    await filledFirst(factory);
    const store = freshStore(factory);
    const query = { ...NO_FILTER, list: 'saved', sort: 'date', after: null, size: 500 } as const;
    const page = await value(pageOfRatings(store, { ...query, host: 'www.tesco.com' }));
    expect(page.cards.length).toBe(COUNT / 3);
    expect(await store.cards.where('[saved+host]').equals([1, 'www.tesco.com']).count()).toBe(COUNT / 3);
  });

  it('that ends at any step leaves the old rows or the new, whole, and is completed by the next start', async () => {
    for (let n = 1; ; n += 1) {
      const factory = new IDBFactory();
      await filledFirst(factory, FEW);
      const before = await rowsOf(factory);
      const fault = killAt(n);
      const dying = freshStore(factory);
      await attempt(dying, () => dying.cards.count());
      fault.restore();
      dying.dexie.close();
      expect(await rowsOf(factory)).toEqual(before);
      const next = freshStore(factory);
      expect(await value(attempt(next, () => next.cards.count()))).toBe(FEW);
      expect((await readUpgradeBackup(next)).flatMap((part) => part.rows).length).toBe(2 * FEW);
      next.dexie.close();
      if (!fault.reached()) {
        expect(n).toBeGreaterThan(10);
        return;
      }
    }
  });

  it('does not begin where there is no room for the copy', async () => {
    const factory = new IDBFactory();
    await filledFirst(factory);
    const store = freshStore(factory);
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const refused = await attempt(store, () => store.cards.count());
    full.mockRestore();
    expect(refused).toMatchObject({ ok: false, error: 'quota' });
    const first = firstDatabase(factory);
    expect(await first.table('cards').count()).toBe(COUNT);
    first.close();
  });

  it('that another window blocks is told at once, each time, and goes through when that window is gone', async () => {
    const factory = new IDBFactory();
    await filledFirst(factory);
    const other = firstDatabase(factory);
    await other.open();
    // An old page that does not listen; ours do, and close by themselves.
    other.on('versionchange', () => false);
    const store = freshStore(factory);
    for (let time = 0; time < 2; time += 1) {
      expect(await attempt(store, () => store.cards.count())).toMatchObject({ ok: false, error: 'blocked' });
    }
    other.close();
    await vi.waitFor(async () => expect((await attempt(store, () => store.cards.count())).ok).toBe(true));
    expect(await store.cards.count()).toBe(COUNT);
    const parts = await readUpgradeBackup(store);
    expect(new Set(parts.map((part) => part.version))).toEqual(new Set([1]));
  });

  it('is done once when two windows begin it together, and both can save then', async () => {
    const factory = new IDBFactory();
    await filledFirst(factory);
    const [a, b] = [freshStore(factory), freshStore(factory)];
    const saves = await Promise.all([
      saveRating(a, numbered(9001), 1),
      saveRating(b, numbered(9002), 2),
      saveRating(a, numbered(9003), 3),
    ]);
    expect(saves.map((save) => save.ok)).toEqual([true, true, true]);
    expect(await a.cards.count()).toBe(COUNT + 3);
  });
});

describe('a fresh install', () => {
  it('has the present shape, and no copy of anything', async () => {
    const store = freshStore();
    expect(await value(attempt(store, () => store.cards.count()))).toBe(0);
    expect(store.dexie.verno).toBe(DATABASE_VERSION);
    expect(store.dexie.tables.map((table) => table.name).sort()).toEqual(['aside', 'cards', 'details']);
    expect(await readUpgradeBackup(store)).toEqual([]);
  });
});

describe('older code over a newer database', () => {
  it('says so, and reads and writes nothing', async () => {
    const factory = new IDBFactory();
    await value(saveRating(freshStore(factory), numbered(1), 1));
    const newer = new Dexie(DATABASE_NAME, { indexedDB: factory, IDBKeyRange });
    newer.version(DATABASE_VERSION + 1).stores({ ...FIRST, cards: `${FIRST.cards},brand` });
    await newer.open();
    const before = await newer.table('cards').toArray();
    newer.close();
    const store = freshStore(factory);
    expect(await saveRating(store, numbered(2), 2)).toMatchObject({ ok: false, error: 'newer' });
    expect(await readUpgradeBackup(store)).toEqual([]);
    await newer.open();
    expect(newer.verno).toBe(DATABASE_VERSION + 1);
    expect(await newer.table('cards').toArray()).toEqual(before);
    newer.close();
  });
});
