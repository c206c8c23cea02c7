import { send } from '../protocol/send';
import type { ProductPage } from '../read/product-page';
import { readPage } from '../read/read-page';
import { readTiles } from '../read/tiles';
import { offerReader, shopHere } from './bridge';
import { markListing } from './listing';

/** Offers reading to the page script. It is the larger half of what a shop's page carries, and only pages that sell get it. */
export function startReader(): void {
  offerReader({
    readPage: (at, url) => readPage(at, { url, shop: shopHere() }),
    markListing: listingMarks(),
  });
}

/** Marks the tiles of a listing while it is one, again when its tiles changed. */
function listingMarks(): (page: ProductPage | null) => void {
  let marking = new AbortController();
  let shown = '';
  return (page) => {
    const tiles = page === null ? [] : readTiles(document, shopHere(), location.href);
    const now = tiles.map(({ url }) => url).join(' ');
    if (now === shown) return;
    shown = now;
    marking.abort();
    marking = new AbortController();
    if (tiles.length === 0) return;
    void markListing(
      {
        readTiles: () => tiles,
        readPage: (at, url) => readPage(at, { url, shop: shopHere() }),
        known: (keys) => send('tiles/known', { tiles: keys }),
        fetch: (url) => send('tiles/fetch', { url }),
        rate: (url, product) => send('tiles/rate', { url, page: product }),
      },
      marking.signal,
    );
  };
}
