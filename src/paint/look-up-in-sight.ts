import type { Result } from '../platform/result';
import type { TileView } from '../protocol/messages';
import type { ProductPage } from '../read/product-page';
import type { Tile } from '../read/tiles';

/** Reads the product page behind a tile, in steps that the background paces. */
export interface TileReader {
  readPage(document: Document, url: string): ProductPage;
  fetch(url: string): Promise<Result<{ readonly html: string } | null>>;
  rate(url: string, page: ProductPage): Promise<Result<TileView | null>>;
}

/** As many as the background paces at once. */
const READERS = 2;

/** Looks up each tile once it comes into sight, one after another for each reader. A null view: it has no data. */
export function lookUpInSight(
  tiles: readonly Tile[],
  parts: TileReader,
  onView: (tile: Tile, view: TileView | null) => void,
  signal: AbortSignal,
): void {
  const waiting: Tile[] = [];
  let readers = 0;
  const read = async (): Promise<void> => {
    readers += 1;
    for (let tile = waiting.shift(); tile !== undefined && !signal.aborted; tile = waiting.shift()) {
      // A page can do much to a reader; it costs its own tile the data and no other.
      const view = await viewOf(tile, parts).catch(() => null);
      if (signal.aborted) return;
      onView(tile, view);
    }
    readers -= 1;
  };
  const sight = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      const tile = isIntersecting ? tiles.find(({ element }) => element === target) : undefined;
      if (tile === undefined) continue;
      sight.unobserve(target);
      waiting.push(tile);
      if (readers < READERS) void read();
    }
  });
  for (const { element } of tiles) sight.observe(element);
  signal.addEventListener('abort', () => sight.disconnect());
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
