import { describe, expect, it } from 'vitest';
import { gapReport } from '../../../../src/paint/panel/gap-report';
import type { ProductPage } from '../../../../src/read/product-page';

const PAGE: ProductPage = {
  page: 'product',
  shop: 'tesco',
  host: 'www.tesco.com',
  identity: {
    name: 'Secret Cola',
    brand: 'Private Brand',
    gtin: '5000000000012',
    shopId: '4711',
    url: 'https://www.tesco.com/products/4711?user=me',
    lang: 'en',
    image: null,
  },
  category: ['Drinks'],
  description: 'Words of the page',
  sections: [{ role: 'directions', heading: 'How to', text: 'Serve cold', via: 'shop-file', confidence: 1 }],
  tables: [{ caption: null, columns: [], rows: [['Energy', '180 kJ']], via: 'structured-data' }],
  gaps: [{ part: 'ingredients', why: 'loaded-on-click' }],
};

describe('the report of a page with gaps', () => {
  it('says which parts were read how, and which were not', () => {
    expect(gapReport(PAGE, '0.1.0')).toBe(
      [
        'Gutlight 0.1.0',
        'shop: tesco',
        'page: product',
        'read: directions (shop-file), table (structured-data)',
        'gaps: ingredients (loaded-on-click)',
      ].join('\n'),
    );
  });

  it('names no product, no address and no word of the page', () => {
    const report = gapReport(PAGE, '0.1.0');
    for (const secret of ['Cola', 'Brand', '4711', 'user', 'tesco.com', '5000', 'Drinks', 'Words', 'cold'])
      expect(report).not.toContain(secret);
  });
});
