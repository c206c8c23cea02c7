import { gtinOf } from './gtin';
import { isObject, type Json, type JsonObject, listOf, own, textIn } from './json';
import { foldSpace, textOf } from './page-text';
import { httpUrl } from './page-url';
import { plainText } from './plain-text';
import type { PageIdentity } from './product-page';
import { readField } from './read-by-shop-file';
import type { ShopFile } from './shop-file';
import { shopIdOf } from './tiles';

/** Which product a page shows: name, brand, GTIN and picture, each from the first way that yields it. */
const key = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const meta = (document: Document, ...names: string[]): string | null => {
  for (const name of names) {
    const found = document
      .querySelector(`meta[property="${name}" i],meta[name="${name}" i]`)
      ?.getAttribute('content');
    if (found?.trim()) return plainText(found);
  }
  return null;
};

/** The page's product among structured ones, and the visible variant of it: named in the address, else the first. */
export function mainProduct(
  document: Document,
  products: readonly JsonObject[],
  url: string | null,
): JsonObject | null {
  const title = key(`${document.title} ${textOf(document.querySelector('h1'), 300)}`);
  const named = products.find((product) => {
    const name = key(textIn(own(product, 'name')) ?? '');
    return name !== '' && title.includes(name);
  });
  const product = named ?? products[0] ?? null;
  const variants = listOf(own(product, 'hasVariant')).filter(isObject);
  if (!product || variants.length === 0) return product;
  const address = url ?? '';
  const chosen = variants.find((variant) =>
    ['url', '@id', 'sku', 'productID'].some((field) => {
      const value = textIn(own(variant, field)) ?? '';
      return (
        value.length > 3 &&
        (address.endsWith(value) || new URLSearchParams(httpUrl(address)?.search).get('variant') === value)
      );
    }),
  );
  return { ...product, ...(chosen ?? variants[0]), name: own(product, 'name') ?? own(chosen, 'name') };
}

function nameOf(document: Document, product: JsonObject | null): string | null {
  const stated = plainText(textIn(own(product, 'name')) ?? '');
  const title = foldSpace(meta(document, 'og:title') ?? document.title);
  const near = key(`${title} ${stated}`);
  const headings = Array.from(document.querySelectorAll('h1,[itemprop="name"]'))
    .slice(0, 20)
    .map((h1) => plainText(textOf(h1, 400)))
    .filter((text) => text.length > 2);
  const matching = headings.find(
    (text) => near.includes(key(text)) || (stated !== '' && key(text).includes(key(stated))),
  );
  if (matching) return matching;
  if (stated !== '') return stated;
  const only = document.querySelectorAll('h1').length === 1 ? headings[0] : undefined;
  return only ?? (title.replace(/\s+[|–—:-]\s+[^|–—]{2,40}$/, '') || headings[0] || null);
}

function brandOf(
  document: Document,
  product: JsonObject | null,
  name: string | null,
  host: string | null,
): string | null {
  const stated = textIn(own(product, 'brand')) ?? meta(document, 'product:brand', 'og:brand', 'brand');
  if (stated) return plainText(stated).slice(0, 120) || null;
  const marked = document.querySelector('[itemprop="brand"]');
  const text = foldSpace(marked?.getAttribute('content') ?? '') || textOf(marked, 120);
  if (text !== '') return text;
  const row = labelled(document, /^(?:brand|marke|marque|marca|merk|бренд|brand name|hersteller)$/i);
  if (row && row.length < 60) return row;
  return ownBrand(name, meta(document, 'og:site_name'), host);
}

/** A shop's own brand: the name begins with the shop's ("Aldi Oats" on aldi.example). */
function ownBrand(name: string | null, site: string | null, host: string | null): string | null {
  const words = (name ?? '').split(/\s+/);
  for (const shop of [site, host?.replace(/^www\./, '').split('.')[0]]) {
    const wanted = key(shop ?? '');
    if (wanted.length < 3) continue;
    for (let n = 1; n <= 3; n++) {
      const start = words.slice(0, n).join(' ');
      if (key(start) === wanted || (n === 1 && key(start) === `${wanted}s`)) return start;
    }
  }
  return null;
}

/** The value beside a short label in a specification list or table. */
function labelled(document: Document, label: RegExp): string | null {
  for (const cell of Array.from(
    document.querySelectorAll('th,dt,td:first-child,li>b,li>span,li>strong'),
  ).slice(0, 600)) {
    if ((cell.textContent ?? '').length > 60) continue;
    const text = textOf(cell, 80).replace(/[\s:：\u200e\u200f]+$/, '');
    if (label.test(text)) {
      const value = textOf(cell.nextElementSibling, 200);
      if (value !== '') return value;
    }
  }
  return null;
}

const GTIN_KEYS = [
  'gtin13',
  'gtin',
  'gtin14',
  'gtin12',
  'gtin8',
  'ean',
  'upc',
  'barcode',
  'productID',
  'sku',
  'mpn',
];

function gtinOfPage(document: Document, product: JsonObject | null, url: string | null): string | null {
  const offers = listOf(own(product, 'offers')).slice(0, 20);
  for (const source of [product, ...offers]) {
    for (const name of GTIN_KEYS) {
      const value: Json = own(source, name);
      const gtin = gtinOf(typeof value === 'string' || typeof value === 'number' ? value : textIn(value));
      if (gtin && !(name === 'sku' && gtin.length === 8)) return gtin;
    }
  }
  const marked = document.querySelector('[itemprop^="gtin"]');
  return (
    gtinOf(marked?.getAttribute('content')?.trim() || textOf(marked, 60)) ??
    gtinOf(
      meta(document, 'product:ean', 'product:gtin', 'product:upc', 'product:isbn', 'og:upc', 'og:ean'),
    ) ??
    gtinOf(
      labelled(
        document,
        /^(?:upc|ean|gtin|barcode|ean[- ]?code|gtin-?1[234]|upc code|code (?:cup|barre)|strichcode|ribakood|штрихкод)$/i,
      ),
    ) ??
    gtinOf(/(?:^|[/-])(\d{13,14})(?:[/.?-]|$)/.exec(url ?? '')?.[1])
  );
}

export interface IdentitySources {
  readonly product: JsonObject | null;
  readonly url: string | null;
  readonly shop: ShopFile | null;
}

export function readIdentity(document: Document, { product, url, shop }: IdentitySources): PageIdentity {
  const field = (name: 'name' | 'brand' | 'gtin' | 'shopId'): string | null => {
    const found = readField(document, shop?.fields?.[name])?.lines.join(' ').slice(0, 400);
    return found || null;
  };
  const at = url ? httpUrl(url) : null;
  const name = field('name') ?? nameOf(document, product);
  const image = textIn(own(product, 'image')) ?? meta(document, 'og:image');
  return {
    name: name?.slice(0, 400) || null,
    brand: field('brand') ?? brandOf(document, product, name, at?.hostname ?? null),
    gtin: gtinOf(field('gtin')) ?? gtinOfPage(document, product, url),
    shopId: field('shopId') ?? (at ? shopIdOf(at, shop) : null) ?? textIn(own(product, 'sku')),
    url,
    lang: document.documentElement.getAttribute('lang')?.trim().slice(0, 20) || null,
    image: image && image.length < 2_000 ? image : null,
  };
}
