/** The readers of pages: nothing that a shop's page holds makes them throw, or hand over more than the background takes. */
import fc from 'fast-check';
import { productPageSchema } from '../../protocol/schemas';
import type { PageTable } from '../../read/product-page';
import { readPage } from '../../read/read-page';
import type { Json } from '../../read/structured/json';
import { nutritionIn } from '../../read/structured/state-nutrition';
import { ingredientsIn, ownList } from '../../read/structured/state-text';
import { parseSavedPage } from '../rate/parse-saved-page';
import { hostileValue } from './hostile-json';
import { hostilePage } from './hostile-page';
import { type FuzzTarget, fuzzTarget } from './target';

const ADDRESSES = [
  null,
  'https://shop.example/products/oat-bar-12345678',
  'https://shop.example/search?q=%E0%A4%A',
  'https://www.tesco.com/groceries/en-GB/products/1',
  'https://user:pass@[::1]:8443/p/%00/../5012345678900?__proto__=1#x',
] as const;

/** A page takes a thousand times as long to build as a text. */
const PAGE_SHARE = 0.1;

export const PAGE_TARGETS: readonly FuzzTarget[] = [
  fuzzTarget('state', hostileValue(5), readsState),
  fuzzTarget('page', fc.tuple(hostilePage(), fc.constantFrom(...ADDRESSES)), readsPage, PAGE_SHARE),
];

async function readsPage([html, url]: readonly [string, string | null]): Promise<boolean> {
  const parsed = await parseSavedPage(html, url);
  if (!parsed.ok) return parsed.error === 'too-deep';
  const page = readPage(parsed.value.document, { url });
  const copy: unknown = JSON.parse(JSON.stringify(page));
  return productPageSchema.safeParse(copy).success && isUnpolluted();
}

function readsState(value: unknown): boolean {
  // What JSON.parse gives is JSON.
  const state = value as Json;
  const list = ownList(ingredientsIn(state, new Set(['oat bar'])));
  const found = nutritionIn(state);
  return (
    (list === null || list.trim() !== '') &&
    (!found || !('rows' in found) || isBounded(found)) &&
    isUnpolluted()
  );
}

function isBounded({ rows }: PageTable): boolean {
  return rows.length <= 120 && rows.every((row) => row.length <= 12);
}

function isUnpolluted(): boolean {
  return Object.keys(Object.prototype).length === 0;
}
