import { readTiles } from '../../read/listing/tiles';
import { findTables } from '../../read/nutrition/nutrition-tables';
import { scanPage } from '../../read/page-scan';
import { urlHint } from '../../read/page-url';
import type { ProductPage } from '../../read/product-page';
import { findSections } from '../../read/sections/labelled-sections';
import { shopSections, shopTables } from '../../read/shop/read-by-shop-file';
import type { ShopFile } from '../../read/shop/shop-file';
import { isObject, scriptJsonReader } from '../../read/structured/json';
import { readLinkedData } from '../../read/structured/linked-data';
import { ingredientsIn } from '../../read/structured/state-text';

const LINE = 100;
const short = (text: string | null | undefined): string => {
  const line = (text ?? '–').replace(/\s+/g, ' ');
  return line.length > LINE ? `${line.slice(0, LINE)} … (${line.length} characters)` : line;
};

export interface PageSeen {
  readonly document: Document;
  readonly url: string | null;
  readonly shop: ShopFile | null;
  readonly page: ProductPage;
}

/** What each way of reading finds on a page, in order of trust, and what reading makes of it in the end. */
export function printWays({ document, url, shop, page }: PageSeen): string {
  const linked = readLinkedData(document);
  const { found, gap } = findSections(scanPage(document.body).heads);
  const tables = findTables(document.body);
  const lines = [
    `address            ${url ?? '–'} (${urlHint(url) ?? 'says nothing'})`,
    `shop file          ${shop ? `${shop.id} (${shop.status})` : 'none for this host'}`,
    ...shopSections(document, shop, scriptJsonReader()).map(
      ({ role, text }) => `  ${role.padEnd(16)} ${short(text)}`,
    ),
    ...shopTables(document, shop).map(
      (table) => `  table            ${table.rows.length} rows, ${short(table.columns.join(' | '))}`,
    ),
    `structured data    ${linked.types.join(', ') || 'none'}; products: ${linked.products.length}`,
    ...linked.products
      .filter(isObject)
      .slice(0, 3)
      .map((product) => `  fields           ${short(Object.keys(product).join(', '))}`),
    ...linked.products
      .slice(0, 3)
      .flatMap((product) => ingredientsIn(product, new Set()))
      .map(({ text }) => `  ingredients      ${short(text)}`),
    `labelled sections  ${found.length}${gap ? `, and a heading with no list under it (${gap})` : ''}`,
    ...found
      .slice(0, 5)
      .map(
        ({ role, heading, confidence, text }) =>
          `  ${confidence.toFixed(2)} ${role.padEnd(11)} ${short(`${heading}: ${text}`)}`,
      ),
    `nutrition tables   ${tables.length}`,
    ...tables
      .slice(0, 3)
      .map(
        (table) =>
          `  ${table.rows.length} rows           ${short([table.caption, table.columns.join(' | ')].filter(Boolean).join(': '))}`,
      ),
    `tiles              ${readTiles(document, shop, url).length}`,
    '',
    `read as            ${page.page}`,
    ...(['name', 'brand', 'gtin', 'shopId', 'lang'] as const).map(
      (field) => `  ${field.padEnd(16)} ${short(page.identity[field])}`,
    ),
    `  category         ${short(page.category.join(' > '))}`,
    ...page.sections.map(({ role, via, text }) => `  ${role.padEnd(16)} ${short(text)} [${via}]`),
    ...page.tables.map((table) => `  table            ${table.rows.length} rows [${table.via}]`),
    ...page.gaps.map(({ part, why }) => `  not read         ${part}: ${why}`),
  ];
  return `${lines.join('\n')}\n`;
}
