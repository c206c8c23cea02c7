import { urlHint } from './page-url';

/**
 * The cheap question before any reading: does this page sell something? One selector query, no text, no layout; well under a
 * millisecond. A page without any mark of a shop is left alone for good. It lets listings pass as well (their tiles get
 * badges); `readPage` then says which it is.
 */
const MARKS =
  '[itemtype*="schema.org/Product" i],[itemtype*="schema.org/IndividualProduct" i],meta[property^="product:" i],meta[property="og:type" i][content*="product" i],[itemprop="price"],form[action*="/cart" i],form[action*="basket" i],#add-to-cart-button,[id*="add-to-cart" i],[class*="add-to-cart" i],[class*="addtocart" i],[class*="add-to-bag" i],[class*="add-to-basket" i],[name="add-to-cart"],[data-testid*="add-to-cart" i],[data-product-id],[class*="price" i],[id*="price" i],[data-asin]';
const LINKED = /"(?:individual)?product(?:group)?"/i;

export function passesGate(document: Document, url: string): boolean {
  if (urlHint(url) === 'product' || document.querySelector(MARKS) !== null) return true;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    if (LINKED.test((script.textContent ?? '').slice(0, 200_000))) return true;
  }
  return false;
}
