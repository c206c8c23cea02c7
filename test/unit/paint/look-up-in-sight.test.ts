import { afterEach, expect, it, vi } from 'vitest';
import { lookUpInSight } from '../../../src/paint/look-up-in-sight';
import { ok } from '../../../src/platform/result';
import type { TileView } from '../../../src/protocol/messages';
import type { Tile } from '../../../src/read/tiles';

afterEach(() => vi.unstubAllGlobals());

it('a product page that cannot be read costs its own tile the data, and no other', async () => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(private readonly seen: (entries: unknown[]) => void) {}
      observe(target: unknown): void {
        this.seen([{ isIntersecting: true, target }]);
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
  const view: TileView = { verdict: 'fits', score: 80, label: 'Fits 80' };
  const tiles = Array.from({ length: 6 }, (_, n) => ({ element: { n }, url: `https://shop.example/${n}` }));
  const seen: (TileView | null)[] = [];
  lookUpInSight(
    tiles as unknown as Tile[],
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
  await vi.waitFor(() => expect(seen.length).toBe(tiles.length));
  expect(seen.filter((answer) => answer === null).length).toBe(3);
});
