import { elementsIn } from './elements-in';
import { isObject, type Json, type JsonObject, listOf, own, parseJson, textIn } from './json';
import { microdataProducts } from './microdata';
import { foldSpace } from './page-text';

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
const PRODUCT = /^(?:https?:\/\/schema\.org\/)?(?:individual)?product(?:group|model)?$/i;
const ELSEWHERE =
  /^(?:isrelatedto|issimilarto|itemlistelement|recommend|review|isaccessory|isconsumable|offers?|haspart)/i;

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
  const queue: { value: Json; listed: boolean }[] = [];
  for (const script of elementsIn(document, 'script[type="application/ld+json" i]', SCRIPT_LIMIT)) {
    queue.push({ value: parseLoose(script.textContent ?? ''), listed: false });
  }
  for (let i = 0; i < queue.length && i < NODE_LIMIT; i++) {
    const { value, listed } = queue[i] ?? { value: null, listed: true };
    if (Array.isArray(value)) {
      for (const item of value.slice(0, 200)) queue.push({ value: item, listed });
      continue;
    }
    if (!isObject(value)) continue;
    const own_ = typesOf(value);
    const id = own(value, '@id');
    if (typeof id === 'string' && own_.length > 0) named.set(id, value);
    for (const type of own_) if (!listed) types.add(type);
    if (own_.some((type) => PRODUCT.test(type)) && !listed) products.push(value);
    if (own_.includes('BreadcrumbList')) {
      for (const item of listOf(own(value, 'itemListElement')).slice(0, 12)) {
        const name = textIn(own(item, 'name')) ?? textIn(own(item, 'item'));
        if (name) crumbs.push(foldSpace(name).slice(0, 120));
      }
      continue;
    }
    const isList = own_.some((type) => /^(?:ItemList|OfferCatalog)$/.test(type));
    for (const key of Object.keys(value).slice(0, 80)) {
      const inner = own(value, key);
      if (typeof inner !== 'object' || inner === null) continue;
      if (key === 'hasVariant' || /^(?:review|aggregateRating|offers)$/.test(key)) continue;
      queue.push({ value: inner, listed: listed || isList || ELSEWHERE.test(key) });
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
