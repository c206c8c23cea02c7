import fc from 'fast-check';
import { hostileText } from './hostile-text';

/** Keys that our readers look for in foreign JSON, and those that reach for a prototype. */
const KEYS = [
  '@type', '@graph', '@id', '@context', 'name', 'title', 'brand', 'gtin13', 'sku', 'offers', 'price', 'hasVariant', 'isRelatedTo', 'itemListElement', 'additionalProperty',
  'ingredients', 'ingredientsText', 'Zutaten', 'inci', 'nutrition', 'nutrients', 'servingSize', 'fatContent', 'amount', 'uomShortText', 'value', 'content', 'text', 'label',
  'props', 'pageProps', 'product', 'ratings', 'format', 'version', 'card', 'detail', 'ok', 'type', 'args', 'page', 'tabId', 'url', 'code', 'status', 'lookups', 'alerts',
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', '0', '',
] as const; // biome-ignore format: a word list

const TYPES = [
  'Product',
  'ProductGroup',
  'https://schema.org/Product',
  'BreadcrumbList',
  'ItemList',
  'NutritionInformation',
] as const;

/**
 * JSON as text, so that it can carry what no object literal can: a `__proto__` of its own, a key twice, numbers beyond every
 * range. A tenth of it is damaged by one cut, as pages that were written by hand are.
 */
export function hostileJson(depth = 4): fc.Arbitrary<string> {
  const leaf = fc.oneof(
    { weight: 3, arbitrary: hostileText(8).map((text) => JSON.stringify(text)) },
    { weight: 1, arbitrary: fc.constantFrom(...TYPES).map((type) => JSON.stringify(type)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'null',
        'true',
        'false',
        '0',
        '-0',
        '-1',
        '1e999',
        '5e-324',
        '12.5',
        '9007199254740993',
        '[]',
        '{}',
      ),
    },
  );
  const { value } = fc.letrec<{ value: string }>((tie) => ({
    value: fc.oneof(
      { maxDepth: depth, depthSize: 'small' },
      leaf,
      fc.array(tie('value'), { maxLength: 5 }).map((items) => `[${items.join(',')}]`),
      fc.array(fc.tuple(fc.constantFrom(...KEYS), tie('value')), { maxLength: 7 }).map(objectText),
    ),
  }));
  return fc.oneof(
    { weight: 9, arbitrary: value },
    {
      weight: 1,
      arbitrary: fc.tuple(value, fc.nat(), fc.constantFrom('', '}', '"', ',', '\u0000')).map(damaged),
    },
  );
}

function objectText(pairs: readonly (readonly [string, string])[]): string {
  return `{${pairs.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(',')}}`;
}

function damaged([text, at, sign]: readonly [string, number, string]): string {
  const cut = at % (text.length + 1);
  return text.slice(0, cut) + sign + text.slice(cut + 1);
}

/** The value of such a text, as a reader gets it; null where it does not parse. */
export function hostileValue(depth?: number): fc.Arbitrary<unknown> {
  return hostileJson(depth).map((text): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  });
}
