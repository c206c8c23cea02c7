import type { Result } from '../../platform/result';
import type { TileView } from '../../protocol/messages';
import type { Tile } from '../../read/listing/tiles';
import type { ProductPage } from '../../read/product-page';

/** Reads the product page behind a tile, in steps that the background paces. */
export interface TileReader {
  readPage(document: Document, url: string): ProductPage;
  fetch(url: string): Promise<Result<{ readonly html: string } | null>>;
  rate(url: string, page: ProductPage): Promise<Result<TileView | null>>;
}

export interface SightLookUp {
  /** Looks up those of `tiles` that are in sight when their turn comes, and no others; what is under way is finished. */
  watch(tiles: readonly Tile[]): void;
}

/** As many as the background paces at once. */
const READERS = 2;

/** Looks up tiles while they are in sight, one after another for each reader. A null view: the tile has no data. */
export function lookUpInSight(
  parts: TileReader,
  onView: (tile: Tile, view: TileView | null) => void,
  signal: AbortSignal,
): SightLookUp {
  const taken = new Set<string>();
  const waiting = new Set<Element>();
  let byElement: ReadonlyMap<Element, Tile> = new Map();
  let readers = 0;

  const takeNext = (): Tile | undefined => {
    const [element] = waiting;
    if (element === undefined) return undefined;
    waiting.delete(element);
    sight.unobserve(element);
    return byElement.get(element);
  };
  const read = async (): Promise<void> => {
    readers += 1;
    for (let tile = takeNext(); tile !== undefined; tile = takeNext()) {
      if (taken.has(tile.url)) continue;
      taken.add(tile.url);
      // A page can do much to a reader; it costs its own tile the data and no other.
      const view = await viewOf(tile, parts).catch(() => null);
      if (signal.aborted) return;
      onView(tile, view);
    }
    readers -= 1;
  };
  const sight = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) waiting.add(target);
      else waiting.delete(target);
    }
    while (readers < READERS && waiting.size > 0) void read();
  });
  signal.addEventListener('abort', () => sight.disconnect());

  return {
    watch(tiles) {
      sight.disconnect();
      waiting.clear();
      byElement = new Map(tiles.map((tile) => [tile.element, tile]));
      for (const { element } of tiles) sight.observe(element);
    },
  };
}

async function viewOf({ url }: Tile, parts: TileReader): Promise<TileView | null> {
  const answer = await parts.fetch(url);
  if (!answer.ok || answer.value === null) return null;
  const { html } = answer.value;
  await idle();
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const rated = await parts.rate(url, parts.readPage(parsed, url));
  return rated.ok ? rated.value : null;
}

/** Firefox and Chrome have it; a page that is scrolled right now goes first. */
function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 1_000 }));
}
