import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const stored: Record<string, unknown> = {};
vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: { getUILanguage: () => 'en-GB' },
    storage: { local: { get: async () => stored } },
  },
}));

const { ratePage } = await import('../../../../src/background/page/rate-page');
const { shelf } = await import('../../../../src/background/shelf');

import type { ProductPage } from '../../../../src/read/product-page';

const COLA: ProductPage = {
  page: 'product',
  shop: 'tesco',
  host: 'www.tesco.com',
  identity: {
    name: 'Classic Cola 1.5 l',
    brand: 'Fizz',
    gtin: null,
    shopId: '46',
    url: 'https://www.tesco.com/products/46',
    lang: 'en',
    image: null,
  },
  category: ['Drinks', 'Soft drinks', 'Cola'],
  description: null,
  sections: [
    {
      role: 'ingredients',
      heading: 'Ingredients',
      text: 'Carbonated water, sugar, colour (E150d), acid (phosphoric acid), flavourings including caffeine.',
      via: 'shop-file',
      confidence: 1,
    },
  ],
  tables: [
    {
      caption: null,
      columns: ['Typical values', 'Per 100 ml'],
      rows: [
        ['Energy', '180 kJ / 42 kcal'],
        ['Carbohydrate', '10.6 g'],
        ['of which sugars', '10.6 g'],
      ],
      via: 'structured-data',
    },
  ],
  gaps: [],
};
const KETTLE: ProductPage = {
  ...COLA,
  identity: { ...COLA.identity, name: 'Steel kettle 1.7 l', shopId: '47' },
  category: ['Home', 'Kitchen appliances', 'Kettles'],
  sections: [],
  tables: [],
};
const open = { host: 'www.tesco.com', isPrivate: false, tabId: 1 };

describe('rating the open page', () => {
  beforeEach(async () => {
    for (const key of Object.keys(stored)) delete stored[key];
    await shelf.cards.clear();
  });

  it('answers with a badge and keeps the rating once, however often it is asked', async () => {
    const first = await ratePage({ page: COLA }, open);
    const second = await ratePage({ page: COLA }, open);
    expect(first).toEqual(second);
    expect(first.ok && first.value?.verdict).toBe('off');
    expect(first.ok && first.value?.warning).toBeNull();
    expect(await shelf.cards.count()).toBe(1);
  });

  it('rates in a private window and writes nothing', async () => {
    const reply = await ratePage({ page: COLA }, { ...open, isPrivate: true });
    expect(reply.ok && reply.value?.verdict).toBe('off');
    expect(await shelf.cards.count()).toBe(0);
  });

  it('writes nothing when the history is off', async () => {
    stored['setting:history'] = false;
    const reply = await ratePage({ page: COLA }, open);
    expect(reply.ok && reply.value?.verdict).toBe('off');
    expect(await shelf.cards.count()).toBe(0);
  });

  it('shows words only to those who want no numbers', async () => {
    stored['setting:wordsOnly'] = true;
    const reply = await ratePage({ page: COLA }, open);
    expect(reply.ok && reply.value?.score).toBeNull();
    expect(reply.ok && reply.value?.label).not.toMatch(/of 100/);
  });

  it('speaks the language of the settings, not of the page', async () => {
    stored['setting:language'] = 'de';
    const reply = await ratePage({ page: COLA }, open);
    expect(reply.ok && reply.value?.lang).toBe('de');
    expect(reply.ok && reply.value?.label).toContain('von 100');
  });

  it.each(['de', 'en', 'es', 'fr', 'it', 'nl'])(
    'names the badge by verdict, score and reason in %s, so that none is lost where the reason has no room',
    async (language) => {
      stored['setting:language'] = language;
      const reply = await ratePage({ page: COLA }, open);
      const badge = reply.ok ? reply.value : null;
      expect(badge?.reason).toBeTruthy();
      for (const part of [badge?.word, String(badge?.score), badge?.reason])
        expect(badge?.label).toContain(part);
    },
  );

  it('shows nothing for a kettle, on a listing or in a shop that was switched off', async () => {
    expect(await ratePage({ page: KETTLE }, open)).toEqual({ ok: true, value: null });
    expect(await ratePage({ page: { ...COLA, page: 'listing' } }, open)).toEqual({ ok: true, value: null });
    stored['setting:shopsOff'] = ['tesco'];
    expect(await ratePage({ page: COLA }, open)).toEqual({ ok: true, value: null });
    expect(await shelf.cards.count()).toBe(0);
  });
});
