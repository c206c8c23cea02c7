import { send } from '../protocol/send';
import { readPage } from '../read/read-page';
import { readTiles } from '../read/tiles';
import { offerReader, type PageReader, shopHere } from './bridge';
import { createListing } from './listing';

/** Offers reading to the page script. It is the larger half of what a shop's page carries, and only pages that sell get it. */
export function startReader(): void {
  const read: PageReader['readPage'] = (at, url) => readPage(at, { url, shop: shopHere() });
  const listing = createListing({
    readPage: read,
    known: (tiles) => send('tiles/known', { tiles }),
    fetch: (url) => send('tiles/fetch', { url }),
    rate: (url, page) => send('tiles/rate', { url, page }),
  });
  offerReader({
    readPage: read,
    markListing: (page) => {
      if (page === null) listing.leave();
      else listing.show(readTiles(document, shopHere(), location.href));
    },
  });
}
