import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { bringHistoryBack, clearHistory, dropClearedHistory } from '../../../src/store/clear-history';
import { findOwnRating, findRating, readRating } from '../../../src/store/find-rating';
import { forgetEveryRating, forgetRating, restoreRating } from '../../../src/store/forget-rating';
import { markRating } from '../../../src/store/mark-rating';
import { recordOf } from '../../../src/store/rating-card';
import { rememberRating } from '../../../src/store/remember-rating';
import { saveKnownRating, saveRating } from '../../../src/store/save-rating';
import { settleLabelChange } from '../../../src/store/settle-label-change';
import { unsaveRating } from '../../../src/store/unsave-rating';
import { facts, freshStore, identity, numbered, rating, seen, value } from './fixtures';

const terms = { limit: 100, now: 1000 };

describe('history', () => {
  it('notes a product once, however often it is seen', async () => {
    const store = freshStore();
    await value(rememberRating(store, seen(), terms));
    await value(rememberRating(store, seen(), { ...terms, now: 2000 }));
    expect(await store.cards.count()).toBe(1);
    expect(await store.details.count()).toBe(1);
    expect((await store.cards.toCollection().first())?.seenAt).toBe(2000);
  });

  it('drops the oldest beyond its limit, and never a saved rating', async () => {
    const store = freshStore();
    await value(saveRating(store, numbered(0), 1));
    for (let n = 1; n <= 7; n += 1) await value(rememberRating(store, numbered(n), { limit: 3, now: n }));
    const names = (await store.cards.toArray()).map((card) => card.name).sort();
    expect(names).toEqual(['Product 0', 'Product 5', 'Product 6', 'Product 7']);
    expect(await store.details.count()).toBe(4);
  });

  it('writes nothing while it is off', async () => {
    const store = freshStore();
    expect(await value(rememberRating(store, seen(), { limit: 0, now: 1 }))).toBeNull();
    expect(await store.cards.count()).toBe(0);
    const before = await value(rememberRating(store, seen(), terms));
    const other = seen({ facts: facts('Milk, sugar') });
    expect(await value(rememberRating(store, other, { limit: 0, now: 2000 }))).toEqual(before);
    expect(await store.cards.toArray()).toEqual([before]);
    await value(saveRating(store, seen(), 3000));
    expect(await value(rememberRating(store, other, { limit: 0, now: 4000 }))).toMatchObject({
      saved: 1,
      labelChanged: 1,
      seenAt: 4000,
    });
  });

  it('can be cleared without losing what was saved, and comes back as it was', async () => {
    const store = freshStore();
    await value(saveRating(store, numbered(0), 1));
    // More than are moved at once.
    const history = Array.from({ length: 230 }, (_, n) => recordOf(numbered(n + 1), n));
    await store.cards.bulkPut(history.map(({ card }) => card));
    await store.details.bulkPut(history.flatMap(({ detail }) => detail ?? []));
    const before = [await store.cards.toArray(), await store.details.toArray()];
    expect(await value(clearHistory(store))).toEqual({ count: 230, canUndo: true });
    expect((await store.cards.toArray()).map((card) => card.name)).toEqual(['Product 0']);
    expect(await store.details.count()).toBe(1);
    await value(bringHistoryBack(store));
    expect([await store.cards.toArray(), await store.details.toArray()]).toEqual(before);
    expect(await store.aside.count()).toBe(0);
  });

  it('comes back around what was rated anew after it was cleared', async () => {
    const store = freshStore();
    for (const n of [1, 2]) await value(rememberRating(store, numbered(n), terms));
    await value(clearHistory(store));
    const anew = await value(saveRating(store, numbered(1, { verdict: 'mixed', score: 50 }), 2000));
    await value(bringHistoryBack(store));
    expect((await value(readRating(store, anew.key)))?.detail?.rating.verdict).toBe('mixed');
    expect(await store.cards.get(anew.key)).toEqual(anew);
    expect(await store.cards.count()).toBe(2);
  });

  it('comes back once, though its page was found under another key meanwhile', async () => {
    const store = freshStore();
    const byAddress = seen({ identity: identity({ shopId: null }) });
    const before = await value(rememberRating(store, byAddress, terms));
    await value(clearHistory(store));
    const anew = await value(rememberRating(store, seen(), { ...terms, now: 2000 }));
    expect(anew?.key).not.toBe(before?.key);
    await value(bringHistoryBack(store));
    expect((await store.cards.toArray()).map(({ key }) => key)).toEqual([anew?.key]);
    expect(await store.details.toCollection().primaryKeys()).toEqual([anew?.key]);
  });

  it('comes back as of the last clearing alone', async () => {
    const store = freshStore();
    for (const n of [1, 2]) {
      await value(rememberRating(store, numbered(n), terms));
      await value(clearHistory(store));
    }
    await value(bringHistoryBack(store));
    expect((await store.cards.toArray()).map(({ name }) => name)).toEqual(['Product 2']);
  });

  it('does not come back once the offer has ended', async () => {
    const store = freshStore();
    await value(rememberRating(store, numbered(1), terms));
    await value(clearHistory(store));
    await value(dropClearedHistory(store));
    await value(bringHistoryBack(store));
    expect(await store.cards.count()).toBe(0);
  });

  it('takes a fresh label of a product that was not saved', async () => {
    const store = freshStore();
    await value(rememberRating(store, seen(), terms));
    const card = await value(
      rememberRating(
        store,
        seen({ facts: facts('Milk, sugar'), rating: rating({ verdict: 'mixed', score: 50 }) }),
        terms,
      ),
    );
    expect(card?.verdict).toBe('mixed');
    expect(card?.labelChanged).toBe(0);
  });
});

describe('a saved rating', () => {
  it('is kept once when it is saved twice', async () => {
    const store = freshStore();
    const first = await value(saveRating(store, seen(), 1000));
    const second = await value(saveRating(store, seen(), 2000));
    expect(second.key).toBe(first.key);
    expect(second.savedAt).toBe(1000);
    expect(await store.cards.count()).toBe(1);
  });

  it('keeps its label when the shop prints another, and tells so', async () => {
    const store = freshStore();
    const { key } = await value(saveRating(store, seen(), 1000));
    const other = seen({
      facts: facts('Milk, sugar, flavouring'),
      rating: rating({ verdict: 'off', score: 30 }),
    });
    const card = await value(rememberRating(store, other, terms));
    expect(card).toMatchObject({ verdict: 'fits', labelChanged: 1 });
    const record = await value(readRating(store, key));
    expect(record?.detail?.facts.ingredients?.text).toBe('Milk, kefir cultures');
    expect(record?.detail?.latest?.rating.verdict).toBe('off');
  });

  it('takes the new label when the user says so, and keeps marks', async () => {
    const store = freshStore();
    const { key } = await value(saveRating(store, seen(), 1000));
    await value(markRating(store, key, { note: 'for Ana' }, 1500));
    const other = seen({ facts: facts('Milk, sugar'), rating: rating({ verdict: 'off', score: 30 }) });
    await value(rememberRating(store, other, terms));
    const card = await value(settleLabelChange(store, key, 'take'));
    expect(card).toMatchObject({ verdict: 'off', labelChanged: 0, note: 'for Ana', saved: 1 });
  });

  it('drops the notice and nothing else when the user keeps the old label, until the shop prints a third', async () => {
    const store = freshStore();
    const { key } = await value(saveRating(store, seen(), 1000));
    const visit = (label: string) => value(rememberRating(store, seen({ facts: facts(label) }), terms));
    await visit('Milk, sugar');
    expect(await value(settleLabelChange(store, key, 'keep'))).toMatchObject({
      verdict: 'fits',
      labelChanged: 0,
    });
    expect(await visit('Milk, sugar')).toMatchObject({ verdict: 'fits', labelChanged: 0 });
    expect(await visit('Milk, honey')).toMatchObject({ verdict: 'fits', labelChanged: 1 });
    expect(await visit('Milk, honey')).toMatchObject({ labelChanged: 1 });
    const { detail } = (await value(readRating(store, key))) ?? {};
    expect(detail?.facts.ingredients?.text).toBe('Milk, kefir cultures');
    expect(detail?.latest?.facts.ingredients?.text).toBe('Milk, honey');
  });

  it('does not count a change of case, spacing or punctuation as another label', async () => {
    const store = freshStore();
    await value(saveRating(store, seen(), 1000));
    const card = await value(rememberRating(store, seen({ facts: facts('MILK,  Kefir Cultures.') }), terms));
    expect(card?.labelChanged).toBe(0);
  });

  it.each([saveRating, rememberRating])(
    'keeps a label that the user mended, whatever the page prints, and tells of no other: %o',
    async (keep) => {
      const store = freshStore();
      const mended = seen({ corrected: true, facts: facts('Milk, cultures, inulin') });
      await value(
        keep === saveRating ? saveRating(store, mended, 1000) : rememberRating(store, mended, terms),
      );
      const card = await value(rememberRating(store, seen(), { ...terms, now: 2000 }));
      expect(card).toMatchObject({ corrected: true, labelChanged: 0, seenAt: 2000 });
      const record = await value(findRating(store, identity()));
      expect(record?.detail?.facts.ingredients?.text).toBe('Milk, cultures, inulin');
      expect(record?.detail?.latest).toBeNull();
    },
  );

  it('takes the label that the user mends, and holds nothing beside it', async () => {
    const store = freshStore();
    const { key } = await value(saveRating(store, seen(), 1000));
    await value(markRating(store, key, { note: 'n' }, 1000));
    const mended = seen({ corrected: true, facts: facts('Milk, cultures, inulin') });
    expect(await value(rememberRating(store, mended, terms))).toMatchObject({
      saved: 1,
      corrected: true,
      labelChanged: 0,
      note: 'n',
    });
    const { detail } = (await value(readRating(store, key))) ?? {};
    expect(detail?.facts.ingredients?.text).toBe('Milk, cultures, inulin');
    expect(detail?.latest).toBeNull();
  });

  it('is found by the shop’s id, by address, and by GTIN in another shop', async () => {
    const store = freshStore();
    const product = seen({ identity: identity({ gtin: '5000436589457' }) });
    const { key } = await value(saveRating(store, product, 1000));
    const nothing = { gtin: null, shop: null, shopId: null, url: null };
    const keyOf = async (query: Parameters<typeof findRating>[1]) =>
      (await value(findRating(store, query)))?.card.key;
    expect(await keyOf({ ...nothing, shop: 'tesco', shopId: '1001' })).toBe(key);
    expect(await keyOf({ ...nothing, url: 'https://www.tesco.com/products/1001#reviews' })).toBe(key);
    expect(await keyOf({ ...nothing, gtin: '05000436589457' })).toBe(key);
    expect(await keyOf({ ...nothing, gtin: '4006381333931' })).toBeUndefined();
    const elsewhere = identity({
      gtin: '5000436589457',
      shop: null,
      shopId: '7',
      url: null,
      host: 'shop.example',
    });
    expect(await keyOf(elsewhere)).toBe(key);
    expect(await value(findOwnRating(store, elsewhere))).toBeNull();
    expect((await value(findOwnRating(store, product.identity)))?.card.key).toBe(key);
  });

  it('is found by GTIN before one that was only looked at', async () => {
    const store = freshStore();
    const inShop = (host: string) =>
      seen({ identity: identity({ gtin: '5000436589457', host, shop: null, shopId: '1', url: null }) });
    await value(rememberRating(store, inShop('a.example'), terms));
    const saved = await value(saveRating(store, inShop('b.example'), 1000));
    await value(rememberRating(store, inShop('c.example'), terms));
    const query = { gtin: '5000436589457', shop: null, shopId: null, url: null };
    expect((await value(findRating(store, query)))?.card.key).toBe(saved.key);
  });

  it('comes back whole after it was removed', async () => {
    const store = freshStore();
    const { key } = await value(saveRating(store, seen(), 1000));
    await value(markRating(store, key, { shortlist: 1, tags: ['gut'], note: 'n' }, 1000));
    const before = await value(readRating(store, key));
    const removed = await value(forgetRating(store, key));
    expect(await value(readRating(store, key))).toBeNull();
    expect(await store.details.count()).toBe(0);
    if (removed === null) throw new Error('nothing was removed');
    await value(restoreRating(store, removed));
    expect(await value(readRating(store, key))).toEqual(before);
  });

  it('comes back with all that was written on it, also where its page was seen again meanwhile', async () => {
    const store = freshStore();
    const { key } = await value(saveRating(store, seen(), 1000));
    await value(markRating(store, key, { shortlist: 1, tags: ['gut'], note: 'n' }, 1000));
    const removed = await value(forgetRating(store, key));
    await value(rememberRating(store, seen(), { ...terms, now: 2000 }));
    if (removed === null) throw new Error('nothing was removed');
    await value(restoreRating(store, removed));
    expect(await store.cards.toArray()).toMatchObject([
      { key, saved: 1, savedAt: 1000, shortlist: 1, tags: ['gut'], note: 'n', seenAt: 2000 },
    ]);
  });

  it('taken off goes back to the history with its note, and is whole when it is saved again', async () => {
    const store = freshStore();
    const { key } = await value(saveRating(store, seen(), 1000));
    await value(markRating(store, key, { shortlist: 1, note: 'n', tags: ['gut'] }, 1000));
    expect(await value(unsaveRating(store, key, 2000))).toMatchObject({
      saved: 0,
      savedAt: null,
      shortlist: 0,
    });
    expect(await value(saveRating(store, seen(), 3000))).toMatchObject({
      saved: 1,
      savedAt: 3000,
      shortlist: 0,
      note: 'n',
      tags: ['gut'],
    });
    expect(await value(unsaveRating(store, 'no such key', 5))).toBeNull();
  });

  it('moves out of the history when it is saved by its key', async () => {
    const store = freshStore();
    const card = await value(rememberRating(store, seen(), terms));
    const saved = await value(saveKnownRating(store, card?.key ?? '', 5));
    expect(saved).toMatchObject({ saved: 1, savedAt: 5 });
    expect(await value(saveKnownRating(store, 'no such key', 5))).toBeNull();
  });
});

describe('marks', () => {
  it('save what they are put on', async () => {
    const store = freshStore();
    const card = await value(rememberRating(store, seen(), terms));
    const marked = await value(markRating(store, card?.key ?? '', { shortlist: 1 }, 9));
    expect(marked).toMatchObject({ saved: 1, shortlist: 1 });
    expect(marked?.markedAt).toMatchObject({ shortlist: 9, note: 0 });
  });

  it('are bounded and tidy', async () => {
    const store = freshStore();
    const { key } = await value(saveRating(store, seen(), 1));
    const tags = [' gut ', 'gut', '', ...Array.from({ length: 30 }, (_, n) => `tag${n}`)];
    const card = await value(markRating(store, key, { tags, note: 'x'.repeat(9000) }, 2));
    expect(card?.tags.length).toBe(12);
    expect(card?.tags).toContain('gut');
    expect(card?.note.length).toBe(2000);
  });
});

describe('two windows', () => {
  it('save the same product at once and keep it once, with both marks', async () => {
    const factory = new IDBFactory();
    const [here, there] = [freshStore(factory), freshStore(factory)];
    await Promise.all([value(saveRating(here, seen(), 1)), value(saveRating(there, seen(), 2))]);
    const [card] = await here.cards.toArray();
    const key = card?.key ?? '';
    await Promise.all([
      value(markRating(here, key, { note: 'from here' }, 3)),
      value(markRating(there, key, { tags: ['there'] }, 3)),
    ]);
    expect(await here.cards.toArray()).toMatchObject([{ note: 'from here', tags: ['there'], saved: 1 }]);
  });
});

describe('forget everything', () => {
  it('leaves neither cards nor details', async () => {
    const store = freshStore();
    await value(saveRating(store, seen(), 1));
    await value(rememberRating(store, numbered(1), terms));
    await value(clearHistory(store));
    await value(forgetEveryRating(store));
    for (const table of store.dexie.tables) expect(await table.count(), table.name).toBe(0);
  });
});
