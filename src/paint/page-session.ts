/**
 * One page from opening to closing: gate → read → ask → paint, and again whenever it shows something else.
 *
 *   start ─► passesGate ─no─► watch only (no message, no node)
 *                │yes
 *                ▼
 *             reader here? ─no─► fetch it, once
 *                │yes
 *                ▼
 *             readPage ─► same as before? ─yes─► stand beside the title again
 *                │no
 *                ▼
 *              ask the background ─► still the same page? ─► badge
 *
 * A badge is hidden the moment the page may have changed and comes back only for what was read after that: it is never stale.
 */

import type { Clock } from '../platform/clock';
import { isAlive } from '../platform/page-runtime';
import type { Result } from '../platform/result';
import type { BadgeView } from '../protocol/badge-view';
import type { ProductPage } from '../read/product-page';
import { type Badge, createBadge } from './badge';
import { offerBridge, type PageReader } from './bridge';
import { keepInPlace } from './keep-in-place';
import { findTitle } from './title';
import { watchPage } from './watcher';

export interface PageSessionParts {
  passesGate(document: Document, url: string): boolean;
  /** Null until it was fetched: a page that sells nothing never carries it. */
  reader(): PageReader | null;
  fetchReader(): Promise<unknown>;
  rate(page: ProductPage): Promise<Result<BadgeView | null>>;
  openPanel(): void;
}

export interface PageSession {
  /** Reads the page, gate or no gate. */
  read(): ProductPage | null;
  show(view: BadgeView): void;
  /** Settings changed: ask again. */
  refresh(): void;
}

/** A page that removes our node again and again shall have its way. */
const MAX_RETURNS = 3;
/** Frameworks that take over the whole document are disturbed by a foreign node until they have; most have by `load`. */
const TAKEOVER_MS = 1_000;

export function startPageSession(parts: PageSessionParts, clock: Clock, abort: AbortController): PageSession {
  const { signal } = abort;
  let badge: Badge | null = null;
  let page: ProductPage | null = null;
  let asked = '';
  let title: HTMLElement | null = null;
  let titleText = '';
  let returns = 0;
  let placing = new AbortController();
  let stay = new AbortController();

  const leave = (): void => {
    badge?.hide();
    stay.abort();
    stay = new AbortController();
  };

  const forget = (): void => {
    leave();
    placing.abort();
    badge?.element.remove();
    page = null;
    asked = '';
  };

  const standBesideTitle = (): void => {
    if (badge === null || page === null) return;
    const { element } = badge;
    if (!element.isConnected) {
      if (++returns > MAX_RETURNS) return;
      document.documentElement.append(element);
    }
    const next = findTitle(document, page.identity.name);
    titleText = next?.textContent ?? '';
    if (next !== title || placing.signal.aborted) {
      placing.abort();
      placing = new AbortController();
      title = next;
      keepInPlace(title, () => isTrue() && badge?.place(title), placing.signal);
    }
    badge.place(title);
  };

  const isTrue = (): boolean => title === null || (title.isConnected && title.textContent === titleText);

  const show = async (view: BadgeView | null): Promise<void> => {
    if (view === null || view.place === 'hidden') return void badge?.element.remove();
    const wanted = asked;
    await settledDocument();
    if (signal.aborted || wanted !== asked) return;
    badge ??= createBadge(document, parts.openPanel, signal);
    badge.show(view);
    standBesideTitle();
  };

  const ask = async (next: ProductPage): Promise<void> => {
    const wanted = asked;
    const reply = await parts.rate(next);
    if (signal.aborted || wanted !== asked) return;
    if (reply.ok) await show(reply.value);
    else if (reply.error === 'orphaned') abort.abort();
  };

  const take = (next: ProductPage): boolean => {
    parts.reader()?.markListing(next.page === 'listing' ? next : null);
    if (next.page !== 'product') {
      const wasProduct = page !== null;
      forget();
      return wasProduct;
    }
    const key = JSON.stringify(next);
    page = next;
    if (key === asked) {
      standBesideTitle();
      return false;
    }
    leave();
    returns = 0;
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
    parts.reader()?.markListing(null);
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
    parts.reader()?.markListing(null);
    offerBridge(undefined);
  });
  offerBridge({
    page: () => page,
    showBadge: (view) => void show(view),
    focusBadge: () => badge?.focus(),
    moved: () => stay.signal,
  });
  watchPage({ onStir: (moved) => (moved || !isTrue()) && leave(), onSettled: look }, window, clock, signal);
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
        parts.reader()?.markListing(null);
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
