import { describe, expect, it } from 'vitest';
import { readRating } from '../../../src/store/find-rating';
import { forgetRating } from '../../../src/store/forget-rating';
import { markRating } from '../../../src/store/mark-rating';
import { rememberRating } from '../../../src/store/remember-rating';
import { rerateAll, rerateSlice } from '../../../src/store/rerate';
import { saveRating } from '../../../src/store/save-rating';
import { type SyncArea, type SyncState, syncShortlist } from '../../../src/store/sync/shortlist-sync';
import { freshStore, identity, numbered, rating, seen, value } from './fixtures';

describe('new rules', () => {
  const terms = {
    rulesVersion: 'rules-2',
    rate: () => rating({ verdict: 'off', score: 40, rulesVersion: 'rules-2' }),
  };

  it('rate every kept rating anew and keep both verdicts where they differ', async () => {
    const store = freshStore();
    for (let n = 0; n < 60; n += 1) {
      const verdict =
        n % 2 === 0 ? ({ verdict: 'fits', score: 70 } as const) : ({ verdict: 'off', score: 30 } as const);
      await value(saveRating(store, numbered(n, verdict), n));
    }
    expect(await value(rerateAll(store, terms))).toBe(30);
    const cards = await store.cards.toArray();
    expect(cards.every((card) => card.verdict === 'off' && card.rulesVersion === 'rules-2')).toBe(true);
    expect(cards.filter((card) => card.previousVerdict === 'fits').length).toBe(30);
    const detail = (await value(readRating(store, cards[0]?.key ?? '')))?.detail;
    expect(detail?.previousRating?.verdict).toBe('fits');
  });

  it('go on where a killed worker stopped, and touch nothing twice', async () => {
    const store = freshStore();
    for (let n = 0; n < 7; n += 1) await value(saveRating(store, numbered(n), n));
    let calls = 0;
    const counted = {
      ...terms,
      rate: () => {
        calls += 1;
        return terms.rate();
      },
    };
    expect(await value(rerateSlice(store, counted, 3))).toEqual({ rated: 3, changed: 3, done: false });
    expect(await value(rerateAll(store, counted))).toBe(4);
    expect(calls).toBe(7);
    expect(await value(rerateAll(store, counted))).toBe(0);
    expect(calls).toBe(7);
  });

  it('leave the user’s marks and the order of the list as they are', async () => {
    const store = freshStore();
    const { key } = await value(saveRating(store, seen(), 5));
    const before = await value(markRating(store, key, { note: 'n', shortlist: 1, order: 3 }, 6));
    await value(rerateAll(store, terms));
    const after = await store.cards.get(key);
    expect(after).toMatchObject({ note: 'n', shortlist: 1, order: 3, byDate: before?.byDate, seenAt: 5 });
  });

  it('pass over reminders, which have no label', async () => {
    const store = freshStore();
    const { key } = await value(saveRating(store, seen(), 5));
    await store.details.delete(key);
    expect(await value(rerateAll(store, terms))).toBe(0);
    expect((await store.cards.get(key))?.verdict).toBe('fits');
  });

  it('that fail to write leave the old rating whole', async () => {
    const store = freshStore();
    await value(saveRating(store, seen(), 5));
    store.cards.hook('updating', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect((await rerateSlice(store, terms)).ok).toBe(false);
    expect(await store.cards.toArray()).toMatchObject([{ verdict: 'fits', rulesVersion: 'rules-1' }]);
    expect((await store.details.toArray())[0]?.rating.verdict).toBe('fits');
  });
});

/** The account's storage, as two devices see it. */
function cloud(most = Number.POSITIVE_INFINITY) {
  const items = new Map<string, string>();
  const area: SyncArea = {
    get: async () => Object.fromEntries([...items].map(([key, text]) => [key, JSON.parse(text)])),
    set: async (added) => {
      if (items.size + Object.keys(added).length > most) throw new Error('QUOTA_BYTES quota exceeded');
      for (const [key, item] of Object.entries(added)) items.set(key, JSON.stringify(item));
    },
    remove: async (keys) => {
      for (const key of keys) items.delete(key);
    },
  };
  return { items, area };
}

function device(area: SyncArea) {
  const store = freshStore();
  let state: SyncState = { synced: [], left: 0 };
  return {
    store,
    async sync(now: number) {
      state = await value(syncShortlist(store, area, state, now));
      return state;
    },
  };
}

/** Two devices on one account, a product on the shelf of both; the last sync was at 3. */
async function twoShelves() {
  const { area } = cloud();
  const [a, b] = [device(area), device(area)];
  const { key } = await value(saveRating(a.store, seen(), 1));
  await value(markRating(a.store, key, { shortlist: 1 }, 1));
  await a.sync(2);
  await b.sync(3);
  return { a, b, key };
}

describe('account sync', () => {
  it('carries the shortlist to another device as reminders, and marks both ways', async () => {
    const { area } = cloud();
    const [phone, desk] = [device(area), device(area)];
    const { key } = await value(saveRating(phone.store, seen(), 1));
    await value(markRating(phone.store, key, { shortlist: 1, group: 'Breakfast' }, 10));
    await phone.sync(11);
    await desk.sync(12);
    expect(await desk.store.cards.get(key)).toMatchObject({
      name: 'Plain kefir',
      group: 'Breakfast',
      from: 'sync',
    });
    await value(markRating(desk.store, key, { note: 'from the desk' }, 20));
    await value(markRating(phone.store, key, { tags: ['phone'] }, 21));
    await desk.sync(22);
    await phone.sync(23);
    await desk.sync(24);
    for (const one of [phone, desk]) {
      expect(await one.store.cards.get(key)).toMatchObject({ note: 'from the desk', tags: ['phone'] });
    }
  });

  it('carries the beginning of a long note, and takes none of it away here', async () => {
    const { area } = cloud();
    const [a, b] = [device(area), device(area)];
    const { key } = await value(saveRating(a.store, seen(), 1));
    const note = 'n'.repeat(2_000);
    await value(markRating(a.store, key, { shortlist: 1, note }, 2));
    await a.sync(3);
    await b.sync(4);
    await a.sync(5);
    expect((await b.store.cards.get(key))?.note).toBe(note.slice(0, 800));
    expect((await a.store.cards.get(key))?.note).toBe(note);
  });

  it('lets the last writer of a field win on both sides', async () => {
    const { a, b, key } = await twoShelves();
    await value(markRating(a.store, key, { group: 'early' }, 10));
    await value(markRating(b.store, key, { group: 'late' }, 20));
    await b.sync(30);
    await a.sync(31);
    expect((await a.store.cards.get(key))?.group).toBe('late');
  });

  it('lets all devices choose alike where two were set in the same moment', async () => {
    const { a, b, key } = await twoShelves();
    await value(markRating(a.store, key, { group: 'Apples' }, 10));
    await value(markRating(b.store, key, { group: 'Pears' }, 10));
    await b.sync(11);
    await a.sync(12);
    await b.sync(13);
    for (const { store } of [a, b]) expect((await store.cards.get(key))?.group).toBe('Pears');
  });

  it('remembers a removal for devices that are rarely on, and not for ever', async () => {
    const { items, area } = cloud();
    const one = device(area);
    const { key } = await value(saveRating(one.store, seen(), 1));
    await value(markRating(one.store, key, { shortlist: 1 }, 1));
    await one.sync(2);
    await value(markRating(one.store, key, { shortlist: 0 }, 3));
    const day = 24 * 3600 * 1000;
    await one.sync(89 * day);
    expect([...items.values()].map((item) => JSON.parse(item).shortlist)).toEqual([0]);
    await one.sync(91 * day);
    expect(items.size).toBe(0);
  });

  it('takes a product off every shelf when it is removed on one, also when its rating is forgotten', async () => {
    const { a, b, key } = await twoShelves();
    await value(forgetRating(b.store, key));
    await b.sync(4);
    await a.sync(5);
    expect((await a.store.cards.get(key))?.shortlist).toBe(0);
    await b.sync(6);
    expect(await b.store.cards.get(key)).toBeUndefined();
  });

  it('takes it off also where the clock of the device that removed it is behind', async () => {
    const { a, b, key } = await twoShelves();
    await value(markRating(a.store, key, { shortlist: 0 }, 100));
    await value(markRating(a.store, key, { shortlist: 1 }, 200));
    await a.sync(201);
    await b.sync(202);
    await value(forgetRating(b.store, key));
    await b.sync(4);
    await a.sync(5);
    expect((await a.store.cards.get(key))?.shortlist).toBe(0);
  });

  it('saves what another device put on the shelf, so that no full history drops it', async () => {
    const { area } = cloud();
    const [a, b] = [device(area), device(area)];
    const { key } = await value(saveRating(a.store, seen(), 1));
    await value(markRating(a.store, key, { shortlist: 1 }, 5));
    await value(rememberRating(b.store, seen(), { limit: 10, now: 2 }));
    await a.sync(6);
    await b.sync(7);
    expect(await b.store.cards.get(key)).toMatchObject({ shortlist: 1, saved: 1, savedAt: 5, from: 'page' });
  });

  it('brings the shelf back to a device that lost its database, and takes it from no other', async () => {
    const { area } = cloud();
    const [a, b] = [device(area), device(area)];
    for (const n of [1, 2, 3]) {
      const { key } = await value(saveRating(a.store, numbered(n), n));
      await value(markRating(a.store, key, { shortlist: 1 }, n));
    }
    await a.sync(10);
    await b.sync(11);
    await Promise.all([a.store.cards.clear(), a.store.details.clear()]);
    await a.sync(12);
    await b.sync(13);
    for (const { store } of [a, b]) expect(await store.cards.where('shortlist').equals(1).count()).toBe(3);
  });

  it('knows one product by two names: one shelf read its id in the shop, the other its GTIN', async () => {
    const { items, area } = cloud();
    const [a, b] = [device(area), device(area)];
    const gtin = '05000000000017';
    const byId = seen({ identity: identity({ gtin, url: null }) });
    const byGtin = seen({ identity: identity({ gtin, shopId: null, url: null }) });
    for (const [{ store }, product, note] of [
      [a, byId, 'a'],
      [b, byGtin, 'b'],
    ] as const) {
      const { key } = await value(saveRating(store, product, 1));
      await value(markRating(store, key, { shortlist: 1, note }, note === 'a' ? 2 : 3));
    }
    const onShelf = async ({ store }: typeof a) =>
      (await store.cards.where('shortlist').equals(1).toArray()).map(({ note }) => note);
    await a.sync(10);
    await b.sync(11);
    await a.sync(12);
    expect([await onShelf(a), await onShelf(b), items.size]).toEqual([['b'], ['b'], 1]);
    const [card] = await b.store.cards.toArray();
    await value(markRating(b.store, card?.key ?? '', { shortlist: 0 }, 20));
    await b.sync(21);
    await a.sync(22);
    expect([await onShelf(a), await onShelf(b)]).toEqual([[], []]);
  });

  it('makes one of two that two devices sent before they knew of each other', async () => {
    const { items, area } = cloud();
    const [a, b] = [device(area), device(area)];
    const gtin = '05000000000017';
    for (const [{ store, sync }, shopId] of [
      [a, '1001'],
      [b, null],
    ] as const) {
      const product = seen({ identity: identity({ gtin, shopId, url: null }) });
      const { key } = await value(saveRating(store, product, 1));
      await value(markRating(store, key, { shortlist: 1 }, 2));
      const before = new Map(items);
      items.clear();
      await sync(3);
      for (const [id, item] of before) items.set(id, item);
    }
    expect(items.size).toBe(2);
    await a.sync(5);
    await b.sync(6);
    await a.sync(7);
    expect(items.size).toBe(1);
    for (const { store } of [a, b]) expect(await store.cards.where('shortlist').equals(1).count()).toBe(1);
  });

  it('leaves two sizes apart on which a shop prints one GTIN', async () => {
    const { area } = cloud();
    const [a, b] = [device(area), device(area)];
    for (const shopId of ['1', '2']) {
      const product = seen({ identity: identity({ gtin: '05000000000017', shopId, url: null }) });
      const { key } = await value(saveRating(a.store, product, 1));
      await value(markRating(a.store, key, { shortlist: 1 }, 2));
    }
    await a.sync(3);
    await b.sync(4);
    for (const { store } of [a, b]) expect(await store.cards.where('shortlist').equals(1).count()).toBe(2);
  });

  it('comes to rest though two devices see a product otherwise', async () => {
    const { items, area } = cloud();
    const [a, b] = [device(area), device(area)];
    for (const [{ store }, score] of [
      [a, 60],
      [b, 70],
    ] as const) {
      const { key } = await value(saveRating(store, numbered(1, { score }), 1));
      await value(markRating(store, key, { shortlist: 1 }, 2));
    }
    await a.sync(3);
    await b.sync(4);
    const settled = [...items];
    await a.sync(5);
    await b.sync(6);
    expect([...items]).toEqual(settled);
  });

  it('fills a small account with what fits, keeps the rest here, and counts it', async () => {
    const { items, area } = cloud();
    const [a, b] = [device(area), device(area)];
    for (let n = 0; n < 200; n += 1) {
      const { key } = await value(saveRating(a.store, numbered(n), n));
      await value(markRating(a.store, key, { shortlist: 1, note: 'é'.repeat(700) }, n + 1));
    }
    const { left, synced } = await a.sync(1_000);
    expect(synced.length + left).toBe(200);
    expect(left).toBeGreaterThan(100);
    const bytes = [...items].reduce((sum, [key, item]) => sum + Buffer.byteLength(key + item), 0);
    expect(bytes).toBeGreaterThan(95_000);
    expect(bytes).toBeLessThanOrEqual(102_400);
    await b.sync(1_001);
    expect(await b.store.cards.count()).toBe(synced.length);
    // What did not fit is no removal, and comes as soon as there is room.
    const { left: still } = await a.sync(1_002);
    expect(still).toBe(left);
    expect(await a.store.cards.where('shortlist').equals(1).count()).toBe(200);
  });

  it('leaves an item out that alone would make the browser refuse the others, and still knows its removal', async () => {
    const { items, area } = cloud();
    const [a, b] = [device(area), device(area)];
    const keys: string[] = [];
    for (const n of [1, 2]) {
      const { key } = await value(saveRating(a.store, numbered(n), n));
      await value(markRating(a.store, key, { shortlist: 1 }, n));
      keys.push(key);
    }
    const [large = ''] = keys;
    await a.sync(10);
    await b.sync(11);
    // Six bytes each in JSON.
    const tags = Array.from({ length: 12 }, (_, n) => `${n}${'\u0001'.repeat(38)}`);
    await value(
      markRating(a.store, large, { note: '\u0001'.repeat(800), tags, group: '\u0001'.repeat(40) }, 20),
    );
    await value(markRating(a.store, keys[1] ?? '', { note: 'small' }, 21));
    expect(await a.sync(30)).toEqual({ synced: expect.arrayContaining(keys), left: 1 });
    for (const [id, text] of items) expect(Buffer.byteLength(id + text)).toBeLessThanOrEqual(8_192);
    await b.sync(31);
    expect((await b.store.cards.get(keys[1] ?? ''))?.note).toBe('small');
    await value(forgetRating(a.store, large));
    await a.sync(40);
    await b.sync(41);
    expect((await b.store.cards.get(large))?.shortlist).toBe(0);
  });

  it('lets no longer note push a full account over its bounds', async () => {
    const { items, area } = cloud();
    const a = device(area);
    const keys: string[] = [];
    for (let n = 0; n < 100; n += 1) {
      const { key } = await value(saveRating(a.store, numbered(n), n));
      await value(markRating(a.store, key, { shortlist: 1, note: 'é'.repeat(500) }, n + 1));
      keys.push(key);
    }
    const before = await a.sync(1_000);
    for (const key of keys) await value(markRating(a.store, key, { note: 'é'.repeat(800) }, 2_000));
    const after = await a.sync(2_001);
    const bytes = [...items].reduce((sum, [key, item]) => sum + Buffer.byteLength(key + item), 0);
    expect(bytes).toBeLessThanOrEqual(102_400);
    expect(after.left).toBeGreaterThan(before.left);
    expect(new Set(after.synced)).toEqual(new Set(before.synced));
  });

  it('writes nothing when nothing changed', async () => {
    const { area } = cloud();
    const one = device(area);
    const { key } = await value(saveRating(one.store, seen(), 1));
    await value(markRating(one.store, key, { shortlist: 1 }, 1));
    await one.sync(2);
    const frozen: SyncArea = {
      ...area,
      set: async () => {
        throw new Error('wrote');
      },
    };
    expect((await syncShortlist(one.store, frozen, { synced: [key] }, 3)).ok).toBe(true);
  });

  it('says when the account is full, and keeps everything here', async () => {
    const { area } = cloud(0);
    const store = freshStore();
    const { key } = await value(saveRating(store, seen(), 1));
    await value(markRating(store, key, { shortlist: 1 }, 1));
    expect(await syncShortlist(store, area, { synced: [] }, 2)).toMatchObject({ ok: false, error: 'quota' });
    expect(await store.cards.get(key)).toMatchObject({ shortlist: 1 });
  });

  it('takes no harm from what others put into the account', async () => {
    const { items, area } = cloud();
    items.set('shelf:x', JSON.stringify({ key: 5 }));
    items.set('other', JSON.stringify('text'));
    const store = freshStore();
    expect(await syncShortlist(store, area, { synced: [] }, 2)).toMatchObject({ ok: true });
    expect(await store.cards.count()).toBe(0);
  });
});
