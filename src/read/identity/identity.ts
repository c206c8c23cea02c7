import { shopIdOf } from '../listing/tiles';
import { bareKey, metaText, type PageMeta } from '../page-meta';
import type { PageScan } from '../page-scan';
import { textOf } from '../page-text';
import { httpUrl, variantIn } from '../page-url';
import type { PageIdentity } from '../product-page';
import { readField } from '../shop/read-field';
import type { ShopFile } from '../shop/shop-file';
import { isObject, type JsonObject, listOf, own, type ScriptJson, textIn } from '../structured/json';
import { microdataProducts } from '../structured/microdata';
import { besideInState } from '../structured/state-identity';
import { gtinOf } from './gtin';
import { ownBrand, productBrand } from './product-brand';
import { productGtin } from './product-gtin';
import { productName } from './product-name';

/** Whether the page's title or main heading names a structured product. */
export function isNamedOn(document: Document): (product: JsonObject) => boolean {
  const title = bareKey(`${document.title} ${textOf(document.querySelector('h1'), 300)}`);
  return (product) => {
    const name = bareKey(textIn(own(product, 'name')) ?? '');
    return name !== '' && title.includes(name);
  };
}

/** The page's product among structured ones, and the visible variant or offer of it: named in the address, else the first. */
export function mainProduct(
  document: Document,
  products: readonly JsonObject[],
  url: string | null,
): JsonObject | null {
  const isNamed = isNamedOn(document);
  const wanted = variantIn(url);
  const isAddressed = (node: JsonObject): boolean =>
    ['url', '@id', 'sku', 'productID'].some((key) => {
      const value = textIn(own(node, key)) ?? '';
      return (
        value.length > 3 &&
        (url?.endsWith(value) || (wanted !== null && value.split(/[=#&]/).includes(wanted)))
      );
    }) || partsOf(node, 'offers').some(isAddressed);
  // A script may describe a recommended product only.
  const product =
    products.find(isAddressed) ??
    products.find(isNamed) ??
    microdataProducts(document).find(isNamed) ??
    products[0] ??
    null;
  const variants = partsOf(product, 'hasVariant');
  const offer = partsOf(product, 'offers').find(isAddressed);
  if (variants.length === 0) return product && offer ? { ...product, offers: offer } : product;
  const chosen = variants.find(isAddressed);
  return { ...product, ...(chosen ?? variants[0]), name: own(product, 'name') ?? own(chosen, 'name') };
}

const partsOf = (node: JsonObject | null, key: string): JsonObject[] =>
  listOf(own(node, key)).filter(isObject);

export interface IdentitySources {
  readonly product: JsonObject | null;
  readonly meta: PageMeta;
  readonly url: string | null;
  readonly shop: ShopFile | null;
  readonly scan: PageScan;
  readonly json: ScriptJson;
  /** Whether the page's scripts speak of this product. */
  readonly isFresh: boolean;
}

const languageOf = (document: Document): string | null =>
  document.documentElement?.getAttribute('lang')?.trim().slice(0, 20) || null;

/** What a page that sells no single product says of itself: its heading. */
export function siteIdentity(document: Document, url: string | null): PageIdentity {
  return {
    name: productName(document, { product: null, meta: new Map() })?.slice(0, 400) || null,
    brand: null,
    gtin: null,
    shopId: null,
    url,
    lang: languageOf(document),
    image: null,
  };
}

/** Which product a page shows: each field from the shop's file first, then from the first way that yields it. */
export function readIdentity(
  document: Document,
  { product, meta, url, shop, scan, json, isFresh }: IdentitySources,
): PageIdentity {
  const field = (name: 'name' | 'brand' | 'gtin' | 'shopId'): string | null =>
    readField(document, shop?.fields?.[name], json)?.lines.join(' ').slice(0, 400) || null;
  const at = url ? httpUrl(url) : null;
  const name = field('name') ?? productName(document, { product, meta });
  const image = textIn(own(product, 'image')) ?? metaText(meta, 'og:image');
  const shopId = field('shopId') ?? (at ? shopIdOf(at, shop) : null) ?? textIn(own(product, 'sku'));
  const brand = field('brand') ?? productBrand(document, { product, meta, scan });
  const gtin = gtinOf(field('gtin')) ?? productGtin(document, { product, meta, url, scan });
  const beside =
    isFresh && (brand === null || gtin === null)
      ? besideInState(document, [variantIn(url), name, shopId])
      : null;
  return {
    url,
    lang: languageOf(document),
    name: name?.slice(0, 400) || null,
    brand: brand ?? beside?.brand ?? ownBrand(document, name, meta, at?.hostname ?? null),
    gtin: gtin ?? beside?.gtin ?? null,
    shopId,
    image: image && image.length < 2_000 ? image : null,
  };
}
