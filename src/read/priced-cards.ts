import { isElsewhere } from './page-place';

/** Links with a picture looked at, and the text of a card: a tile of a shop says little. */
const LINKS = 300;
const TEXT = 1_000;
const PRICE = /[£$€¥₹₩₽]\s?\d|\d\s?(?:[£$€₽₩円원]|zł|kr\b|lei\b|Ft\b|Kč|TL\b)/i;

/** How many cards of a page hold a picture that leads on, and a price: the tiles of a list whatever its addresses look like. */
export function pricedCards(document: Document): number {
  const cards = new Set<Element>();
  for (const picture of Array.from(document.querySelectorAll('a img,a picture')).slice(0, LINKS)) {
    const link = picture.closest('a');
    const card = link?.closest('li,article') ?? link?.parentElement;
    if (card && !cards.has(card) && isPriced(card) && !isElsewhere(card)) cards.add(card);
  }
  return cards.size;
}

function isPriced(card: Element): boolean {
  const text = card.textContent ?? '';
  return text.length < TEXT && (PRICE.test(text) || card.querySelector('[class*="price" i]') !== null);
}
