import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betterRated } from '../../../src/store/better-rated';
import { listValues } from '../../../src/store/list-values';
import { markRating } from '../../../src/store/mark-rating';
import { pageOfRatings, type RatingPage } from '../../../src/store/page-of-ratings';
import { orderBetween, placeCard } from '../../../src/store/place-card';
import { recordOf } from '../../../src/store/rating-card';
import { NO_FILTER, RATING_SORTS, type RatingQuery, SORT_FIELDS } from '../../../src/store/rating-query';
import type { RatingCard } from '../../../src/store/records';
import { rememberRating } from '../../../src/store/remember-rating';
import { savedCard, saveRating } from '../../../src/store/save-rating';
import { groupCards, readShortlist } from '../../../src/store/shortlist';
import { per100 } from '../rate/make-facts';
import { facts, freshStore, identity, numbered, rating, seen, value } from './fixtures';

/** 1,500 saved products: enough for several batches and for the narrowing of rare filters. */
async function filledStore(count = 1500) {
  const store = freshStore();
  const cards = Array.from({ length: count }, (_, n) => {
    const product = seen({
      identity: identity({
        shopId: String(n),
        url: `https://shop.example/p/${n}`,
        host: n % 3 === 0 ? 'shop.example' : 'other.example',
        name: n === 777 ? 'Crème fraîche' : `Product ${n}`,
      }),
      facts: facts('x', {
        nutrition: per100({ sugars: n % 5 === 0 ? null : n % 40, fibre: n % 9 }),
      }),
      rating: rating(
        n % 11 === 0
          ? { verdict: 'unknown', score: null }
          : { verdict: n % 2 ? 'fits' : 'off', score: n % 100 },
      ),
    });
    return savedCard({ ...recordOf(product, n).card, tags: n % 7 === 0 ? ['weekly'] : [] }, n);
  });
  await store.cards.bulkPut(cards);
  return { store, cards };
}

const QUERY: RatingQuery = { ...NO_FILTER, list: 'saved', sort: 'date', after: null, size: 50 };

describe('a page of ratings', () => {
  it('walks through the whole list exactly once, in each order', async () => {
    const { store, cards } = await filledStore();
    for (const sort of RATING_SORTS) {
      const found: RatingCard[] = [];
      let after: RatingQuery['after'] = null;
      do {
        const page: RatingPage = await value(pageOfRatings(store, { ...QUERY, sort, after, size: 400 }));
        found.push(...page.cards);
        after = page.next;
      } while (after !== null);
      expect(new Set(found.map((card) => card.key)).size).toBe(cards.length);
      expect(found.length).toBe(cards.length);
    }
  });

  it('puts the newest, the highest score, the least sugar and the most fibre first, and unknown last', async () => {
    const { store } = await filledStore();
    const first = async (sort: RatingQuery['sort']) =>
      (await value(pageOfRatings(store, { ...QUERY, sort, size: 1 }))).cards[0];
    expect((await first('date'))?.savedAt).toBe(1499);
    expect((await first('score'))?.score).toBe(99);
    expect((await first('sugar'))?.sugar).toBe(1);
    expect((await first('fibre'))?.fibre).toBe(8);
    const all = await value(pageOfRatings(store, { ...QUERY, sort: 'sugar', size: 2000 }));
    expect(all.cards.at(-1)?.sugar).toBeNull();
  });

  it('answers any filter as a plain search through all cards would', async () => {
    const { store, cards } = await filledStore(600);
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          verdict: fc.constantFrom(
            null,
            'fits' as const,
            'off' as const,
            'unknown' as const,
            'mixed' as const,
          ),
          kind: fc.constantFrom(null, 'drink' as const, 'food' as const),
          host: fc.constantFrom(null, 'shop.example', 'nowhere.example'),
          tag: fc.constantFrom(null, 'weekly', 'never'),
          search: fc.constantFrom('', 'product', 'prod 55', 'creme', 'zzz'),
          sort: fc.constantFrom(...RATING_SORTS),
        }),
        async (filter) => {
          const page = await value(pageOfRatings(store, { ...QUERY, ...filter, size: 5000 }));
          const expected = cards.filter(
            (card) =>
              (filter.verdict === null || card.verdict === filter.verdict) &&
              (filter.kind === null || card.kind === filter.kind) &&
              (filter.host === null || card.host === filter.host) &&
              (filter.tag === null || card.tags.includes(filter.tag)) &&
              filter.search
                .split(' ')
                .filter((word) => word !== '')
                .every((word) => card.words.some((own) => own.startsWith(word))),
          );
          expect(page.cards.map((card) => card.key).sort()).toEqual(expected.map((card) => card.key).sort());
          const marks = page.cards.map((card) => card[SORT_FIELDS[filter.sort]]);
          expect(marks).toEqual([...marks].sort((a, b) => (a < b ? -1 : 1)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('finds accents without typing them', async () => {
    const { store } = await filledStore();
    const page = await value(pageOfRatings(store, { ...QUERY, search: 'creme frai' }));
    expect(page.cards.map((card) => card.name)).toEqual(['Crème fraîche']);
  });

  it('keeps history and saved apart', async () => {
    const { store, cards } = await filledStore(10);
    await value(rememberRating(store, seen(), { limit: 10, now: 5000 }));
    const names = async (list: RatingQuery['list']) =>
      (await value(pageOfRatings(store, { ...QUERY, list }))).cards.map((card) => card.name);
    expect(await names('history')).toEqual(['Plain kefir']);
    expect((await names('saved')).sort()).toEqual(cards.map((card) => card.name).sort());
  });
});

describe('choices of a filter', () => {
  it('are the tags and shops that occur', async () => {
    const { store, cards } = await filledStore(9);
    await value(markRating(store, cards[0]?.key ?? '', { tags: ['weekly', 'gut'] }, 1));
    expect(await value(listValues(store))).toEqual({
      tags: ['gut', 'weekly'],
      hosts: ['other.example', 'shop.example'],
    });
  });
});

describe('similar things rated better', () => {
  it('are of the same kind, named alike and clearly higher, the highest first', async () => {
    const store = freshStore();
    const put = (n: number, name: string, score: number, kind: 'drink' | 'food' = 'drink') =>
      value(
        saveRating(
          store,
          seen({
            identity: identity({ shopId: String(n), url: `https://a.example/${n}`, name }),
            rating: rating({ score, kind }),
          }),
          n,
        ),
      );
    const own = await put(1, 'Strawberry kefir drink 250 ml', 47);
    await put(2, 'Plain kefir drink', 76);
    await put(3, 'Organic kefir', 81);
    await put(4, 'Kefir drink, mango', 50);
    await put(5, 'Kefir cheese', 90, 'food');
    await put(6, 'Orange lemonade', 99);
    const found = await value(betterRated(store, own));
    expect(found.map((card) => card.name)).toEqual(['Organic kefir', 'Plain kefir drink']);
    // Its own kept rating is no other product, however much worse the page rates today.
    const today = await value(betterRated(store, { ...own, name: 'Strawberry drink', score: 20 }));
    expect(today.map((card) => card.key)).not.toContain(own.key);
  });
});

describe('the shelf', () => {
  async function shelfOf(count: number) {
    const store = freshStore();
    const keys: string[] = [];
    for (let n = 0; n < count; n += 1) {
      const { key } = await value(saveRating(store, numbered(n), n));
      await value(markRating(store, key, { shortlist: 1, group: 'Breakfast' }, n));
      keys.push(key);
    }
    const order = async () =>
      (await value(readShortlist(store))).flatMap((group) =>
        group.cards.map((card) => keys.indexOf(card.key)),
      );
    return { store, keys, order };
  }

  it('moves a product to the place it was dropped at, also among products never moved before', async () => {
    const { store, keys, order } = await shelfOf(4);
    expect(await order()).toEqual([0, 1, 2, 3]);
    await value(placeCard(store, keys[3] ?? '', { group: 'Breakfast', before: keys[1] ?? null }, 9));
    expect(await order()).toEqual([0, 3, 1, 2]);
    await value(placeCard(store, keys[0] ?? '', { group: 'Breakfast', before: null }, 9));
    expect(await order()).toEqual([3, 1, 2, 0]);
  });

  it('still moves after hundreds of moves into the same gap', async () => {
    const { store, keys, order } = await shelfOf(4);
    for (let n = 0; n < 120; n += 1) {
      const moved = keys[2 + (n % 2)] ?? '';
      await value(placeCard(store, moved, { group: 'Breakfast', before: keys[1] ?? null }, n));
      const now = await order();
      expect(now.length).toBe(4);
      expect(now[now.indexOf(1) - 1]).toBe(2 + (n % 2));
    }
  });

  it('of a thousand is shown whole', async () => {
    const { store, keys, order } = await shelfOf(1);
    const card = await store.cards.get(keys[0] ?? '');
    if (card === undefined) throw new Error('the fixture is on the shelf');
    await store.cards.bulkPut(Array.from({ length: 999 }, (_, n) => ({ ...card, key: `copy-${n}` })));
    expect((await order()).length).toBe(1000);
  });

  it('has its groups in the order of their names', async () => {
    const { store, keys } = await shelfOf(3);
    await value(markRating(store, keys[1] ?? '', { group: 'Abend' }, 9));
    expect((await value(readShortlist(store))).map((group) => group.name)).toEqual(['Abend', 'Breakfast']);
    expect(groupCards([])).toEqual([]);
  });

  it('finds a number between two others, or says that there is none', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        const between = orderBetween(a, b);
        if (between !== null) expect(between > a && between < b).toBe(true);
        else expect(b - a).toBeLessThanOrEqual(1);
      }),
    );
  });
});
