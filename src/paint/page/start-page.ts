import { systemClock } from '../../platform/clock';
import { type MessageListener, pageRuntime } from '../../platform/page-runtime';
import { ok } from '../../platform/result';
import type { BadgeView } from '../../protocol/badge-view';
import { send } from '../../protocol/send';
import { passesGate } from '../../read/gate';
import { shopHere, takeBridge, takeListing, takeReader } from '../bridge';
import { removeOrphans } from '../host';
import { type PageSession, startPageSession } from './page-session';

/** Starts the page script, once a document: the background may inject it into a page that has it already. */
export function startPage(): void {
  if (takeBridge() !== null) return;
  const abort = new AbortController();
  removeOrphans(document);
  const session = startPageSession(
    {
      passesGate: (at, url) => isShopAddress(url) || passesGate(at, url),
      reader: takeReader,
      fetchReader: () => send('reader/load', {}),
      listing: takeListing,
      fetchListing: () => send('listing/load', {}),
      rate: (page) => send('product/rate', { page }),
      // A badge whose extension is gone goes with the click that finds out.
      openPanel: () =>
        void send('panel/open', {}).then((reply) => {
          if (!reply.ok && reply.error === 'orphaned') abort.abort();
        }),
      keepPlace: (place) => void send('badge/place', { place }),
    },
    systemClock,
    abort,
  );
  const listener = answerBackground(session);
  pageRuntime()?.onMessage.addListener(listener);
  abort.signal.addEventListener('abort', () => pageRuntime()?.onMessage.removeListener(listener));
}

/** A shop that we know tells by the address alone what a page is. */
function isShopAddress(url: string): boolean {
  const shop = shopHere();
  const { pathname, search } = new URL(url);
  return [shop?.product, shop?.listing].some(
    (pattern) => pattern !== undefined && new RegExp(pattern).test(pathname + search),
  );
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
