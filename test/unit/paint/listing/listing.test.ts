import { Window } from 'happy-dom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createListing } from '../../../../src/paint/listing/listing';
import type { ListingParts } from '../../../../src/paint/listing/listing-visit';
import { isAsRead, shownTile } from '../../../../src/paint/listing/shown-tile';
import { fail, ok } from '../../../../src/platform/result';
import type { TilesAnswer } from '../../../../src/protocol/messages';
import { pageSchemas } from '../../../../src/protocol/schemas';
import { readTiles, type Tile } from '../../../../src/read/listing/tiles';

const PAGE = 'https://shop.example/collections/oats';
const card = (name: string) => `<li><a href="/products/${name}"><img alt="">${name}</a></li>`;
let document: Document;

/** What is asked to come into sight. */
let watched: Element[];

beforeEach(() => {
  watched = [];
  const window = new Window({ url: PAGE });
  document = window.document as unknown as Document;
  vi.stubGlobal('document', document);
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe(element: Element): void {
        watched.push(element);
      }
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

/** A listing whose questions a test answers. */
function listingWith(known: ListingParts['known']) {
  return createListing({
    known,
    readPage: () => ({}) as never,
    fetch: async () => ok(null),
    rate: async () => ok(null),
  });
}

it('looks up no tile of which it is not known yet whether it is rated', async () => {
  const answers: (() => void)[] = [];
  const answer = { lookUp: true, dimOff: false, offerSort: false, words: {} } as TilesAnswer;
  const listing = listingWith(
    (tiles) =>
      new Promise((resolve) => answers.push(() => resolve(ok({ ...answer, views: tiles.map(() => null) })))),
  );
  listing.show(tilesNow());
  document.querySelector('ul')?.insertAdjacentHTML('beforeend', card('bran'));
  listing.show(tilesNow());
  answers[1]?.();
  await new Promise((resolve) => setTimeout(resolve));
  expect(watched.map(({ textContent }) => textContent)).toEqual(['bran']);
  answers[0]?.();
  await vi.waitFor(() => expect(watched.length).toBeGreaterThan(1));
});

it('asks again about tiles whose question was not answered, once there is news', async () => {
  const asked: number[] = [];
  const listing = listingWith(async (tiles) => {
    asked.push(tiles.length);
    return fail('unreachable');
  });
  listing.show(tilesNow());
  await new Promise((resolve) => setTimeout(resolve));
  document.querySelector('ul')?.insertAdjacentHTML('beforeend', card('bran'));
  listing.show(tilesNow());
  await vi.waitFor(() => expect(asked).toEqual([2, 3]));
});

it('begins anew where none of the tiles is left: of a list that comes back it asks again', async () => {
  const asked: number[] = [];
  const listing = listingWith(async (tiles) => {
    asked.push(tiles.length);
    return ok({ views: tiles.map(() => null), lookUp: false } as unknown as TilesAnswer);
  });
  const showList = async (...names: readonly string[]): Promise<void> => {
    document.body.innerHTML = `<ul>${names.map(card).join('')}</ul>`;
    listing.show(tilesNow());
    await new Promise((resolve) => setTimeout(resolve));
  };
  await showList('rolled', 'steel-cut');
  await showList('bran', 'groats');
  await showList('rolled', 'steel-cut');
  expect(asked).toEqual([2, 2, 2]);
});

it('asks nothing that its message could not carry', async () => {
  const asked: unknown[] = [];
  const listing = listingWith(async (tiles) => {
    asked.push(...tiles);
    expect(pageSchemas['tiles/known'].safeParse({ tiles }).success).toBe(true);
    return ok({ views: tiles.map(() => null), lookUp: false } as unknown as TilesAnswer);
  });
  const slug = encodeURIComponent('ギリシャヨーグルト無糖プレーン大容量パック');
  const tracked = `bran?tag=${'x'.repeat(5_000)}`;
  document.querySelector('ul')?.insertAdjacentHTML('beforeend', card(slug) + card(tracked));
  listing.show(tilesNow());
  await vi.waitFor(() => expect(asked.length).toBe(3));
});
