import { afterEach, expect, it, vi } from 'vitest';
import { lookUpInSight } from '../../../../src/paint/listing/look-up-in-sight';
import { ok } from '../../../../src/platform/result';
import type { TileView } from '../../../../src/protocol/messages';
import type { Tile } from '../../../../src/read/listing/tiles';

afterEach(() => vi.unstubAllGlobals());

/** A browser in which a test says what comes into sight; what is observed is in sight at once where `all`. */
function stubBrowser(all: boolean) {
  const watched: { see: (target: unknown, isIntersecting: boolean) => void } = { see: () => {} };
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(private readonly seen: (entries: unknown[]) => void) {
        watched.see = (target, isIntersecting) => seen([{ isIntersecting, target }]);
      }
      observe(target: unknown): void {
        if (all) this.seen([{ isIntersecting: true, target }]);
      }
      unobserve(): void {}
      disconnect(): void {}
    },
  );
  vi.stubGlobal('requestIdleCallback', (run: () => void) => run());
  vi.stubGlobal(
    'DOMParser',
    class {
      parseFromString = () => ({});
    },
  );
  return watched;
}

const view: TileView = { verdict: 'fits', score: 80, label: 'Fits 80' };
const tilesOf = (count: number): Tile[] =>
  Array.from({ length: count }, (_, n) => ({ element: { n }, url: `https://shop.example/${n}` })) as never;

it('a product page that cannot be read costs its own tile the data, and no other', async () => {
  stubBrowser(true);
  const tiles = tilesOf(6);
  const seen: (TileView | null)[] = [];
  const sight = lookUpInSight(
    {
      fetch: async () => ok({ html: '' }),
      readPage: (_document, url) => {
        if (/[024]$/.test(url)) throw new Error('foreign prototypes');
        return {} as never;
      },
      rate: async () => ok(view),
    },
    (_tile, answer) => seen.push(answer),
    new AbortController().signal,
  );
  sight.watch(tiles);
  await vi.waitFor(() => expect(seen.length).toBe(tiles.length));
  expect(seen.filter((answer) => answer === null).length).toBe(3);
});

it('a tile that is scrolled past before its turn is not looked up, and one under way not twice', async () => {
  const watched = stubBrowser(false);
  const asked: string[] = [];
  const answers: (() => void)[] = [];
  const sight = lookUpInSight(
    {
      async fetch(url) {
        asked.push(url);
        await new Promise<void>((done) => answers.push(done));
        return ok({ html: '' });
      },
      readPage: () => ({}) as never,
      rate: async () => ok(view),
    },
    () => {},
    new AbortController().signal,
  );
  const tiles = tilesOf(5);
  sight.watch(tiles);
  for (const { element } of tiles) watched.see(element, true);
  watched.see(tiles[3]?.element, false);
  // The list has grown, and its tiles are watched anew.
  sight.watch(tiles);
  for (const index of [0, 1, 2, 4]) watched.see(tiles[index]?.element, true);
  for (let step = 0; step < 5; step++) {
    for (const answer of answers.splice(0)) answer();
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect(asked).toEqual([0, 1, 2, 4].map((n) => `https://shop.example/${n}`));
});

it('answers nothing once its visit has ended, and reads no page that nobody could fetch', async () => {
  stubBrowser(true);
  const seen: unknown[] = [];
  const readPage = vi.fn(() => ({}) as never);
  const abort = new AbortController();
  const sight = lookUpInSight(
    {
      fetch: async (url) => ok(/[0-3]$/.test(url) ? null : { html: '' }),
      readPage,
      rate: async () => ok(view),
    },
    (tile, answer) => seen.push([tile.url.at(-1), answer]) > 3 && abort.abort(),
    abort.signal,
  );
  sight.watch(tilesOf(6));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(seen).toEqual(['0', '1', '2', '3'].map((url) => [url, null]));
  expect(readPage.mock.calls.length).toBeLessThanOrEqual(2);
});

it('goes on with tiles that come into sight after the first were read', async () => {
  const watched = stubBrowser(false);
  const seen: string[] = [];
  const sight = lookUpInSight(
    { fetch: async () => ok({ html: '' }), readPage: () => ({}) as never, rate: async () => ok(view) },
    ({ url }) => seen.push(url),
    new AbortController().signal,
  );
  const tiles = tilesOf(6);
  sight.watch(tiles);
  for (const { element } of tiles) {
    watched.see(element, true);
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect(seen.length).toBe(6);
});
