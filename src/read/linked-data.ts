import { isObject, type Json, type JsonObject, listOf, own, parseJson, textIn } from './json';
import { foldSpace } from './page-text';

/**
 * Schema.org nodes of a page, from JSON-LD scripts (`@graph`, arrays, nested nodes) and from microdata. Both become the same
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
const ITEM = /schema\.org\/(?:individual)?product/i;
const ELSEWHERE =
  /^(?:isrelatedto|issimilarto|itemlistelement|recommend|review|isaccessory|isconsumable|offers?|haspart)/i;

const typesOf = (node: JsonObject): string[] =>
  listOf(own(node, '@type')).flatMap((type) => (typeof type === 'string' ? [type.replace(/^.*\//, '')] : []));

/** JSON as shops write it: comments around it, raw control characters inside strings, a comma too many. */
function parseLoose(text: string): Json {
  const bare = text
    .trim()
    .replace(/^(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\/\/\]\]>)$/g, '');
  return (
    parseJson(bare) ??
    parseJson(
      bare
        .replace(/[\u0000-\u001f]+/g, ' ')
        .replace(/,\s*(?=[}\]])/g, '')
        .replace(/;\s*$/, ''),
    )
  );
}

/** Plain nodes of the outermost microdata items, two levels deep (offers and brand are items of their own). */
function microdataProducts(document: Document): JsonObject[] {
  const found: JsonObject[] = [];
  for (const item of document.querySelectorAll('[itemtype]')) {
    if (!ITEM.test(item.getAttribute('itemtype') ?? '')) continue;
    if (found.length >= 12) break;
    const node: Record<string, Json> = Object.assign(Object.create(null), { '@type': 'Product' });
    let left = 200;
    for (const field of item.querySelectorAll('[itemprop]')) {
      if (left-- === 0) break;
      const holder = field.parentElement?.closest('[itemscope]');
      const nested = holder !== item && holder?.getAttribute('itemprop');
      if (holder !== item && nested !== 'brand' && nested !== 'offers') continue;
      for (const name of (field.getAttribute('itemprop') ?? '').split(/\s+/)) {
        const key = nested === 'brand' && name === 'name' ? 'brand' : name;
        if (Object.hasOwn(node, key)) continue;
        if (field.hasAttribute('itemscope') && key !== 'offers') continue;
        const value =
          field.getAttribute('content') ?? (key === 'image' ? field.getAttribute('src') : field.textContent);
        const text = foldSpace((value ?? '').slice(0, 4_000));
        if (text !== '') node[key] = text;
      }
    }
    found.push(node);
  }
  return found;
}

export function readLinkedData(document: Document): LinkedData {
  const types = new Set<string>();
  const products: JsonObject[] = [];
  const crumbs: string[] = [];
  const scripts = document.querySelectorAll('script[type="application/ld+json" i]');
  const queue: { value: Json; listed: boolean }[] = [];
  for (const script of Array.from(scripts).slice(0, SCRIPT_LIMIT)) {
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
    products: products.length > 0 ? products : microdataProducts(document),
    crumbs,
  };
}
