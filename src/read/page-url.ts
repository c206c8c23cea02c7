/** The page's address: as given, else its canonical link or `og:url`. Null when none is an http address. */
export function pageUrl(document: Document, given: string | null): string | null {
  const candidates = [
    () => given,
    () => document.querySelector('link[rel~="canonical" i]')?.getAttribute('href'),
    () => document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
  ];
  for (const stated of candidates) {
    const candidate = stated();
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
  /\/(?:dp|gp\/product|gp\/aw\/d|ip|pr|pd|prd|p|itm|products?|product-?(?:details?|page)|produkte?|produits?|productos?|producten|prodott[oi]|tuote|toode|entry|items?|goods|groceries\/[a-z-]+\/products)\/[^/?]*[^/?]|\/P-\d+|[/-]p-?\d{5,}(?:[/.?]|$)|\/A-\d{6,}|\/[^/]+-\d{6,14}(?:\.html?)?\/?$|\/upm[A-Z0-9]+\//;
const LISTING =
  /\/(?:search|suche|recherche|buscar|zoeken|ricerca|s|category|categories|c|cat|browse|cp|collections?|departments?|brands?|plp|shop-all|aisles?|kategorie|rayon|categoria)(?:\/|\?|$)|[?&](?:q|k|query|search|searchterm|keyword|st|_nkw|text)=/i;

/** Where shops and others keep what is read: a date, or a folder by that name; and a basket, which is no product's page either. */
const ARTICLE =
  /\/(?:19|20)\d\d\/\d\d?\/|\/(?:blogs?|community|forum|journal|magazine?|news|pages|presse?|ratgeber|receitas|recept(?:en)?|recetas|recettes?|recipes?|rezepte?|ricette|stories)\/|\/(?:basket|cart|checkout|carrello|carrito|panier|warenkorb|winkelwagen)(?:\/|$)/;

export type UrlHint = 'product' | 'listing' | 'home' | 'article' | null;

/** Whether a link could lead to a product, without parsing it. */
export function mayBeProduct(href: string): boolean {
  return PRODUCT.test(href);
}

/** What an address alone says of its page. Only hints: shops are free in their addresses. */
export function urlHint(url: string | null): UrlHint {
  const at = url ? httpUrl(url) : null;
  return at ? pathHint(at.pathname, at.search) : null;
}

export function pathHint(path: string, search: string): UrlHint {
  if (/^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?$/i.test(path))
    return /^\?s=/.test(search) ? 'listing' : search.length > 3 ? null : 'home';
  if (PRODUCT.test(path)) return /\/(?:search|category)(?:\/|$)/.test(path) ? 'listing' : 'product';
  if (ARTICLE.test(path)) return 'article';
  return LISTING.test(path + search) ? 'listing' : null;
}

/** The variant that an address names: `?variant=402`. */
export function variantIn(url: string | null): string | null {
  const at = url ? httpUrl(url) : null;
  return at?.searchParams.get('variant') ?? at?.searchParams.get('v') ?? null;
}
