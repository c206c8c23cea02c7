import { elementsIn } from '../elements-in';
import { foldSpace } from '../page-text';
import { isObject, type Json, type JsonObject, listOf, own, parseJson, textIn } from './json';
import { microdataProducts } from './microdata';

/**
 * Schema.org nodes of a page, from JSON-LD scripts (`@graph`, arrays, nested nodes) and from attributes. Both become the same
 * plain nodes, so that the rest need not know which it was. Broken JSON is mended once (raw line breaks, trailing commas).
 */
export interface LinkedData {
  readonly types: readonly string[];
  /** Products of the page itself: not those of a list, of "related" or "similar" ones. */
  readonly products: readonly JsonObject[];
  /** Breadcrumb names, outermost first. */
  readonly crumbs: readonly string[];
}

/** Scripts and nodes looked at: the most in a saved shop page were 14 scripts and some 400 nodes. */
const SCRIPT_LIMIT = 40;
const NODE_LIMIT = 3_000;
const PRODUCT = /^(?:(?:individual)?product(?:group|model)?|(?:audio)?book)$/i;
/** What holds nothing of the page's own product but what is asked of it later; and what holds other products. */
const ELSEWHERE =
  /^(?:aggregateRating|hasPart|hasVariant|is(?:Accessory|Consumable|RelatedTo|SimilarTo)|itemListElement|offers?|recommend|review)/i;
const LIST = /^(?:ItemList|OfferCatalog|BreadcrumbList)$/;

const typesOf = (node: JsonObject): string[] =>
  listOf(own(node, '@type')).flatMap((type) => (typeof type === 'string' ? [type.replace(/^.*\//, '')] : []));

/** JSON as shops write it: comments around it, raw control characters inside strings, a comma too many. */
function parseLoose(text: string): Json {
  const start = text.search(/[[{]/);
  const bare = text.slice(start, Math.max(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1);
  if (start < 0 || bare === '') return null;
  return parseJson(bare) ?? parseJson(bare.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*(?=[}\]])/g, ''));
}

export function readLinkedData(document: Document): LinkedData {
  const types = new Set<string>();
  const products: JsonObject[] = [];
  const crumbs: string[] = [];
  const named = new Map<string, JsonObject>();
  const queue: Json[] = elementsIn(document, 'script[type="application/ld+json" i]', SCRIPT_LIMIT).map(
    ({ textContent }) => parseLoose(textContent ?? ''),
  );
  for (let i = 0; i < queue.length && i < NODE_LIMIT; i++) {
    const node = queue[i] ?? null;
    if (Array.isArray(node)) queue.push(...node.slice(0, 200));
    if (!isObject(node)) continue;
    const names = typesOf(node);
    const id = own(node, '@id');
    if (typeof id === 'string' && names.length > 0) named.set(id, node);
    for (const name of names) types.add(name);
    if (names.some((name) => PRODUCT.test(name))) products.push(node);
    if (names.includes('BreadcrumbList')) {
      for (const item of listOf(own(node, 'itemListElement')).slice(0, 12)) {
        const name = textIn(own(item, 'name')) ?? textIn(own(item, 'item'));
        if (name) crumbs.push(foldSpace(name).slice(0, 120));
      }
    }
    if (names.some((name) => LIST.test(name))) continue;
    for (const key of Object.keys(node).slice(0, 80)) {
      const inner = own(node, key);
      if (typeof inner === 'object' && !ELSEWHERE.test(key)) queue.push(inner);
    }
  }
  return {
    types: [...types],
    products:
      products.length > 0
        ? products.map((product) => withBrand(product, named))
        : microdataProducts(document),
    crumbs,
  };
}

/** A graph may name the brand by its address only. */
function withBrand(product: JsonObject, named: ReadonlyMap<string, JsonObject>): JsonObject {
  const brand = own(product, 'brand');
  const known = textIn(brand) === null ? named.get(textIn(own(brand, '@id')) ?? '') : undefined;
  return known ? { ...product, brand: known } : product;
}
