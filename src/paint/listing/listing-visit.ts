/**
 * One list of tiles: marks for those already rated, and, where the user asked for look-ups, for those that come into sight.
 *
 *   tiles ─► known? ─yes─► mark ─► two marked? ─► offer to sort
 *              │no, look-ups on
 *              ▼
 *            in sight ─► fetch (background, paced) ─► parse and read here, one page at a time ─► rate ─► mark
 *
 * A list grows while it is scrolled, and its elements come and go. So verdicts are kept by address, a tile is asked about once, and
 * marks are drawn from what the tiles are now.
 */
import type { Result } from '../../platform/result';
import { MOST_TILES } from '../../protocol/bounds';
import type { TileKey, TilesAnswer, TileView } from '../../protocol/messages';
import { keepInPlace } from '../keep-in-place';
import { lookUpInSight, type TileReader } from './look-up-in-sight';
import type { ShownTile } from './shown-tile';
import { createSortBar, type SortBar } from './sort-bar';
import { createTileMarks, type TileMarks } from './tile-marks';
import type { RankedTile } from './tile-order';
import { rankOf } from './tile-rank';

export interface ListingParts extends TileReader {
  known(tiles: readonly TileKey[]): Promise<Result<TilesAnswer>>;
}

export interface ListingVisit {
  /** The tiles that are there now. */
  update(tiles: readonly ShownTile[]): Promise<void>;
  place(): void;
  hideStale(): void;
}

export function startListingVisit(parts: ListingParts, signal: AbortSignal): ListingVisit {
  const asked = new Set<string>();
  /** Asked about, not rated: these may be looked up. */
  const unrated = new Set<string>();
  const views = new Map<string, TileView>();
  let tiles: readonly ShownTile[] = [];
  let answer: TilesAnswer | null = null;
  let marks: TileMarks | null = null;
  let bar: SortBar | null = null;

  const place = (): void => {
    marks?.place();
    bar?.place();
  };
  const ranked = (): RankedTile[] =>
    tiles.map(({ element, url }) => ({ element, rank: rankOf(views.get(url) ?? null) }));

  const paint = (): void => {
    const marked = tiles.flatMap((tile) => {
      const view = views.get(tile.url);
      return view ? [{ tile, view }] : [];
    });
    if (answer === null || (marked.length === 0 && marks === null)) return;
    const { words, dimOff, offerSort } = answer;
    if (marks === null) {
      marks = createTileMarks(document, { lang: words.lang, dimOff }, signal);
      keepInPlace(null, place, signal);
    }
    marks.show(marked);
    if (marked.length >= 2 && offerSort) {
      bar ??= createSortBar(document, words, { ranked, onSorted: place }, signal);
      bar.show();
    }
    place();
  };

  const sight = lookUpInSight(
    parts,
    ({ url }, view) => {
      const noData = { verdict: 'unknown', score: null, label: answer?.words.noData ?? '' } as const;
      views.set(url, view ?? noData);
      paint();
    },
    signal,
  );

  const askAbout = async (fresh: readonly ShownTile[]): Promise<boolean> => {
    for (const { url } of fresh) asked.add(url);
    const reply = await parts.known(fresh.map(({ gtin, shopId, url }) => ({ gtin, shopId, url })));
    if (signal.aborted) return false;
    if (!reply.ok) {
      for (const { url } of fresh) asked.delete(url);
      return false;
    }
    answer = reply.value;
    for (const [index, { url }] of fresh.entries()) {
      const view = reply.value.views[index];
      if (view) views.set(url, view);
      else unrated.add(url);
    }
    return true;
  };
  const notAsked = (): readonly ShownTile[] =>
    tiles.filter(({ url }) => !asked.has(url)).slice(0, MOST_TILES);

  return {
    async update(now) {
      tiles = now;
      paint();
      for (let fresh = notAsked(); fresh.length > 0; fresh = notAsked()) {
        if (!(await askAbout(fresh))) return;
      }
      paint();
      if (answer?.lookUp) sight.watch(tiles.filter(({ url }) => unrated.has(url) && !views.has(url)));
    },
    place,
    hideStale: () => marks?.hideStale(),
  };
}
