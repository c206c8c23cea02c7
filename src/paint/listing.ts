/**
 * The tiles of a listing: marks for those already rated, and, where the user asked for look-ups, for those that come into sight.
 *
 *   tiles ─► known? ─yes─► mark
 *              │no, look-ups on
 *              ▼
 *            in sight ─► fetch (background, paced) ─► parse and read here, one page at a time ─► rate ─► mark
 */
import type { Result } from '../platform/result';
import type { TileKey, TilesAnswer, TileView } from '../protocol/messages';
import type { ProductPage } from '../read/product-page';
import type { Tile } from '../read/tiles';
import { keepInPlace } from './keep-in-place';
import { createTileMarks, type TileMarks } from './tile-marks';

export interface ListingParts {
  readTiles(): readonly Tile[];
  readPage(document: Document, url: string): ProductPage;
  known(tiles: readonly TileKey[]): Promise<Result<TilesAnswer>>;
  fetch(url: string): Promise<Result<{ readonly html: string } | null>>;
  rate(url: string, page: ProductPage): Promise<Result<TileView | null>>;
}

/** As many as the background paces at once. */
const READERS = 2;
const MOST_TILES = 200;

/** Marks the tiles that are there now; aborting takes every mark away. */
export async function markListing(parts: ListingParts, signal: AbortSignal): Promise<void> {
  const tiles = parts.readTiles().slice(0, MOST_TILES);
  if (tiles.length === 0) return;
  const keys = tiles.map(({ gtin, shopId, url }) => ({ gtin, shopId, url }));
  const reply = await parts.known(keys);
  if (signal.aborted || !reply.ok) return;
  const { views, lookUp, dimOff, noData, lang } = reply.value;
  const unknown = tiles.filter((_tile, index) => views[index] === null);
  if (unknown.length === tiles.length && !lookUp) return;
  const marks = createTileMarks(document, { lang, dimOff }, signal);
  for (const [index, tile] of tiles.entries()) {
    const view = views[index];
    if (view) marks.mark(tile.element, view);
  }
  marks.place();
  keepInPlace(null, () => marks.place(), signal);
  if (lookUp) lookUpInSight(unknown, { parts, marks, noData }, signal);
}

interface LookUp {
  readonly parts: ListingParts;
  readonly marks: TileMarks;
  readonly noData: string;
}

function lookUpInSight(tiles: readonly Tile[], { parts, marks, noData }: LookUp, signal: AbortSignal): void {
  const waiting: Tile[] = [];
  let readers = 0;
  const read = async (): Promise<void> => {
    readers += 1;
    for (let tile = waiting.shift(); tile !== undefined && !signal.aborted; tile = waiting.shift()) {
      const view = await viewOf(tile, parts);
      if (signal.aborted) return;
      marks.mark(tile.element, view ?? { verdict: 'unknown', score: null, label: noData });
      marks.place();
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

async function viewOf({ url }: Tile, parts: ListingParts): Promise<TileView | null> {
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
