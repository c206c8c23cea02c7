import type { LinkedData } from './linked-data';
import { urlHint } from './page-url';
import type { PageKind } from './product-page';
import type { ShopFile } from './shop-file';

/**
 * Whether a page is one product's, a list of products, or neither. Evidence is added up, for no single mark is reliable:
 * shops call their category pages `og:type=product`, and articles carry prices.
 */
const ARTICLE =
  /^(?:Recipe|Article|NewsArticle|BlogPosting|QAPage|DiscussionForumPosting|MedicalWebPage|HowTo)$/;
const LIST = /^(?:ItemList|CollectionPage|SearchResultsPage|OfferCatalog)$/;
const BUY =
  'form[action*="/cart" i],form[action*="basket" i],[id*="add-to-cart" i],[id*="addtocart" i],[class*="add-to-cart" i],[class*="addtocart" i],[class*="add-to-bag" i],[class*="add-to-basket" i],[name="add-to-cart"],[data-testid*="add-to-cart" i],[data-testid*="add-to" i],[itemprop="price"],[itemprop="offers"]';

export interface KindEvidence {
  readonly linked: LinkedData;
  readonly url: string | null;
  readonly shop: ShopFile | null;
  /** Number of product tiles, counted only when asked. */
  readonly tiles: () => number;
}

export function pageKindOf(document: Document, evidence: KindEvidence): PageKind {
  const { linked, url, shop } = evidence;
  const path = url && URL.canParse(url) ? new URL(url).pathname + new URL(url).search : '';
  if (shop && path !== '') {
    if (shop.product && new RegExp(shop.product).test(path)) return isMissing(document) ? 'other' : 'product';
    if (shop.listing && new RegExp(shop.listing).test(path)) return 'listing';
  }
  const meta = (name: string): string =>
    document.querySelector(`meta[property="${name}" i]`)?.getAttribute('content') ?? '';
  const hint = urlHint(url);
  let product = 0;
  let listing = 0;
  let other = 0;
  if (linked.products.length === 1) product += 3;
  else if (linked.products.length > 1) {
    product += 1;
    if (linked.products.length > 5 && hint !== 'product') listing += 2;
  }
  const type = meta('og:type');
  if (/^(?:og:)?(?:product|food)/i.test(type)) product += 2;
  if (/article/i.test(type)) other += 3;
  if (document.querySelector('meta[property^="product:" i]')) product += 2;
  if (linked.types.some((name) => ARTICLE.test(name))) other += 2;
  if (linked.types.some((name) => LIST.test(name))) listing += 2;
  if (
    document.querySelector(
      '[itemtype*="schema.org/Recipe" i],[itemtype*="schema.org/QAPage" i],[itemtype*="schema.org/Article" i]',
    )
  )
    other += 3;
  if (hint === 'product') product += 3;
  if (hint === 'listing') listing += 3;
  if (hint === 'home') listing += 2;
  const buys = document.querySelectorAll(BUY).length;
  if (buys > 0) product += buys <= 12 ? 1.5 : 0.5;
  if (product > 0 || listing > 0 || buys > 0) {
    const tiles = product >= 6 ? 0 : evidence.tiles();
    if (tiles >= 8) listing += hint === 'product' ? 1 : 2.5;
    else if (tiles >= 4) listing += 0.5;
  }
  if (isMissing(document)) return product >= 3 && other === 0 && hint === 'product' ? 'product' : 'other';
  const best = Math.max(product, listing, other);
  if (best < 1.5) return 'other';
  if (other === best && other >= product) return 'other';
  return product >= listing ? 'product' : 'listing';
}

const isMissing = (document: Document): boolean =>
  /\b(?:404|not found|nicht gefunden|introuvable|robot or human|access denied)\b/i.test(
    document.title.slice(0, 200),
  );
