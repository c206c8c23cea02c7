import { systemClock } from '../platform/clock';
import { type MessageListener, pageRuntime } from '../platform/page-runtime';
import { ok } from '../platform/result';
import type { BadgeView } from '../protocol/badge-view';
import { send } from '../protocol/send';
import { passesGate } from '../read/gate';
import type { ProductPage } from '../read/product-page';
import { readPage } from '../read/read-page';
import { readTiles } from '../read/tiles';
import { shopHere, takeBridge } from './bridge';
import { removeOrphans } from './host';
import { markListing } from './listing';
import { type PageSession, startPageSession } from './page-session';

/** Starts the page script, once a document: the background may inject it into a page that has it already. */
export function startPage(): void {
  if (takeBridge() !== null) return;
  const abort = new AbortController();
  removeOrphans(document);
  const session = startPageSession(
    {
      passesGate,
      readPage: (at, url) => readPage(at, { url, shop: shopHere() }),
      rate: (page) => send('product/rate', { page }),
      openPanel: () => void send('panel/open', {}),
      onListing: listingMarks(),
    },
    systemClock,
    abort,
  );
  const listener = answerBackground(session);
  pageRuntime()?.onMessage.addListener(listener);
  abort.signal.addEventListener('abort', () => pageRuntime()?.onMessage.removeListener(listener));
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

/** Only the background and our own pages can send here, and neither runs in a tab of a shop. */
function answerBackground(session: PageSession): MessageListener {
  return (message, sender, respond) => {
    if (sender.id !== pageRuntime()?.id || typeof message !== 'object' || message === null) return;
    const { type, args } = message as { readonly type?: unknown; readonly args?: unknown };
    if (type === 'page/read') respond(ok(session.read()));
    if (type === 'page/refresh') {
      session.refresh();
      respond(ok(null));
    }
    if (type === 'badge/show') {
      session.show((args as { badge: BadgeView }).badge);
      respond(ok(null));
    }
  };
}
