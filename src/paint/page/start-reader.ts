import { readTiles } from '../../read/listing/tiles';
import { readPage } from '../../read/read-page';
import { offerReader, shopHere } from '../bridge';
import { hasMovedOn } from './moved-on';

/** Offers reading to the page script. It is the larger half of what a shop's page carries, and only pages that sell get it. */
export function startReader(): void {
  offerReader({
    readPage: (at, url) =>
      readPage(at, { url, shop: shopHere(), movedOn: at === document && isMovedOn(url) }),
    readTiles: (at, url) => readTiles(at, shopHere(), url),
  });
}

const isMovedOn = (url: string): boolean =>
  hasMovedOn(performance.getEntriesByType('navigation')[0]?.name, url, shopHere());
