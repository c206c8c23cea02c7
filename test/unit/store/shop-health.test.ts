import { beforeEach, describe, expect, it, vi } from 'vitest';

const stored: Record<string, unknown> = {};
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async () => ({ ...stored }),
        set: async (values: Record<string, unknown>) => void Object.assign(stored, values),
      },
    },
  },
}));

const { noteShopRead, readShopHealth } = await import('../../../src/store/shop-health');

import type { ProductPage, ReadGap } from '../../../src/read/product-page';

const pageWith = (gaps: readonly ReadGap[], shop: string | null = 'tesco'): ProductPage => ({
  page: 'product',
  shop,
  host: 'www.tesco.com',
  identity: { name: 'Cola', brand: null, gtin: null, shopId: '1', url: null, lang: null, image: null },
  category: [],
  description: null,
  sections: [{ role: 'ingredients', heading: null, text: 'Water, sugar', via: 'shop-file', confidence: 1 }],
  tables: [],
  gaps,
});

describe('the health of a shop', () => {
  beforeEach(() => {
    for (const key of Object.keys(stored)) delete stored[key];
  });

  it('is the last day each part was read, and the last day it was not', async () => {
    await noteShopRead(pageWith([]), new Date('2026-01-02T10:00:00Z'));
    await noteShopRead(
      pageWith([{ part: 'nutrition', why: 'image-only' }]),
      new Date('2026-01-05T10:00:00Z'),
    );
    expect((await readShopHealth()).get('tesco')).toEqual({
      read: { ingredients: '2026-01-05', nutrition: null, name: '2026-01-05' },
      missed: { ingredients: null, nutrition: '2026-01-05', name: null },
    });
  });

  it('counts a part as missed where the page says that some of it is', async () => {
    await noteShopRead(pageWith([{ part: 'ingredients', why: 'too-large' }]), new Date('2026-01-02'));
    expect((await readShopHealth()).get('tesco')).toMatchObject({
      read: { ingredients: null, name: '2026-01-02' },
      missed: { ingredients: '2026-01-02' },
    });
  });

  it('keeps no word of what was looked at', async () => {
    await noteShopRead(pageWith([]), new Date('2026-01-02T10:00:00Z'));
    expect(JSON.stringify(stored)).not.toMatch(/Cola|Water|www/);
  });

  it('is noted for shops with a file only', async () => {
    await noteShopRead(pageWith([], null), new Date('2026-01-02T10:00:00Z'));
    expect(stored).toEqual({});
  });

  it('reads nothing from a spoilt entry', async () => {
    stored['shop-read:tesco'] = { read: { ingredients: 'soon', nutrition: 7 } };
    expect((await readShopHealth()).get('tesco')?.read).toEqual({
      ingredients: null,
      nutrition: null,
      name: null,
    });
  });
});
