import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { EMPTY_FACTS } from '../../../src/label/empty-facts';
import type { LabelFacts } from '../../../src/label/label-facts';
import type { Rating } from '../../../src/rate/rating';
import { type RatingStore, ratingDatabase } from '../../../src/store/database';
import type { ProductIdentity, SeenProduct } from '../../../src/store/records';

/** A database of its own, in memory. `factory` lets a second window open the same one. */
export function freshStore(factory: IDBFactory = new IDBFactory()): RatingStore {
  return ratingDatabase({ indexedDB: factory, IDBKeyRange });
}

export function identity(change: Partial<ProductIdentity> = {}): ProductIdentity {
  return {
    gtin: null,
    shop: 'tesco',
    shopId: '1001',
    url: 'https://www.tesco.com/products/1001',
    host: 'www.tesco.com',
    name: 'Plain kefir',
    brand: 'Biotiful',
    image: null,
    ...change,
  };
}

const MILK = {
  name: 'Milk',
  percent: null,
  additive: null,
  items: [],
  concepts: ['milk'],
  start: 0,
  end: 4,
} as const;

export function facts(ingredients = 'Milk, kefir cultures', change: Partial<LabelFacts> = {}): LabelFacts {
  return {
    ...EMPTY_FACTS,
    kind: 'drink',
    name: 'Plain kefir',
    ingredients: { text: ingredients, items: [MILK], mayContain: [], recognised: 1 },
    ...change,
  };
}

export function rating(change: Partial<Rating> = {}): Rating {
  return {
    yardstick: 'gut-skin-guide',
    kind: 'drink',
    verdict: 'fits',
    score: 76,
    range: [76, 76],
    coverage: 1,
    start: 50,
    reasons: [
      {
        rule: 'fermented-live',
        pillar: 'fermented',
        points: 20,
        text: { key: 'rule.fermented-live', args: { food: 'kefir' } },
        found: null,
        threshold: null,
        gauge: { value: 1, threshold: 1, max: 1, unit: '' },
        evidence: 'moderate',
        section: 'Eat More Fermented Foods',
        sources: ['wastyk-2021'],
        spans: [{ start: 0, end: 4 }],
      },
    ],
    adjustments: [],
    notes: [],
    missing: [],
    rulesVersion: 'rules-1',
    ...change,
  };
}

export function seen(change: Partial<SeenProduct> = {}): SeenProduct {
  return {
    identity: identity(),
    facts: facts(),
    rating: rating(),
    corrected: false,
    from: 'page',
    ...change,
  };
}

export function numbered(n: number, change: Partial<Rating> = {}): SeenProduct {
  return seen({
    identity: identity({
      shopId: String(n),
      url: `https://www.tesco.com/products/${n}`,
      name: `Product ${n}`,
    }),
    rating: rating(change),
  });
}

export async function value<T>(
  result: Promise<{ ok: true; value: T } | { ok: false; error: string }>,
): Promise<T> {
  const answer = await result;
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}
