import { elementsIn } from '../elements-in';
import { foldSpace } from '../page-text';
import type { Json, JsonObject } from './json';

/**
 * Products that a page states in attributes, microdata or RDFa, as the plain nodes that JSON-LD gives. Two levels deep: offers and brand
 * are items of their own.
 */
interface Dialect {
  readonly type: string;
  readonly property: string;
  readonly scope: string;
}

const DIALECTS: readonly Dialect[] = [
  { type: 'itemtype', property: 'itemprop', scope: 'itemscope' },
  { type: 'typeof', property: 'property', scope: 'typeof' },
];
const PRODUCT = /(?:^|schema\.org\/|:|\s)(?:individual)?product/i;
/** Items and fields looked at: a product's own page has one item, and some 30 fields. */
const ITEMS = 12;
const FIELDS = 200;

export function microdataProducts(document: Document): JsonObject[] {
  const found: JsonObject[] = [];
  for (const dialect of DIALECTS) {
    for (const item of document.querySelectorAll(`[${dialect.type}]`)) {
      if (found.length < ITEMS && PRODUCT.test(item.getAttribute(dialect.type) ?? ''))
        found.push(nodeOf(item, dialect));
    }
  }
  return found;
}

function nodeOf(item: Element, { property, scope }: Dialect): JsonObject {
  const node: Record<string, Json> = Object.assign(Object.create(null), { '@type': 'Product' });
  for (const field of elementsIn(item, `[${property}]`, FIELDS)) {
    const holder = field.parentElement?.closest(`[${scope}]`);
    const nested = holder !== item && holder?.getAttribute(property);
    if (holder !== item && nested !== 'brand' && nested !== 'offers') continue;
    for (const name of (field.getAttribute(property) ?? '').split(/\s+/)) {
      const key = nested === 'brand' && name === 'name' ? 'brand' : name;
      if (Object.hasOwn(node, key)) continue;
      if (field.hasAttribute(scope) && key !== 'offers') continue;
      const value =
        field.getAttribute('content') ?? (key === 'image' ? field.getAttribute('src') : field.textContent);
      const text = foldSpace((value ?? '').slice(0, 4_000));
      if (text !== '') node[key] = text;
    }
  }
  return node;
}
