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
 *                ▼
 *             a product? ─yes─► its badge (product-badge.ts)
 */

import type { Clock } from '../../platform/clock';
import { oneAtATime } from '../../platform/one-at-a-time';
import { isAlive } from '../../platform/page-runtime';
import type { BadgeView } from '../../protocol/badge-view';
import type { ProductPage } from '../../read/product-page';
import { createProductBadge, type ProductBadgeParts } from '../badge/product-badge';
import { offerBridge, type PageListing, type PageReader } from '../bridge';
import { watchPage } from './watcher';

export interface PageSessionParts extends Omit<ProductBadgeParts, 'onOrphaned'> {
  passesGate(document: Document, url: string): boolean;
  /** Null until it was fetched: a page that sells nothing never carries it. */
  reader(): PageReader | null;
  fetchReader(): Promise<unknown>;
  /** Null until it was fetched: a page of one product never carries it. */
  listing(): PageListing | null;
  fetchListing(): Promise<unknown>;
}

export interface PageSession {
  /** Reads the page for a popup, gate or no gate. */
  read(): ProductPage | null;
  /** The badge of what was read for a popup, if that is still there. */
  show(view: BadgeView): void;
  /** Settings changed: ask again. */
  refresh(): void;
}

export function startPageSession(parts: PageSessionParts, clock: Clock, abort: AbortController): PageSession {
  const { signal } = abort;
  const badge = createProductBadge({ ...parts, onOrphaned: () => abort.abort() }, signal);
  let isListing = false;

  const fetchReader = oneAtATime(async () => {
    await parts.fetchReader();
    if (parts.reader() !== null && !signal.aborted) look();
  });
  const fetchListing = oneAtATime(async () => {
    await parts.fetchListing();
    if (isListing && !signal.aborted) parts.listing()?.show();
  });

  /** True: there are tiles that were not there before. */
  const markListing = (is: boolean): boolean => {
    isListing = is;
    const listing = parts.listing();
    if (is && listing !== null) return listing.show();
    if (is) fetchListing();
    else listing?.leave();
    return false;
  };

  const take = (next: ProductPage): boolean => {
    const hasNewTiles = markListing(next.page === 'listing');
    if (next.page === 'product') return badge.take(next);
    const wasProduct = badge.page() !== null;
    badge.forget();
    return wasProduct || hasNewTiles;
  };

  const look = (): boolean => {
    if (!isAlive()) {
      abort.abort();
      return false;
    }
    const next = readHere();
    if (next !== null) return take(next);
    badge.forget();
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
      fetchReader();
      return null;
    } catch {
      return null;
    }
  };

  signal.addEventListener('abort', () => {
    badge.forget();
    markListing(false);
    offerBridge(undefined);
  });
  offerBridge({
    page: badge.page,
    showBadge: badge.show,
    focusBadge: badge.focus,
    moved: badge.moved,
  });
  watchPage(
    {
      onStir(moved) {
        badge.stir(moved);
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
      if (next?.page === 'product') badge.check(next);
      return next;
    },
    show: badge.showChecked,
    refresh() {
      if (badge.page() !== null) return badge.refresh();
      markListing(false);
      look();
    },
  };
}
