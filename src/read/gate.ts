import { saysBuy } from './buy-buttons';
import { elementsIn } from './elements-in';
import { urlHint } from './page-url';

/**
 * The cheap question before any reading: does this page sell something? One selector query, no layout; well under a millisecond. Only
 * where no markup says so are the words of its first buttons read. A page without any mark of a shop is left alone for good. It lets
 * listings pass as well (their tiles get badges); `readPage` then says which it is.
 */
const MARKS =
  '[itemprop="price"],[class*="price" i],form[action*="cart" i],form[action*="basket" i],[itemtype*="schema.org/Product" i],[typeof$="Product"],[data-asin],[data-product-id],[data-testid*="add-to" i],[data-testid*="price" i],[data-hook*="price" i],.money';
const META = 'meta[property^="product:" i],meta[property="og:type" i][content*="product" i]';
/** Buttons whose words are read; a page's frame has some twenty before the first that buys. */
const BUTTONS = 60;
const LINKED = /"(?:Individual)?[Pp]roduct(?:Group)?"/;

export function passesGate(document: Document, url: string): boolean {
  const hint = urlHint(url);
  if (
    hint === 'product' ||
    hint === 'listing' ||
    document.head?.querySelector(META) ||
    document.querySelector(MARKS)
  )
    return true;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    if (LINKED.test(script.textContent ?? '')) return true;
  }
  return elementsIn(document, 'button', BUTTONS).some(saysBuy);
}
