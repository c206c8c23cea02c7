import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { importRecords } from '../../../src/store/backup/import-records';
import { bringHistoryBack, clearHistory } from '../../../src/store/clear-history';
import type { RatingStore } from '../../../src/store/database';
import { forgetRating } from '../../../src/store/forget-rating';
import { markRating } from '../../../src/store/mark-rating';
import { placeCard } from '../../../src/store/place-card';
import { recordOf } from '../../../src/store/rating-card';
import { rememberRating } from '../../../src/store/remember-rating';
import { rerateAll } from '../../../src/store/rerate';
import { saveRating } from '../../../src/store/save-rating';
import { type SyncArea, syncShortlist } from '../../../src/store/sync/shortlist-sync';
import { killAt } from './faults';
import { freshStore, numbered, rating, value } from './fixtures';

/** Saved and acknowledged before each story begins; the first two stand on the shortlist. */
const KEPT = [1, 2, 3, 4] as const;
const keyOf = (n: number) => recordOf(numbered(n), 1).card.key;

async function keptBefore(factory: IDBFactory): Promise<void> {
  const store = freshStore(factory);
  for (const n of KEPT) await value(saveRating(store, numbered(n), n));
  for (const n of [1, 2]) await value(markRating(store, keyOf(n), { shortlist: 1, note: `note ${n}` }, 10));
  store.dexie.close();
}

const CLOUD_ITEM = {
  key: keyOf(9),
  name: 'Product 9',
  brand: null,
  url: 'https://www.tesco.com/products/9',
  gtin: null,
  kind: 'food',
  verdict: 'fits',
  score: 80,
  shortlist: 1,
  group: '',
  order: 0,
  note: 'from elsewhere',
  tags: [],
  at: { shortlist: 5, group: 0, order: 0, note: 5, tags: 0 },
};

interface Story {
  readonly name: string;
  readonly act: (store: RatingStore, area: SyncArea) => Promise<{ readonly ok: boolean }>;
  /** Whether the story's own effect is there, once. */
  readonly done: (store: RatingStore) => Promise<boolean>;
  readonly gone?: readonly number[];
}

const STORIES: readonly Story[] = [
  {
    name: 'a save',
    act: (store) => saveRating(store, numbered(9), 20),
    done: async (store) => (await store.cards.get(keyOf(9)))?.saved === 1,
  },
  {
    name: 'a save of what is saved',
    act: (store) => saveRating(store, numbered(3), 20),
    done: async (store) => (await store.cards.get(keyOf(3)))?.saved === 1,
  },
  {
    name: 'a history entry that pushes others out',
    act: (store) => rememberRating(store, numbered(9), { limit: 1, now: 20 }),
    done: async (store) => (await store.cards.get(keyOf(9)))?.saved === 0,
  },
  {
    name: 'a mark',
    act: (store) => markRating(store, keyOf(3), { note: 'new' }, 20),
    done: async (store) => (await store.cards.get(keyOf(3)))?.note === 'new',
  },
  {
    name: 'a move on the shelf',
    act: (store) => placeCard(store, keyOf(1), { group: 'Breakfast', before: null }, 20),
    done: async (store) => (await store.cards.get(keyOf(1)))?.group === 'Breakfast',
  },
  {
    name: 'a removal',
    act: (store) => forgetRating(store, keyOf(4)),
    done: async (store) => (await store.cards.get(keyOf(4))) === undefined,
    gone: [4],
  },
  {
    name: 'an import',
    act: (store) =>
      importRecords(
        store,
        [9, 3, 8].map((n) => recordOf(numbered(n), 1)),
      ),
    done: async (store) => (await store.cards.bulkGet([8, 9].map(keyOf))).every((card) => card !== undefined),
  },
  {
    name: 'new rules',
    act: (store) =>
      rerateAll(store, {
        rulesVersion: 'rules-2',
        rate: () => rating({ score: 40, verdict: 'off', rulesVersion: 'rules-2' }),
      }),
    done: async (store) => (await store.cards.toArray()).every((card) => card.rulesVersion === 'rules-2'),
  },
  {
    name: 'a sync',
    act: (store, area) => syncShortlist(store, area, { synced: [] }, 30),
    done: async (store) => (await store.cards.get(keyOf(9)))?.note === 'from elsewhere',
  },
];

/** The account's storage, which outlives the process. */
function accountOf(items: Map<string, string>): SyncArea {
  return {
    get: async () => Object.fromEntries([...items].map(([id, text]) => [id, JSON.parse(text)])),
    set: async (added) => {
      for (const [id, item] of Object.entries(added)) items.set(id, JSON.stringify(item));
    },
    remove: async (ids) => {
      for (const id of ids) items.delete(id);
    },
  };
}

/** What must hold whenever a new process looks: nothing acknowledged is missing, torn or doubled. */
async function expectWhole(factory: IDBFactory, gone: readonly number[]): Promise<void> {
  const store = freshStore(factory);
  const cards = await store.cards.toArray();
  const keys = cards.map((card) => card.key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const n of KEPT.filter((one) => !gone.includes(one))) {
    const card = cards.find(({ key }) => key === keyOf(n));
    expect(card, `product ${n}`).toMatchObject({ saved: 1 });
  }
  expect(cards.find(({ key }) => key === keyOf(2))?.note).toBe('note 2');
  const details = await store.details.toCollection().primaryKeys();
  const reminders = cards.filter((card) => card.from === 'sync').map((card) => card.key);
  expect([...details, ...reminders].sort()).toEqual([...keys].sort());
  for (const { key, verdict, rulesVersion } of cards) {
    const detail = await store.details.get(key);
    if (detail !== undefined)
      expect([verdict, rulesVersion]).toEqual([detail.rating.verdict, detail.rating.rulesVersion]);
  }
  store.dexie.close();
}

describe('a process that is ended at any step', () => {
  it.each(STORIES)(
    'of $name loses, tears and doubles nothing, and the next one completes it',
    async (story) => {
      for (let n = 1; ; n += 1) {
        const factory = new IDBFactory();
        const items = new Map([['shelf:x', JSON.stringify(CLOUD_ITEM)]]);
        await keptBefore(factory);
        const fault = killAt(n);
        const dying = freshStore(factory);
        const answer = await story.act(dying, accountOf(items));
        fault.restore();
        dying.dexie.close();
        await expectWhole(factory, story.gone ?? []);
        const next = freshStore(factory);
        if (answer.ok) expect(await story.done(next), `acknowledged at step ${n}`).toBe(true);
        expect((await story.act(next, accountOf(items))).ok).toBe(true);
        expect(await story.done(next)).toBe(true);
        next.dexie.close();
        await expectWhole(factory, story.gone ?? []);
        if (!fault.reached()) {
          expect(n, 'the story has steps').toBeGreaterThan(3);
          return;
        }
      }
    },
  );
});

describe('a history that is moved by a process that is ended at any step', () => {
  it.each([
    ['cleared', clearHistory],
    ['brought back', bringHistoryBack],
  ])('is whole on one side: %s', async (_, move) => {
    const history = [5, 6, 7];
    for (let step = 1; ; step += 1) {
      const factory = new IDBFactory();
      const before = freshStore(factory);
      for (const n of history) await value(rememberRating(before, numbered(n), { limit: 10, now: n }));
      if (move === bringHistoryBack) await value(clearHistory(before));
      before.dexie.close();
      const fault = killAt(step);
      const dying = freshStore(factory);
      const answer = await move(dying);
      fault.restore();
      dying.dexie.close();
      const next = freshStore(factory);
      const rows = [await next.cards.count(), await next.details.count(), await next.aside.count()];
      next.dexie.close();
      const [here, aside] = [
        [3, 3, 0],
        [0, 0, 3],
      ];
      expect([here, aside]).toContainEqual(rows);
      if (answer.ok)
        expect(rows, `acknowledged at step ${step}`).toEqual(move === clearHistory ? aside : here);
      if (!fault.reached()) {
        expect(answer.ok).toBe(true);
        expect(step, 'the move has steps').toBeGreaterThan(3);
        return;
      }
    }
  });
});

describe('an account that ends the talk at any step', () => {
  it('leaves every device able to go on', async () => {
    for (const broken of ['get', 'set', 'remove'] as const) {
      const factory = new IDBFactory();
      const items = new Map([['shelf:x', JSON.stringify(CLOUD_ITEM)]]);
      await keptBefore(factory);
      const area = accountOf(items);
      const store = freshStore(factory);
      const failing: SyncArea = { ...area, [broken]: () => Promise.reject(new Error('gone')) };
      await syncShortlist(store, failing, { synced: [] }, 30);
      await expectWhole(factory, []);
      const after = await value(syncShortlist(store, area, { synced: [] }, 31));
      expect([...after.synced].sort()).toEqual([1, 2, 9].map(keyOf).sort());
      expect((await store.cards.get(keyOf(9)))?.note).toBe('from elsewhere');
    }
  });
});
