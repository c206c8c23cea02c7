import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProductPage } from '../../../../src/read/product-page';
import { FOUND, GTIN, NOT_FOUND } from './answers';
import { FakeCaches, fakeBrowser, forgetAll, local, sent } from './fake-browser';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

const { ratePage } = await import('../../../../src/background/page/rate-page');
const { saveProduct, viewProduct } = await import('../../../../src/background/product/mark-product');
const { shortlistPage } = await import('../../../../src/background/product/save-page');
const { keepLookUp } = await import('../../../../src/background/look-up/look-up-cache');
const { shelf } = await import('../../../../src/background/shelf');

const PAGE: ProductPage = {
  page: 'product',
  shop: 'tesco',
  host: 'www.tesco.com',
  identity: {
    name: 'Oat Crunch breakfast cereal',
    brand: null,
    gtin: GTIN,
    shopId: '46',
    url: 'https://www.tesco.com/products/46',
    lang: 'en',
    image: null,
  },
  category: ['Food cupboard', 'Breakfast cereals'],
  description: null,
  sections: [],
  tables: [],
  gaps: [],
};
const FROM = {
  host: 'www.tesco.com',
  url: 'https://www.tesco.com/products/46',
  isPrivate: false,
  tabId: 7,
  frameId: 0,
};
const SUBJECT = { page: PAGE, correction: null };

const caches = new FakeCaches();
let asked = 0;
let answer: unknown = FOUND;

const refreshes = () =>
  sent.filter(({ tabId, message }) => tabId === 7 && JSON.stringify(message).includes('page/refresh'));

describe('rating a page that lacks its label', () => {
  beforeEach(async () => {
    forgetAll(caches);
    local['setting:lookups'] = { openFoodFacts: true, tiles: false };
    await shelf.cards.clear();
    await shelf.details.clear();
    asked = 0;
    answer = FOUND;
    vi.stubGlobal('fetch', async () => {
      asked += 1;
      return Response.json(answer);
    });
  });

  it('answers at once with what the page says, and tells the page to ask again when there is more', async () => {
    const first = await ratePage({ page: PAGE }, FROM);
    expect(first.ok && first.value).toMatchObject({ verdict: 'unknown', source: null });
    await vi.waitFor(() => expect(refreshes().length).toBe(1));
    const second = await ratePage({ page: PAGE }, FROM);
    expect(second.ok && second.value?.verdict).not.toBe('unknown');
    expect(second.ok && second.value?.source).toMatch(/^Open Food Facts \(ODbL\), \d/);
    expect(second.ok && second.value?.label).toContain('Open Food Facts');
    expect(asked).toBe(1);
    expect(refreshes().length).toBe(1);
  });

  it('does not disturb the page when nobody knows the barcode, and asks once', async () => {
    answer = NOT_FOUND;
    await ratePage({ page: PAGE }, FROM);
    await vi.waitFor(() => expect(caches.entries.size).toBe(1));
    await ratePage({ page: PAGE }, FROM);
    expect(asked).toBe(1);
    expect(refreshes()).toEqual([]);
  });

  it.each([
    ['nobody knows the barcode', NOT_FOUND, true],
    ['it brought what was missing', FOUND, false],
  ])('tells the panel whether anything came of it: %s', async (_, reply, isInVain) => {
    answer = reply;
    const view = await viewProduct(SUBJECT, FROM);
    expect(view.ok && view.value.isLookedUpInVain).toBe(isInVain);
  });

  it('keeps it as well when the popup saves the page and no history is kept', async () => {
    local['setting:history'] = false;
    await viewProduct(SUBJECT, FROM);
    expect(await shelf.cards.count()).toBe(0);
    expect(await shortlistPage({ page: PAGE, starred: true })).toMatchObject({ ok: true });
    const [card] = await shelf.cards.toArray();
    expect(card).toMatchObject({ saved: 1, shortlist: 1 });
    expect(card?.verdict).not.toBe('unknown');
    const [detail] = await shelf.details.toArray();
    expect(detail?.facts.lookedUp?.parts).toEqual(['ingredients', 'nutrition']);
  });

  it('keeps with the rating what was looked up, and shows it in the panel', async () => {
    const view = await viewProduct(SUBJECT, FROM);
    expect(view.ok && view.value.lookedUp).toMatchObject({ gtin: GTIN, parts: ['ingredients', 'nutrition'] });
    expect(view.ok && view.value.texts.lookup_notice).toContain('ODbL');
    const saved = await saveProduct({ ...SUBJECT, saved: true }, FROM);
    expect(saved.ok && saved.value.mark.saved).toBe(true);
    const [detail] = await shelf.details.toArray();
    expect(detail?.facts.lookedUp).toMatchObject({ source: 'open-food-facts', gtin: GTIN });
  });

  it('gives the old answer while the server is down', async () => {
    const { label } = {
      label: {
        source: 'open-food-facts',
        gtin: GTIN,
        date: '2020-01-01',
        lists: [{ lang: 'en', text: 'Oats' }],
        per100: {},
      },
    } as const;
    await keepLookUp(GTIN, label, Date.UTC(2020, 0, 1));
    vi.stubGlobal('fetch', async () => new Response('oops', { status: 500 }));
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const view = await viewProduct(SUBJECT, FROM);
    expect(view.ok && view.value.lookedUp).toMatchObject({ date: '2020-01-01', parts: ['ingredients'] });
  });

  it('opens the panel with what the page says when the answer takes long', async () => {
    let finish: (answer: Response) => void = () => {};
    vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (finish = resolve)));
    const view = await viewProduct(SUBJECT, FROM);
    expect(view.ok && view.value.lookedUp).toBeNull();
    finish(Response.json(FOUND));
    await vi.waitFor(() => expect(caches.entries.size).toBe(1));
  });

  it.each([
    ['with the look-up off', { lookups: false }],
    ['in a private window', { isPrivate: true }],
    ['on a page without a barcode', { gtin: null }],
    ['on a page with an invalid barcode', { gtin: '5012345678901' }],
    ['on a listing', { page: 'listing' }],
  ] as const)('asks nobody %s', async (_name, change) => {
    if ('lookups' in change) local['setting:lookups'] = { openFoodFacts: false, tiles: true };
    const page: ProductPage = {
      ...PAGE,
      page: 'page' in change ? change.page : 'product',
      identity: { ...PAGE.identity, gtin: 'gtin' in change ? change.gtin : GTIN },
    };
    const from = { ...FROM, isPrivate: 'isPrivate' in change };
    await ratePage({ page }, from);
    await viewProduct({ page, correction: null }, from);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(asked).toBe(0);
    expect(caches.entries.size).toBe(0);
  });
});
