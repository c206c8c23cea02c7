/**
 * One page from opening to closing: gate → read → ask → paint, and again whenever it shows something else.
 *
 *   start ─► passesGate ─no─► watch only (no message, no node)
 *                │yes
 *                ▼
 *             reader here? ─no─► fetch it, once
 *                │yes
 *                ▼
 *             readPage ─► a listing? ─yes─► marks on its tiles (their script is fetched, once)
 *                │no
 *             same as before? ─yes─► stand beside the title again
 *                │no
 *                ▼
 *              ask the background ─► still the same page? ─► badge
 *
 * A badge is hidden the moment the page may have changed and comes back only for what was read after that: it is never stale.
 */

import type { Clock } from '../platform/clock';
import { isAlive } from '../platform/page-runtime';
import type { Result } from '../platform/result';
import type { BadgePlace, BadgeView } from '../protocol/badge-view';
import type { ProductPage } from '../read/product-page';
import { createBadgeStand } from './badge-stand';
import { offerBridge, type PageListing, type PageReader } from './bridge';
import { watchPage } from './watcher';

export interface PageSessionParts {
  passesGate(document: Document, url: string): boolean;
  /** Null until it was fetched: a page that sells nothing never carries it. */
  reader(): PageReader | null;
  fetchReader(): Promise<unknown>;
  /** Null until it was fetched: a page of one product never carries it. */
  listing(): PageListing | null;
  fetchListing(): Promise<unknown>;
  rate(page: ProductPage): Promise<Result<BadgeView | null>>;
  openPanel(): void;
  keepPlace(place: BadgePlace): void;
}

export interface PageSession {
  /** Reads the page, gate or no gate. */
  read(): ProductPage | null;
  show(view: BadgeView): void;
  /** Settings changed: ask again. */
  refresh(): void;
}

/** Frameworks that take over the whole document are disturbed by a foreign node until they have; most have by `load`. */
const TAKEOVER_MS = 1_000;

export function startPageSession(parts: PageSessionParts, clock: Clock, abort: AbortController): PageSession {
  const { signal } = abort;
  const stand = createBadgeStand({ onOpen: parts.openPanel, onPlace: parts.keepPlace }, signal);
  let page: ProductPage | null = null;
  /** The page that was asked about, and the one that the badge speaks of. */
  let asked = '';
  let shown = '';
  let stay = new AbortController();
  let isListing = false;

  /** True: there are tiles that were not there before. */
  const markListing = (is: boolean): boolean => {
    isListing = is;
    const listing = parts.listing();
    if (is && listing !== null) return listing.show();
    if (!is) listing?.leave();
    else void parts.fetchListing().then(() => isListing && !signal.aborted && parts.listing()?.show());
    return false;
  };

  const leave = (): void => {
    stand.hide();
    stay.abort();
    stay = new AbortController();
  };

  const forget = (): void => {
    leave();
    stand.remove();
    page = null;
    asked = '';
    shown = '';
  };

  const show = async (view: BadgeView | null): Promise<void> => {
    shown = '';
    if (view === null || view.place === 'hidden') return stand.remove();
    const wanted = asked;
    await settledDocument();
    if (signal.aborted || wanted !== asked || page === null) return;
    shown = wanted;
    stand.show(view, page.identity.name);
  };

  const ask = async (next: ProductPage): Promise<void> => {
    const wanted = asked;
    const reply = await parts.rate(next);
    if (signal.aborted || wanted !== asked) return;
    if (reply.ok) await show(reply.value);
    else if (reply.error === 'orphaned') abort.abort();
  };

  const take = (next: ProductPage): boolean => {
    const hasNewTiles = markListing(next.page === 'listing');
    if (next.page !== 'product') {
      const wasProduct = page !== null;
      forget();
      return wasProduct || hasNewTiles;
    }
    const key = JSON.stringify(next);
    page = next;
    if (key === asked) {
      if (key === shown) stand.comeBack(next.identity.name);
      return false;
    }
    leave();
    asked = key;
    void ask(next);
    return true;
  };

  const look = (): boolean => {
    if (!isAlive()) {
      abort.abort();
      return false;
    }
    const next = readHere();
    if (next !== null) return take(next);
    if (page !== null) forget();
    markListing(false);
    return false;
  };

  /** A page can do much to a reader (foreign prototypes, a document torn down meanwhile); its console hears nothing of it. */
  const readHere = (): ProductPage | null => {
    try {
      const url = location.href;
      if (!parts.passesGate(document, url)) return null;
      const reader = parts.reader();
      if (reader !== null) return reader.readPage(document, url);
      void parts.fetchReader().then(() => parts.reader() !== null && !signal.aborted && look());
      return null;
    } catch {
      return null;
    }
  };

  signal.addEventListener('abort', () => {
    forget();
    markListing(false);
    offerBridge(undefined);
  });
  offerBridge({
    page: () => page,
    showBadge: (view) => void show(view),
    focusBadge: () => stand.focus(),
    moved: () => stay.signal,
  });
  watchPage(
    {
      onStir(moved) {
        if (moved || !stand.isTrue()) leave();
        parts.listing()?.stir();
      },
      onSettled: look,
    },
    window,
    clock,
    signal,
  );
  look();

  return {
    read() {
      const next = parts.reader()?.readPage(document, location.href) ?? null;
      if (next === null) return null;
      page = next;
      asked = JSON.stringify(next);
      return next;
    },
    show: (view) => void show(view),
    refresh() {
      if (page !== null) void ask(page);
      else {
        markListing(false);
        look();
      }
    },
  };
}

function settledDocument(): Promise<void> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => {
    addEventListener('load', () => resolve(), { once: true });
    setTimeout(resolve, TAKEOVER_MS);
  });
}
