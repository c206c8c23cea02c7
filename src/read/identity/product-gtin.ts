import { metaText, type PageMeta } from '../page-meta';
import type { PageScan } from '../page-scan';
import { textOf } from '../page-text';
import { type JsonObject, listOf, own, textIn } from '../structured/json';
import { gtinOf } from './gtin';
import { valueBeside } from './value-beside';

/** Fields of structured products that may hold a GTIN, most explicit first; shops put it in `sku` and `productID` as well. */
const KEYS = 'gtin13 gtin gtin14 gtin12 gtin8 ean upc isbn barcode productID sku mpn'.split(' ');

/** Longer texts hold dates and numbers of a shop's own, some of which pass the check digit as eight-digit codes. */
const SHORT = 80;

/** The first number of a text that is one. */
function codeIn(text: string): string | null {
  for (const [digits] of text.matchAll(/\d[\d -]{6,20}\d/g)) {
    const gtin = gtinOf(digits);
    if (gtin && (gtin.length > 8 || text.length <= SHORT)) return gtin;
  }
  return null;
}

export function gtinInUrl(path: string): string | null {
  return gtinOf(/(?:^|[/_-])(\d{12,14})(?:[/.?_-]|$)/.exec(path)?.[1]);
}

export interface GtinSources {
  readonly product: JsonObject | null;
  readonly meta: PageMeta;
  readonly url: string | null;
  readonly scan: PageScan;
}

/** The GTIN that the page states: structured, in microdata or meta, beside a label ("UPC: …"), or in its address. */
export function productGtin(document: Document, { product, meta, url, scan }: GtinSources): string | null {
  for (const source of [product, ...listOf(own(product, 'offers')).slice(0, 20)]) {
    for (const key of KEYS) {
      const value = own(source, key);
      const gtin = gtinOf(typeof value === 'number' ? value : textIn(value));
      // An eight-digit number of a shop's own passes the check digit one time in ten.
      if (gtin && (gtin.length > 8 || key.startsWith('gtin') || key === 'ean')) return gtin;
    }
  }
  const marked = document.querySelector('[itemprop^="gtin"]');
  const stated =
    gtinOf(marked?.getAttribute('content')?.trim() || textOf(marked, 60)) ??
    gtinOf(metaText(meta, 'product:ean', 'product:gtin', 'product:upc', 'og:upc', 'og:ean'));
  if (stated) return stated;
  for (const label of scan.codes) {
    const gtin = codeIn(label.data) ?? codeIn(valueBeside(label, 60) ?? '');
    if (gtin) return gtin;
  }
  return url ? gtinInUrl(url) : null;
}
