import { elementsIn } from '../elements-in';
import { isElsewhere } from '../page-place';

/** Links with a picture looked at, steps up from one to its card, and the text of a card: a tile of a shop says little. */
const LINKS = 300;
const CLIMB = 6;
const TEXT = 1_000;
const PICTURES = 'a[href] img,a[href] picture';
/** A tile's texts stand glued together: "129 krAdd". */
const PRICE =
  /[£$€¥₹₩₽]\s?\d|\d\s?(?:[£$€₽₩円원]|zł|Kč|лв|(?:kr|lei|Ft|TL|EUR|CHF)(?![a-zà-ž]))|\d[,.:]-|(?:kr|CHF|EUR|Rs)\.?\s?\d/;

/** A link of every card that holds a picture that leads on, and a price: the tiles of a list whatever their addresses look like. */
export function pricedCards(document: Document): Element[] {
  const cards = new Map<Element, Element>();
  for (const picture of elementsIn(document, PICTURES, LINKS)) {
    const link = picture.closest('a');
    const card = link && cardAround(link);
    if (card && !cards.has(card) && !isElsewhere(card)) cards.set(card, link);
  }
  return [...cards.values()];
}

/** The smallest element around a link that says a price, and leads nowhere else by a picture. */
function cardAround(link: Element): Element | null {
  const path = pathOf(link);
  if (/^(?:#|javascript:|$)/i.test(path)) return null;
  let at: Element | null = link;
  for (let level = 0; at && level < CLIMB; level++, at = at.parentElement) {
    const text = at.textContent ?? '';
    if (text.length > TEXT) return null;
    if (Array.from(at.querySelectorAll(PICTURES)).some((picture) => pathOf(picture.closest('a')) !== path))
      return null;
    if (PRICE.test(text) || at.querySelector('[class*="price" i]')) return at;
  }
  return null;
}

const pathOf = (link: Element | null): string => (link?.getAttribute('href') ?? '').replace(/[?#].*/, '');
