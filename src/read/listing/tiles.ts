import { elementsIn } from '../elements-in';
import { gtinOf } from '../identity/gtin';
import { gtinInUrl } from '../identity/product-gtin';
import { isElsewhere } from '../page-place';
import { httpUrl, mayBeProduct, pathHint } from '../page-url';
import type { ShopFile } from '../shop/shop-file';
import { pricedCards } from './priced-cards';

/** A product's tile on a search, category or product page. */
export interface Tile {
  /** The shop's own id, from the tile's link. */
  readonly shopId: string | null;
  readonly gtin: string | null;
  readonly url: string;
  readonly element: Element;
  /** Leads to the product. */
  readonly link: Element;
}

/** For a saved fragment without an address: its links still tell products apart. */
const NOWHERE = 'https://unknown.invalid/';
/** Links looked at: the largest saved listing has 2,300. The longest page of a shop has 250 tiles; lists that grow without end grow further. */
const LINKS = 4_000;
const TILES = 400;
/** From a link to the tile around it; the deepest seen takes six steps. */
const CLIMB = 8;

/** The shop's own id in an address: what the shop file's pattern catches, else the last run of letters and digits that holds four digits. */
export function shopIdOf(url: URL, shop: ShopFile | null): string | null {
  const path = `${url.pathname}${url.search}`;
  if (shop?.product) return new RegExp(shop.product).exec(path)?.[1] ?? null;
  return (
    /(?:^|[/_-])([A-Z0-9]{0,6}\d{4,14})(?:[/.?]|$)/i.exec(url.pathname)?.[1] ??
    url.pathname.split('/').filter(Boolean).at(-1) ??
    null
  );
}

/**
 * The tiles of a page, in page order: every link to a product, with the largest element around it that links to no other
 * product. Where addresses do not tell products from other pages ("/rose-soap.html"), a card with picture and price is one. One
 * pass over the links, at most eight steps up from each; nothing is measured on screen.
 */
export function readTiles(document: Document, shop: ShopFile | null, pageUrl: string | null = null): Tile[] {
  const tiles = linkedTiles(document, shop, pageUrl);
  return tiles.length > 0 || shop?.product
    ? tiles
    : tilesOf(pricedCards(document), shop, hereOn(document, pageUrl), () => true);
}

/** Those that are told by the address they lead to. */
function linkedTiles(document: Document, shop: ShopFile | null, pageUrl: string | null): Tile[] {
  const product = shop?.product ? new RegExp(shop.product) : null;
  const links = elementsIn(document, 'a[href]', LINKS);
  return tilesOf(
    product ? links : links.filter((link) => mayBeProduct(link.getAttribute('href') ?? '')),
    shop,
    hereOn(document, pageUrl),
    ({ pathname, search }) =>
      product ? product.test(pathname + search) : pathHint(pathname, search) === 'product',
  );
}

const hereOn = (document: Document, pageUrl: string | null): URL | null =>
  httpUrl(pageUrl ?? document.baseURI);

function tilesOf(
  from: readonly Element[],
  shop: ShopFile | null,
  here: URL | null,
  isProduct: (url: URL) => boolean,
): Tile[] {
  const base = here?.href ?? NOWHERE;
  const owners = new Map<Element, string | null>();
  const links = new Map<string, { url: URL; link: Element }>();
  for (const link of from) {
    const href = link.getAttribute('href') ?? '';
    if (href === '' || href.startsWith('#') || !URL.canParse(href, base)) continue;
    const url = new URL(href, base);
    if (here && (url.hostname !== here.hostname || url.pathname === here.pathname)) continue;
    if (!isProduct(url)) continue;
    const key = (shop?.product && shopIdOf(url, shop)) || url.pathname;
    if (!links.has(key)) links.set(key, { url, link });
    let at: Element | null = link;
    for (let level = 0; at && level < CLIMB; level++, at = at.parentElement) {
      const owner = owners.get(at);
      if (owner === undefined) owners.set(at, key);
      else if (owner !== key) owners.set(at, null);
    }
  }
  const tiles: Tile[] = [];
  for (const [key, { url, link }] of links) {
    if (tiles.length >= TILES) break;
    let element = link;
    while (element.parentElement && owners.get(element.parentElement) === key)
      element = element.parentElement;
    if (element === link && !link.querySelector('img,picture')) continue;
    if (isElsewhere(element) || element.closest('[hidden]')) continue;
    tiles.push({ shopId: shopIdOf(url, shop), gtin: gtinIn(element, url), url: url.href, element, link });
  }
  return tiles;
}

function gtinIn(element: Element, url: URL): string | null {
  for (const name of ['data-gtin', 'data-ean', 'data-barcode', 'data-upc']) {
    const holder = element.hasAttribute(name) ? element : element.querySelector(`[${name}]`);
    const gtin = gtinOf(holder?.getAttribute(name));
    if (gtin) return gtin;
  }
  return gtinInUrl(url.pathname);
}
