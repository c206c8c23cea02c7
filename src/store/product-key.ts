import type { ProductPage } from '../read/product-page';
import { hashText } from './label-hash';
import type { ProductIdentity } from './records';

/** Longest web address that is kept; longer ones are all tracking. */
const LONGEST_URL = 500;

export function identityOf(page: ProductPage): ProductIdentity {
  const { gtin, shopId, name, brand, image } = page.identity;
  return {
    gtin,
    shop: page.shop,
    shopId,
    url: plainUrl(page.identity.url),
    host: page.host,
    name,
    brand,
    image,
  };
}

/**
 * The key of a listing: one product in one shop. The same product in two shops is two listings, since each prints its own
 * label; `findRating` brings them together by GTIN. A product of no shop and no address goes by its GTIN, and without any identity
 * (a pasted label) the label itself is the key.
 */
export function productKey(identity: ProductIdentity, labelHash: string): string {
  const host = identity.host ?? identity.shop;
  if (host !== null && identity.shopId !== null) return `${host}|id:${identity.shopId}`;
  if (host !== null && identity.gtin !== null) return `${host}|gtin:${padGtin(identity.gtin)}`;
  const url = plainUrl(identity.url);
  if (url !== null) return `url:${url}`;
  if (identity.gtin !== null) return `gtin:${padGtin(identity.gtin)}`;
  return `label:${hashText(identity.name ?? '')}-${labelHash}`;
}

/** GTIN-8, 12 and 13 written as GTIN-14, so that the same product is found whichever way a shop writes it. */
export function padGtin(gtin: string): string {
  return gtin.padStart(14, '0');
}

/** Web addresses only, without fragment and without tracking parameters; null for anything else. */
export function plainUrl(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return null;
  parsed.hash = '';
  parsed.username = '';
  parsed.password = '';
  for (const name of [...parsed.searchParams.keys()]) {
    if (TRACKING.test(name)) parsed.searchParams.delete(name);
  }
  return parsed.href.length > LONGEST_URL
    ? `${parsed.origin}${parsed.pathname}`.slice(0, LONGEST_URL)
    : parsed.href;
}

const TRACKING = /^(?:utm_\w{1,20}|gclid|fbclid|msclkid|dclid|mc_[ce]id|ref_?|tag|irclickid|awc)$/i;
