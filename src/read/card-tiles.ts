import { httpUrl } from './page-url';
import { pricedCards } from './priced-cards';
import { gtinInUrl } from './product-gtin';
import { shopIdOf, type Tile } from './tiles';

/** The tiles of a list whose addresses do not tell products from other pages ("/rose-soap-100g.html"): its priced cards. */
export function cardTiles(document: Document, pageUrl: string): Tile[] {
  const here = httpUrl(pageUrl);
  const tiles = new Map<string, Tile>();
  for (const { element, link } of pricedCards(document)) {
    const href = link.getAttribute('href') ?? '';
    const url = here && URL.canParse(href, here) ? new URL(href, here) : null;
    if (!url || url.hostname !== here?.hostname || url.pathname === here.pathname || tiles.has(url.pathname))
      continue;
    tiles.set(url.pathname, {
      shopId: shopIdOf(url, null),
      gtin: gtinInUrl(url.pathname),
      url: url.href,
      element,
      link,
    });
  }
  return [...tiles.values()];
}
