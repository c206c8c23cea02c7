import { describe, expect, it } from 'vitest';
import { extensionSchemas, pageSchemas, productPageSchema } from '../../../src/protocol/schemas';
import type { ProductPage } from '../../../src/read/product-page';

const PAGE: ProductPage = {
  page: 'product',
  shop: 'tesco',
  host: 'www.tesco.com',
  identity: {
    name: 'Oats',
    brand: null,
    gtin: null,
    shopId: '1',
    url: 'https://www.tesco.com/p/1',
    lang: 'en',
    image: null,
  },
  category: ['Breakfast'],
  description: null,
  sections: [{ role: 'ingredients', heading: null, text: 'Oats', via: 'shop-file', confidence: 1 }],
  tables: [{ caption: null, columns: ['per 100 g'], rows: [['Fibre', '9 g']], via: 'structured-data' }],
  gaps: [],
};

describe('what a page script may send', () => {
  it('takes a page as reading yields it', () => {
    expect(productPageSchema.parse(PAGE)).toEqual(PAGE);
  });

  it('takes the longest address that reading yields', () => {
    const url = `https://www.tesco.com/p/1?gclid=${'x'.repeat(3_900)}`;
    const page = { ...PAGE, identity: { ...PAGE.identity, url } };
    expect(productPageSchema.safeParse(page).success).toBe(true);
    expect(pageSchemas['tiles/rate'].safeParse({ url, page }).success).toBe(true);
  });

  it.each<[string, unknown]>([
    [
      'a section longer than reading gives',
      { ...PAGE, sections: [{ ...PAGE.sections[0], text: 'x'.repeat(20_001) }] },
    ],
    ['more sections than reading gives', { ...PAGE, sections: Array(41).fill(PAGE.sections[0]) }],
    [
      'more rows of a table than reading gives',
      { ...PAGE, tables: [{ ...PAGE.tables[0], rows: Array(121).fill(['Fibre', '9 g']) }] },
    ],
    ['more steps to a category than reading gives', { ...PAGE, category: Array(41).fill('Breakfast') }],
    ['a longer description than reading gives', { ...PAGE, description: 'x'.repeat(4_001) }],
    ['a certainty beyond one', { ...PAGE, sections: [{ ...PAGE.sections[0], confidence: 1.1 }] }],
    ['more tables than reading gives', { ...PAGE, tables: Array(13).fill(PAGE.tables[0]) }],
    ['a field that no page has', { ...PAGE, profile: {} }],
    ['a role that no section has', { ...PAGE, sections: [{ ...PAGE.sections[0], role: 'script' }] }],
    ['a number for a name', { ...PAGE, identity: { ...PAGE.identity, name: 7 } }],
  ])('refuses %s', (_what, page) => {
    expect(productPageSchema.safeParse(page).success).toBe(false);
  });

  it('has bounds on everything a tile can ask', () => {
    const tile = { gtin: null, shopId: '1', url: null };
    expect(pageSchemas['tiles/known'].safeParse({ tiles: Array(200).fill(tile) }).success).toBe(true);
    expect(pageSchemas['tiles/known'].safeParse({ tiles: Array(201).fill(tile) }).success).toBe(false);
  });

  it('has bounds on everything a user can write', () => {
    const subject = { page: PAGE, correction: null };
    const takes = (note: number, list: number) =>
      pageSchemas['product/note'].safeParse({
        ...subject,
        correction: { kind: null, ingredients: 'x'.repeat(list), label: 'x'.repeat(list) },
        note: 'x'.repeat(note),
      }).success;
    expect([takes(2_000, 20_000), takes(2_001, 1), takes(1, 20_001)]).toEqual([true, false, false]);
  });

  it('takes no tab that is no tab', () => {
    expect(extensionSchemas['page/check'].safeParse({ tabId: -1 }).success).toBe(false);
    expect(extensionSchemas['page/check'].safeParse({ tabId: 1.5 }).success).toBe(false);
  });
});
