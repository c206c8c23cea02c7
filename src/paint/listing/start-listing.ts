import { send } from '../../protocol/send';
import { offerListing, takeReader } from '../bridge';
import { createListing } from './listing';

/** Offers marks on tiles to the page script. A page of one product never carries them. */
export function startListing(): void {
  const reader = takeReader();
  if (reader === null) return;
  const listing = createListing({
    readPage: reader.readPage,
    known: (tiles) => send('tiles/known', { tiles }),
    fetch: (url) => send('tiles/fetch', { url }),
    rate: (url, page) => send('tiles/rate', { url, page }),
  });
  offerListing({
    show: () => listing.show(reader.readTiles(document, location.href)),
    stir: () => listing.stir(),
    leave: () => listing.leave(),
  });
}
