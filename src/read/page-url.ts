/** The page's address: as given, else its canonical link or `og:url`. Null when none is an http address. */
export function pageUrl(document: Document, given: string | null): string | null {
  const link = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  const meta = document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  for (const candidate of [given, link, meta]) {
    const url = candidate ? httpUrl(candidate.startsWith('//') ? `https:${candidate}` : candidate) : null;
    if (url) return url.href;
  }
  return null;
}

export function httpUrl(text: string): URL | null {
  if (text.length > 4_000 || !URL.canParse(text)) return null;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) ? url : null;
}

const PRODUCT =
  /\/(?:dp|gp\/product|gp\/aw\/d|ip|pr|pd|prd|p|product|products|productdetails|product-detail|produkt|produkte|produit|produits|producto|productos|prodotto|prodotti|producten|tuote|toode|entry|item|items|goods|groceries\/[a-z-]+\/products)\/[^/?]*[^/?]|\/P-\d+|[/-]p-?\d{5,}(?:[/.?]|$)|\/A-\d{6,}|\/[^/]+-\d{6,14}(?:\.html?)?\/?$|\/upm[A-Z0-9]+\//;
const LISTING =
  /\/(?:search|s|category|categories|c|cat|browse|cp|collections?|departments?|brands?|plp|shop-all|aisles?|kategorie|rayon|categoria)(?:\/|\?|$)|[?&](?:q|k|query|search|searchterm|keyword|st|_nkw|text)=/i;

/** What an address alone says of its page. Only hints: shops are free in their addresses. */
export function urlHint(url: string | null): 'product' | 'listing' | 'home' | null {
  const at = url ? httpUrl(url) : null;
  if (!at) return null;
  if (/^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?$/i.test(at.pathname)) return at.search.length > 3 ? null : 'home';
  if (PRODUCT.test(at.pathname))
    return /\/(?:search|category)(?:\/|$)/.test(at.pathname) ? 'listing' : 'product';
  return LISTING.test(`${at.pathname}${at.search}`) ? 'listing' : null;
}
