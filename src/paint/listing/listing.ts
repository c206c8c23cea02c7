import { LONGEST_ADDRESS } from '../../protocol/bounds';
import type { Tile } from '../../read/listing/tiles';
import { type ListingParts, type ListingVisit, startListingVisit } from './listing-visit';
import { isAsRead, type ShownTile, shownTile } from './shown-tile';

/** Marks the tiles of whatever list a page shows, from the first to the last: a visit ends when none of its tiles is left. */
export interface Listing {
  /** The tiles that are there now; more of them may have come to those shown before. True: they are news. */
  show(tiles: readonly Tile[]): boolean;
  /** The page changed just now: marks over tiles that show something else go. Called often, measures nothing. */
  stir(): void;
  /** Takes every mark away, and gives the shop its order back. */
  leave(): void;
}

export function createListing(parts: ListingParts): Listing {
  let shown: readonly ShownTile[] = [];
  let abort = new AbortController();
  let visit: ListingVisit | null = null;

  const leave = (): void => {
    abort.abort();
    visit = null;
    shown = [];
  };

  return {
    show(found) {
      const tiles = found.filter(({ url }) => url.length <= LONGEST_ADDRESS).map(shownTile);
      if (isSame(tiles, shown)) {
        visit?.place();
        return false;
      }
      if (!shown.some(isAsRead)) leave();
      if (visit === null) {
        abort = new AbortController();
        visit = startListingVisit(parts, abort.signal);
      }
      shown = tiles;
      void visit.update(tiles);
      return true;
    },
    stir: () => visit?.hideStale(),
    leave,
  };
}

function isSame(tiles: readonly ShownTile[], before: readonly ShownTile[]): boolean {
  return (
    tiles.length === before.length &&
    tiles.every(
      ({ url, link, element }, at) =>
        url === before[at]?.url && link === before[at].link && element === before[at].element,
    )
  );
}
