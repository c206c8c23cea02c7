import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProductPage } from '../../../../src/read/product-page';

const PAGE: ProductPage = {
  page: 'product',
  shop: null,
  host: 'shop.example',
  identity: {
    name: 'Jumbo oats',
    brand: null,
    gtin: null,
    shopId: null,
    url: 'https://shop.example/p/1',
    lang: 'en',
    image: null,
  },
  category: ['Breakfast cereals'],
  description: null,
  sections: [
    {
      role: 'ingredients',
      heading: null,
      text: 'Wholegrain oats',
      via: 'labelled-section',
      confidence: 1,
    },
  ],
  tables: [],
  gaps: [],
};

let tab: { url?: string; incognito: boolean } | null = null;
let mayInject = true;
let read: unknown = PAGE;
const sent: string[] = [];

vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: { getUILanguage: () => 'en-GB' },
    scripting: {
      insertCSS: async () => {
        if (!mayInject) throw new Error('Missing host permission for the tab');
      },
      executeScript: async () => [],
    },
    storage: { local: { get: async () => ({}) } },
    tabs: {
      get: async () => {
        if (tab === null) throw new Error('No tab');
        return tab;
      },
      sendMessage: async (_: number, { type }: { readonly type: string }) => {
        sent.push(type);
        return { ok: true, value: type === 'page/read' ? read : null };
      },
    },
  },
}));
const { checkPage } = await import('../../../../src/background/page/check-page');
const { shelf } = await import('../../../../src/background/shelf');

const check = async () => {
  const status = await checkPage({ tabId: 3 });
  if (!status.ok) throw new Error(status.error);
  return status.value;
};

describe('"Check this page"', () => {
  beforeEach(async () => {
    tab = { url: 'https://shop.example/p/1', incognito: false };
    mayInject = true;
    read = PAGE;
    sent.length = 0;
    await shelf.cards.clear();
  });

  it('rates the page of a shop that nobody named, keeps it and paints its badge', async () => {
    const status = await check();
    expect(status).toMatchObject({ state: 'rated', page: PAGE, badge: { verdict: 'fits' } });
    expect(sent).toEqual(['page/read', 'badge/show']);
    expect(await shelf.cards.toArray()).toMatchObject([{ host: 'shop.example', name: 'Jumbo oats' }]);
  });

  it('keeps nothing of a private window', async () => {
    tab = { url: 'https://shop.example/p/1', incognito: true };
    expect((await check()).state).toBe('rated');
    expect(await shelf.cards.count()).toBe(0);
  });

  it('says where the browser withholds the page, and names the site', async () => {
    mayInject = false;
    expect(await check()).toEqual({ state: 'no-access', host: 'shop.example' });
    expect(sent).toEqual([]);
  });

  it.each([
    ['sells nothing', { ...PAGE, page: 'other' }],
    ['does not answer', null],
    ['answers with what no page is', { ...PAGE, sections: 'all of them' }],
  ])('finds nothing on a page that %s', async (_, page) => {
    read = page;
    expect(await check()).toEqual({ state: 'nothing', host: 'shop.example' });
    expect(await shelf.cards.count()).toBe(0);
  });

  it.each(['chrome://settings', 'about:blank', null])('knows that %s is no page', async (url) => {
    tab = url === null ? null : { url, incognito: false };
    expect(await check()).toEqual({ state: 'not-a-page' });
  });
});
