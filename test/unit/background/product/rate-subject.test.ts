import { describe, expect, it } from 'vitest';
import { rateSubject } from '../../../../src/background/product/rate-subject';
import type { Correction } from '../../../../src/protocol/messages';
import { NEUTRAL_PROFILE } from '../../../../src/rate/profile';
import type { ProductPage } from '../../../../src/read/product-page';

const pageOf = (name: string, category: readonly string[], ingredients: string): ProductPage => ({
  page: 'product',
  shop: null,
  host: 'shop.example',
  identity: { name, brand: null, gtin: null, shopId: null, url: null, lang: 'en', image: null },
  category,
  description: null,
  sections: [
    { role: 'ingredients', heading: null, text: ingredients, via: 'labelled-section', confidence: 1 },
  ],
  tables: [],
  gaps: [],
});
const FOOD = pageOf('Oat biscuits', ['Biscuits'], 'Oats, sugar, butter');
const CREAM = pageOf('Face cream', ['Skin care'], 'Aqua, Glycerin, Parfum');
const NOTHING: Correction = { kind: null, ingredients: null, label: null };

const factsOf = (page: ProductPage, correction: Partial<Correction> | null) =>
  rateSubject({ page, correction: correction && { ...NOTHING, ...correction } }, NEUTRAL_PROFILE).facts;

describe('a page with a label that the user mended', () => {
  it('is read as it is where nothing was mended', () => {
    for (const page of [FOOD, CREAM]) expect(factsOf(page, NOTHING)).toEqual(factsOf(page, null));
  });

  it('has the list that the user wrote, of the same kind as the page', () => {
    expect(factsOf(FOOD, { ingredients: 'Oats, honey' })).toMatchObject({
      kind: 'food',
      ingredients: { text: 'Oats, honey' },
      inci: null,
    });
    expect(factsOf(CREAM, { ingredients: 'Aqua, Glycerin, Ceramide NP' })).toMatchObject({
      kind: 'skincare',
      ingredients: null,
      inci: { items: [{ name: 'AQUA' }, { name: 'GLYCERIN' }, { name: 'CERAMIDE NP' }] },
    });
  });

  it('is of the kind that the user gave, and its list is read so', () => {
    expect(factsOf(FOOD, { kind: 'skincare', ingredients: 'Panthenol' })).toMatchObject({
      kind: 'skincare',
      ingredients: null,
      inci: { items: [{ name: 'PANTHENOL' }] },
    });
  });

  it('is no product where the page is none', () => {
    expect(factsOf({ ...FOOD, page: 'listing' }, { ingredients: 'Oats' }).kind).toBeNull();
  });
});
