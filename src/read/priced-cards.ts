import { isElsewhere } from './page-place';

/** A card that holds a picture that leads on, and a price: the tile of a list whatever its address looks like. */
export interface PricedCard {
  readonly element: Element;
  readonly link: Element;
}

/** Links with a picture looked at, steps up from one to its card, and the text of a card: a tile of a shop says little. */
const LINKS = 300;
const CLIMB = 6;
const TEXT = 1_000;
const PICTURES = 'a[href] img,a[href] picture';
/** What only does something on the page itself. */
const NOWHERE = /^(?:#|javascript:)/i;
const PRICE = /[£$€¥₹₩₽]\s?\d|\d\s?(?:[£$€₽₩円원]|zł|kr\b|lei\b|Ft\b|Kč|TL\b)/i;

export function pricedCards(document: Document): PricedCard[] {
  const cards = new Map<Element, PricedCard>();
  for (const picture of Array.from(document.querySelectorAll(PICTURES)).slice(0, LINKS)) {
    const link = picture.closest('a');
    if (!link || NOWHERE.test(link.getAttribute('href') ?? '')) continue;
    const element = cardAround(link);
    if (element && !cards.has(element) && !isElsewhere(element)) cards.set(element, { element, link });
  }
  return [...cards.values()];
}

/** The smallest element around a link that says a price, and leads nowhere else by a picture. */
function cardAround(link: Element): Element | null {
  let at: Element | null = link;
  for (let level = 0; at && level < CLIMB; level++, at = at.parentElement) {
    const text = at.textContent ?? '';
    if (text.length > TEXT || leadsElsewhere(at, link)) return null;
    if (PRICE.test(text) || at.querySelector('[class*="price" i]')) return at;
  }
  return null;
}

const pathOf = (link: Element | null): string | undefined => link?.getAttribute('href')?.split(/[?#]/, 1)[0];

function leadsElsewhere(card: Element, link: Element): boolean {
  const pictures = Array.from(card.querySelectorAll(PICTURES));
  return pictures.some((picture) => pathOf(picture.closest('a')) !== pathOf(link));
}
