import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import type { PageCalls } from '../../../src/protocol/messages';
import type { ProductPage } from '../../../src/read/product-page';

const writes: string[] = [];
const write = (name: string) => async () => void writes.push(name);
const area = (name: string, stored: object = {}) => ({
  get: async () => stored,
  set: write(`${name}.set`),
  remove: write(`${name}.remove`),
});

vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: { getUILanguage: () => 'en-GB' },
    permissions: { contains: async () => true },
    scripting: { executeScript: async () => [] },
    storage: {
      // Everything that could write or ask is switched on.
      local: area('local', {
        'setting:lookups': { openFoodFacts: true, tiles: true },
        'setting:history': true,
        'setting:sync': true,
      }),
      session: area('session'),
      sync: area('sync'),
    },
  },
}));

const { createRouter } = await import('../../../src/protocol/router');
const { routes } = await import('../../../src/background/routes');
const { shelf } = await import('../../../src/background/shelf');

const SELF = { id: 'gutlight', origin: 'chrome-extension://gutlight' };
const URL_OF_PAGE = 'https://www.tesco.com/products/46';
const route = createRouter(routes, SELF);
const askAs = (incognito: boolean, type: string, args: unknown) =>
  route({ type, args }, { id: SELF.id, url: URL_OF_PAGE, frameId: 0, tab: { id: 3, incognito } });

const page: ProductPage = {
  page: 'product',
  shop: 'tesco',
  host: 'www.tesco.com',
  identity: {
    name: 'Classic Cola 1.5 l',
    brand: 'Fizz',
    gtin: '5012345678900',
    shopId: '46',
    url: URL_OF_PAGE,
    lang: 'en',
    image: null,
  },
  category: ['Drinks', 'Cola'],
  description: null,
  sections: [
    { role: 'ingredients', heading: null, text: 'Carbonated water, sugar', via: 'shop-file', confidence: 1 },
  ],
  tables: [],
  gaps: [],
};
const correction = { kind: null, ingredients: 'Water, sugar, acid (phosphoric acid)', label: null };

/** Every call that a page can make. */
const CALLS: { readonly [Name in keyof PageCalls]: PageCalls[Name]['args'] } = {
  'product/rate': { page },
  'reader/load': {},
  'listing/load': {},
  'panel/open': {},
  'panel/view': { page, correction },
  'product/save': { page, correction: null, saved: true },
  'product/shortlist': { page, correction: null, starred: true },
  'product/note': { page, correction: null, note: 'for Sunday' },
  'product/shelf': { page, as: 'compare' },
  'badge/place': { place: 'left' },
  'tiles/known': { tiles: [{ gtin: '5012345678900', shopId: '46', url: URL_OF_PAGE }] },
  'tiles/fetch': { url: URL_OF_PAGE },
  'tiles/rate': { url: URL_OF_PAGE, page },
};

beforeEach(async () => {
  await Promise.all([shelf.cards.clear(), shelf.details.clear()]);
  writes.length = 0;
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.stubGlobal('fetch', async () => {
    writes.push('fetch');
    return new Response('<html></html>', { headers: { 'content-type': 'text/html' } });
  });
  vi.stubGlobal('caches', {
    open: async () => ({ match: async () => undefined, keys: async () => [], put: write('caches.put') }),
  });
});

it.each(Object.entries(CALLS))(
  'in a private window %s answers, writes nothing and asks nobody',
  async (type, args) => {
    const reply = await askAs(true, type, args);
    expect(reply?.ok).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(writes).toEqual([]);
    expect(await shelf.cards.count()).toBe(0);
    expect(await shelf.details.count()).toBe(0);
  },
);

it.each(['product/rate', 'panel/view', 'product/save', 'product/shortlist', 'product/note'] as const)(
  'in another window %s is kept, so that the tests above could fail',
  async (type) => {
    expect((await askAs(false, type, CALLS[type]))?.ok).toBe(true);
    expect(await shelf.cards.count()).toBe(1);
  },
);

it('rates in a private window as in any other, and says that nothing can be saved', async () => {
  const [here, there] = [
    await askAs(true, 'panel/view', CALLS['panel/view']),
    await askAs(false, 'panel/view', CALLS['panel/view']),
  ];
  if (here?.ok !== true || there?.ok !== true) throw new Error('no answer');
  expect(here.value).toMatchObject({ mark: { saved: false, canSave: false } });
  expect(Reflect.get(here.value as object, 'rating')).toEqual(Reflect.get(there.value as object, 'rating'));
});
