import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ProductPage } from '../../../../src/read/product-page';
import { saveRating } from '../../../../src/store/save-rating';
import { identity, seen, value } from '../../store/fixtures';

const opened: string[] = [];
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { getURL: (path: string) => path },
    tabs: { create: async ({ url }: { readonly url: string }) => void opened.push(url) },
  },
}));
const { openOnShelf } = await import('../../../../src/background/product/open-on-shelf');
const { shelf } = await import('../../../../src/background/shelf');

const { host, shop, ...known } = identity();
const page: ProductPage = {
  page: 'product',
  shop,
  host,
  identity: { ...known, lang: 'en' },
  category: [],
  description: null,
  sections: [],
  tables: [],
  gaps: [],
};

beforeEach(async () => {
  opened.length = 0;
  await shelf.cards.clear();
});

it('the shelf opens on the kept rating of this product, in the view that was asked for', async () => {
  await value(saveRating(shelf, seen(), 1));
  expect(await openOnShelf({ page, as: 'better' }, { isPrivate: false })).toEqual({ ok: true, value: null });
  expect(opened).toEqual(['/shelf.html?better=www.tesco.com%7Cid%3A1001']);
});

it('nothing opens from a private window, or for a product that is not kept', async () => {
  expect(await openOnShelf({ page, as: 'compare' }, { isPrivate: false })).toEqual({
    ok: false,
    error: 'nothing',
  });
  await value(saveRating(shelf, seen(), 1));
  expect(await openOnShelf({ page, as: 'compare' }, { isPrivate: true })).toEqual({ ok: true, value: null });
  expect(opened).toEqual([]);
});
