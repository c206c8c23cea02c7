import { buyButtons, isBought } from './buy-buttons';
import { isNamedOn } from './identity/identity';
import type { PageMeta } from './page-meta';
import { textOf } from './page-text';
import { httpUrl, urlHint } from './page-url';
import type { PageKind } from './product-page';
import type { ShopFile } from './shop/shop-file';
import { type JsonObject, own, textIn } from './structured/json';
import type { LinkedData } from './structured/linked-data';

/**
 * Whether a page is one product's, a list of products, or neither. The shop file's address patterns decide where there is one.
 * Else marks are added up, because no single one is reliable: shops call category pages `og:type=product`, articles carry
 * prices, and fragments carry nothing. Strong marks (structured product, address) are asked first; only a page without them
 * pays for counting its prices, buttons and tiles.
 */
const ARTICLE =
  /^(?:Recipe|Article|NewsArticle|BlogPosting|QAPage|DiscussionForumPosting|MedicalWebPage|HowTo)$/;
/** What has no label, whatever its page says of food. */
const THING =
  /^(?:Movie|MusicAlbum|VideoGame|SoftwareApplication|Vehicle|Car|Course|Hotel|JobPosting|\w*Event)$/;
const LIST = /^(?:ItemList|CollectionPage|SearchResultsPage|OfferCatalog)$/;
const ARTICLE_ITEMS = ['Recipe', 'QAPage', 'Article', 'BlogPosting']
  .map((type) => `[itemtype$="/${type}" i]`)
  .join(',');
/** A main heading whose markup says that it is a product's. */
const PRODUCT_TITLE = [
  'product-title',
  'product_title',
  'producttitle',
  'product-name',
  'product_name',
  'productname',
]
  .map((name) => `h1[class*="${name}" i],h1[id*="${name}" i]`)
  .concat('h1[itemprop="name"],h1[data-testid*="product" i],h1 #productTitle')
  .join();
const PRICES = '[class*="price" i],[itemprop="price"]';
const MISSING =
  /\b(?:404\b|(?:not|niet|nicht|ikke) (?:be )?(?:found|gefunden|gevonden|fundet)|introuvable|n.existe p|no encontrad|não encontrad|non trovat|nie znaleziono|hittades inte|robot or human|access denied|just a moment)/i;

export interface KindEvidence {
  /** Asked only when the shop's own address patterns do not decide. */
  readonly linked: () => LinkedData;
  readonly meta: () => PageMeta;
  readonly url: string | null;
  readonly shop: ShopFile | null;
  /** Asked only when nothing stronger decides. */
  readonly tiles: () => readonly Element[];
  readonly hasLabel: () => boolean;
}

export function pageKindOf(document: Document, evidence: KindEvidence): PageKind {
  const { url, shop } = evidence;
  const at = url ? httpUrl(url) : null;
  const path = at ? at.pathname + at.search : '';
  const missing = MISSING.test(
    `${document.title.slice(0, 200)} ${textOf(document.querySelector('h1'), 200)}`,
  );
  if (path !== '' && shop?.product && new RegExp(shop.product).test(path))
    return missing ? 'other' : 'product';
  if (path !== '' && shop?.listing && new RegExp(shop.listing).test(path)) return 'listing';
  const hint = urlHint(url);
  if (missing && (hint !== 'product' || evidence.linked().products.length === 0)) return 'other';
  const has = (selector: string): boolean => document.querySelector(selector) !== null;
  const linked = evidence.linked();
  if (linked.types.some((name) => THING.test(name))) return 'other';
  const type = evidence.meta().get('og:type') ?? '';
  const single = linked.products.length === 1 ? (linked.products[0] ?? null) : null;
  const range = isRange(single);
  let product =
    (single ? (range ? 1 : 3) : linked.products.some(isNamedOn(document)) ? 1.5 : 0) +
    (hint === 'product' ? 3 : 0);
  if (/^(?:og:)?(?:product|food)/i.test(type)) product += 2;
  if (has(PRODUCT_TITLE)) product += 2;
  let listing = (hint === 'listing' ? 3 : 0) + (hint === 'home' ? 2 : 0) + (range ? 1.5 : 0);
  if (linked.types.some((name) => LIST.test(name))) listing += 2;
  const written = linked.types.some((name) => ARTICLE.test(name)) || has(ARTICLE_ITEMS);
  const article = written || hint === 'article' || /article/i.test(type);
  if (article) return product >= 5 ? 'product' : listing >= 2 && !written ? 'listing' : 'other';
  if (product >= 3 && listing < 2) return 'product';
  if (listing > 3 && product === 0) return 'listing';

  const prices = document.querySelectorAll(PRICES);
  const buttons = buyButtons(document);
  const marks = prices.length + buttons.length;
  // The address alone: some shops give a product one like a category's ("/c/oat-bar").
  if (listing === 3 && product === 0) {
    if (prices.length > 0 && buttons.length > 0 && buttons.length < 5 && evidence.hasLabel())
      return 'product';
    const isAsked = at !== null && at.search !== '';
    return isAsked || marks + evidence.tiles().length > 0 ? 'listing' : 'other';
  }
  const tiles = evidence.tiles();
  // What stands in a tile sells another product than the page's.
  const isApart = (mark: Element): boolean => tiles.length < 3 || !tiles.some((tile) => tile.contains(mark));
  const isPriced = Array.from(prices).slice(0, 16).some(isApart);
  const isSold = buttons.some(isApart);
  if (tiles.length >= 3) {
    if (tiles.length >= 6) listing += 2.5;
    if (marks > 0 && !isPriced && !isSold) listing += 2.5;
    // A main heading in every tile.
    if (document.querySelectorAll('h1').length >= tiles.length) listing += 2;
  }
  if (prices.length >= 16) listing += 1;
  else if (isPriced) product += 1;
  const buysHeading = isBought(document.querySelector('h1'), buttons);
  if (buysHeading) product += 2;
  // Of many buttons the first may still be the page's own, and the others stand in tiles.
  if (buttons.length >= 5 && !(buysHeading && tiles.length >= 3)) listing += 1.5;
  else if (isSold) product += 1.5;
  // A saved page of an unknown address has no better mark than its label.
  const mayHold = marks > 0 || at === null;
  if (mayHold && product < 3 && listing < product + 1.5 && evidence.hasLabel()) product += 1.5;
  if (Math.max(product, listing) < 1.5) return 'other';
  return product >= listing ? 'product' : 'listing';
}

/** A "product" that stands for a whole category: a range of offers, no picture or many brands, and no number of its own. */
function isRange(product: JsonObject | null): boolean {
  if (
    !product ||
    ['sku', 'mpn', 'gtin', 'gtin13', 'gtin12', 'productID'].some((key) => textIn(own(product, key)))
  )
    return false;
  const offer = own(product, 'offers');
  const many =
    Number(textIn(own(offer, 'offerCount')) ?? 0) >= 5 || Array.isArray(own(own(product, 'brand'), 'name'));
  return many || (own(offer, 'lowPrice') !== null && own(product, 'image') === null);
}
