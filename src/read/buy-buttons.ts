import { elementsIn } from './elements-in';

/** Words that the button begins with which puts a product into a basket, or is all it says. */
const BUY_WORDS =
  /^\W*(?:add to|add$|buy (?:it )?now|in den (?:einkaufs)?(?:waren)?korb|(?:jetzt |sofort[- ]?)?kaufen$|bestellen$|ajouter|acheter$|añadir|comprar|aggiungi|acquista|in winkel|in (?:de )?mand|kopen$|lisa |osta$|lisää|dodaj|do koszyka|kup teraz|do košíku|koupit|kosárba|lägg|köp$|læg|legg i|kjøp$|adicionar|adaug[aă]|sepete ekle|купить|в корзину|добавить в|加入|放入|購入|购买|購買|カート|かごに|장바구니|구매|바로구매)/i;
/** Buttons, and links that are named like one. */
const BUTTONS =
  'button,input[type="submit"],a:is([class*="btn" i],[class*="button" i],[class*="bouton" i],[class*="panier" i])';
/** What shops call such a button where it bears a picture instead of words, or is none. */
const MARKED = '[class*="add-to-cart" i],[class*="buybtn" i],[id*="addtocart" i]';
/** More are not looked at, since `ENOUGH` already tell a list from a product. */
const LOOKED_AT = 400;
const ENOUGH = 5;

/** The first buttons of a page that buy; five stand for more. */
export function buyButtons(document: Document): Element[] {
  const found: Element[] = [];
  for (const button of elementsIn(document, BUTTONS, LOOKED_AT)) {
    if (saysBuy(button) && found.push(button) >= ENOUGH) break;
  }
  return found.length > 0 ? found : elementsIn(document, MARKED, ENOUGH);
}

/** Whether the button's own words say that it buys. */
export function saysBuy(button: Element): boolean {
  const words = button.getAttribute('value') ?? (button.textContent ?? '').slice(0, 200);
  return BUY_WORDS.test(words.trim());
}

/** Whether one of the buttons buys what the main heading names: in a list a tile's picture, which leads on, comes between. */
export function isBought(heading: Element | null, buttons: readonly Element[]): boolean {
  const button = buttons.find((one) => heading && isAfter(one, heading));
  if (!heading || !button) return false;
  return !Array.from(heading.ownerDocument.querySelectorAll('a img,a picture'))
    .slice(0, LOOKED_AT)
    .some((picture) => isAfter(picture, heading) && isAfter(button, picture));
}

const isAfter = (later: Node, earlier: Node): boolean => (earlier.compareDocumentPosition(later) & 4) !== 0;
