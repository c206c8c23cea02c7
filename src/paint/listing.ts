/**
 * The tiles of a listing: marks for those already rated, and, where the user asked for look-ups, for those that come into sight.
 *
 *   tiles ─► known? ─yes─► mark ─► two marked? ─► offer to sort
 *              │no, look-ups on
 *              ▼
 *            in sight ─► fetch (background, paced) ─► parse and read here, one page at a time ─► rate ─► mark
 */
import type { Result } from '../platform/result';
import type { TileKey, TilesAnswer, TileView } from '../protocol/messages';
import type { Tile } from '../read/tiles';
import { keepInPlace } from './keep-in-place';
import { lookUpInSight, type TileReader } from './look-up-in-sight';
import { createSortBar, type SortBar } from './sort-bar';
import { createTileMarks, type TileMarks } from './tile-marks';
import type { RankedTile } from './tile-order';
import { rankOf } from './tile-rank';

export interface ListingParts extends TileReader {
  known(tiles: readonly TileKey[]): Promise<Result<TilesAnswer>>;
}

export interface Listing {
  /** The tiles that are there now; more of them may have come to those shown before. */
  show(tiles: readonly Tile[]): void;
  /** Takes every mark away, and gives the shop its order back. */
  leave(): void;
}

const MOST_TILES = 200;

export function createListing(parts: ListingParts): Listing {
  let shown: readonly Tile[] = [];
  let marking = new AbortController();
  /** Longer than one set of marks: a list that is sorted stays so while the shop adds to it. */
  let visit = new AbortController();
  let marks: TileMarks | null = null;
  let bar: SortBar | null = null;
  let views = new Map<Element, TileView>();

  const leave = (): void => {
    marking.abort();
    visit.abort();
    visit = new AbortController();
    shown = [];
    bar = null;
    views = new Map();
  };
  const ranked = (): RankedTile[] =>
    shown.map(({ element }) => ({ element, rank: rankOf(views.get(element) ?? null) }));

  const mark = async (tiles: readonly Tile[], signal: AbortSignal): Promise<void> => {
    const keys = tiles.map(({ gtin, shopId, url }) => ({ gtin, shopId, url }));
    const reply = await parts.known(keys);
    if (signal.aborted || !reply.ok) return;
    const { lookUp, dimOff, offerSort, words } = reply.value;
    const unknown = tiles.filter((_tile, index) => reply.value.views[index] === null);
    if (unknown.length === tiles.length && !lookUp) return;
    const painted = createTileMarks(document, { lang: words.lang, dimOff }, signal);
    marks = painted;
    const place = (): void => {
      painted.place();
      bar?.place();
    };
    const markTile = ({ element }: Tile, view: TileView): void => {
      painted.mark(element, view);
      views.set(element, view);
      if (views.size < 2 || !offerSort) return;
      bar ??= createSortBar(document, words, { ranked, onSorted: () => marks?.place() }, visit.signal);
      bar.show();
    };
    for (const [index, tile] of tiles.entries()) {
      const view = reply.value.views[index];
      if (view) markTile(tile, view);
    }
    place();
    keepInPlace(null, place, signal);
    if (!lookUp) return;
    const noData = { verdict: 'unknown', score: null, label: words.noData } as const;
    const onView = (tile: Tile, view: TileView | null): void => {
      markTile(tile, view ?? noData);
      place();
    };
    lookUpInSight(unknown, parts, onView, signal);
  };

  return {
    show(all) {
      const tiles = all.slice(0, MOST_TILES);
      if (addressesOf(tiles) === addressesOf(shown)) return;
      if (!shown.some(({ element }) => element.isConnected)) leave();
      marking.abort();
      marking = new AbortController();
      shown = tiles;
      if (tiles.length > 0) void mark(tiles, marking.signal);
    },
    leave,
  };
}

function addressesOf(tiles: readonly Tile[]): string {
  return tiles.map(({ url }) => url).join(' ');
}
