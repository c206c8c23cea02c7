/**
 * What the scripts of one page hand to each other: the page script, and those that the background brings into the same isolated
 * world when they are needed (reader, listing, panel). The page's own scripts live in another world and cannot see it.
 */

import type { BadgeView } from '../protocol/badge-view';
import type { Tile } from '../read/listing/tiles';
import type { ProductPage } from '../read/product-page';
import type { ShopFile } from '../read/shop/shop-file';

export interface PageBridge {
  /** The page as last read; null when it is no product any more. */
  page(): ProductPage | null;
  showBadge(badge: BadgeView): void;
  /** Where the keyboard goes when the panel closes. */
  focusBadge(): void;
  /** Aborts when the page moves on to something else: the panel closes. */
  readonly moved: () => AbortSignal;
}

/** What the reading script offers: brought into a page only when the gate let it through. */
export interface PageReader {
  readPage(document: Document, url: string): ProductPage;
  readTiles(document: Document, url: string): Tile[];
}

/** What the listing script offers: brought into a page only when it turned out to be one. */
export interface PageListing {
  /** Marks the tiles that are there now. True: there are others than before. */
  show(): boolean;
  /** The page changed just now: no mark may stand over another product. */
  stir(): void;
  /** The open page is no listing any more. */
  leave(): void;
}

interface BridgeGlobals {
  gutlightReader?: PageReader | undefined;
  gutlightListing?: PageListing | undefined;
  gutlightBridge?: PageBridge | undefined;
  /** Set by the shop's own small script, which the manifest names before the page script. */
  gutlightShop?: ShopFile | undefined;
}

export function offerBridge(bridge: PageBridge | undefined): void {
  (globalThis as BridgeGlobals).gutlightBridge = bridge;
}

export function takeBridge(): PageBridge | null {
  return (globalThis as BridgeGlobals).gutlightBridge ?? null;
}

/** The row of this shop, or null on a host that has none. */
export function shopHere(): ShopFile | null {
  return (globalThis as BridgeGlobals).gutlightShop ?? null;
}

export function offerReader(reader: PageReader): void {
  (globalThis as BridgeGlobals).gutlightReader ??= reader;
}

export function takeReader(): PageReader | null {
  return (globalThis as BridgeGlobals).gutlightReader ?? null;
}

export function offerListing(listing: PageListing): void {
  (globalThis as BridgeGlobals).gutlightListing ??= listing;
}

export function takeListing(): PageListing | null {
  return (globalThis as BridgeGlobals).gutlightListing ?? null;
}
