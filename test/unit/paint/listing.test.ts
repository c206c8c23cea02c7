import { Window } from 'happy-dom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createListing } from '../../../src/paint/listing';
import { isAsRead, shownTile } from '../../../src/paint/shown-tile';
import { ok } from '../../../src/platform/result';
import type { TilesAnswer } from '../../../src/protocol/messages';
import { readTiles, type Tile } from '../../../src/read/tiles';

const PAGE = 'https://shop.example/collections/oats';
const card = (name: string) => `<li><a href="/products/${name}"><img alt="">${name}</a></li>`;
let document: Document;

beforeEach(() => {
  const window = new Window({ url: PAGE });
  document = window.document as unknown as Document;
  vi.stubGlobal('document', document);
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
  document.body.innerHTML = `<ul>${['rolled', 'steel-cut'].map(card).join('')}</ul>`;
});
afterEach(() => vi.unstubAllGlobals());

const tilesNow = (): Tile[] => readTiles(document, null, PAGE);

it('asks about a tile once, however often the list grows or is drawn anew', async () => {
  const asked: string[][] = [];
  const answer = { lookUp: false, dimOff: false, offerSort: true } as TilesAnswer;
  const listing = createListing({
    async known(tiles) {
      asked.push(tiles.map(({ url }) => new URL(url ?? '').pathname));
      return ok({ ...answer, views: tiles.map(() => null) });
    },
    readPage: () => ({}) as never,
    fetch: async () => ok(null),
    rate: async () => ok(null),
  });
  expect(listing.show(tilesNow())).toBe(true);
  expect(listing.show(tilesNow())).toBe(false);
  document.querySelector('ul')?.insertAdjacentHTML('beforeend', card('bran'));
  expect(listing.show(tilesNow())).toBe(true);
  const [first] = document.querySelectorAll('li');
  first?.replaceWith(first.cloneNode(true));
  expect(listing.show(tilesNow())).toBe(true);
  await vi.waitFor(() =>
    expect(asked).toEqual([['/products/rolled', '/products/steel-cut'], ['/products/bran']]),
  );
});

it('knows a tile that shows another product, or was taken away', () => {
  const [rolled, steelCut] = tilesNow().map(shownTile);
  expect([rolled, steelCut].map((tile) => tile && isAsRead(tile))).toEqual([true, true]);
  rolled?.link.setAttribute('href', '/products/bran');
  steelCut?.element.remove();
  expect([rolled, steelCut].map((tile) => tile && isAsRead(tile))).toEqual([false, false]);
});
