/** Words that the button begins with which puts a product into a basket, or is all it says. */
const BUY_WORDS =
  /^\W*(?:add to|add$|buy (?:it )?now|in den (?:einkaufs)?(?:waren)?korb|(?:jetzt |sofort[- ]?)?kaufen$|bestellen$|ajouter|acheter$|añadir|comprar|aggiungi|acquista|in winkel|in (?:de )?mand|kopen$|lisa |osta$|lisää|dodaj|do koszyka|kup teraz|do košíku|koupit|kosárba|lägg|köp$|læg|legg i|kjøp$|adicionar|adaug[aă]|sepete ekle|купить|в корзину|добавить в|加入|放入|購入|购买|購買|カート|かごに|장바구니|구매|바로구매)/i;
const BUTTONS = ['btn', 'button', 'bouton', 'cart', 'panier', 'basket']
  .map((word) => `a[class*="${word}" i]`)
  .join(',')
  .concat(',button,input[type="submit"]');
/** More are not looked at, since `ENOUGH` already tell a list from a product. */
const LOOKED_AT = 400;
const ENOUGH = 5;

/** What shops call such a button where it bears a picture, or is none. */
const MARKED = ['add-to-cart', 'add_to_cart', 'addtocart', 'buy-now', 'buybtn', 'buynow']
  .map((mark) => `[class*="${mark}" i],[id*="${mark}" i]`)
  .join(',');

/** How many buttons of a page buy; five stand for more. */
export function buyButtons(document: Document): number {
  let count = 0;
  for (const button of Array.from(document.querySelectorAll(BUTTONS)).slice(0, LOOKED_AT)) {
    const words = button.getAttribute('value') ?? (button.textContent ?? '').slice(0, 200);
    if (BUY_WORDS.test(words.trim()) && ++count >= ENOUGH) break;
  }
  return count || Math.min(ENOUGH, document.querySelectorAll(MARKED).length);
}
