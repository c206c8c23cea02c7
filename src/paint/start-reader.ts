import { readPage } from '../read/read-page';
import { readTiles } from '../read/tiles';
import { offerReader, shopHere } from './bridge';

/** Offers reading to the page script. It is the larger half of what a shop's page carries, and only pages that sell get it. */
export function startReader(): void {
  offerReader({
    readPage: (at, url) => readPage(at, { url, shop: shopHere() }),
    readTiles: (at, url) => readTiles(at, shopHere(), url),
  });
}
