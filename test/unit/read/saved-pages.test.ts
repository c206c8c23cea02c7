import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { passesGate } from '../../../src/read/gate';
import { readTiles } from '../../../src/read/listing/tiles';
import { readPage } from '../../../src/read/read-page';
import { shopOfHost } from '../../../src/read/shop/shop-of-host';

/** What a case states; a part that is left out is not asked. */
interface Case {
  readonly note: string;
  readonly url: string | null;
  readonly expect: {
    readonly page: string;
    readonly shop?: string;
    readonly name?: string;
    readonly brand?: string;
    readonly gtin?: string;
    readonly shopId?: string;
    readonly category?: readonly string[];
    readonly ingredients?: string | null;
    readonly table?: { caption?: string; columns?: readonly string[]; has: readonly string[] };
    readonly tables?: number;
    /** Lines of a declaration that no table holds. */
    readonly nutrition?: readonly string[];
    readonly tiles?: number;
    /** "ingredients: image-only". */
    readonly gaps?: readonly string[];
  };
}

const FOLDER = new URL('../../pages/', import.meta.url);
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.slice(0, -5));

function parse(html: string): Document {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true } });
  return new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}

const SHAPE =
  '{"note": "what is difficult here", "url": "https://…", "expect": {"page": "product", "name": "…", "ingredients": "…", "table": {"has": ["Fat", "2 g"]}}}';

function caseOf(name: string): Case {
  const file = new URL(`${name}.json`, FOLDER);
  if (!existsSync(file)) expect.fail(`Write into test/pages/${name}.json what a person reads: ${SHAPE}`);
  return JSON.parse(readFileSync(file, 'utf8')) as Case;
}

describe('every saved page reads as its file says', () => {
  test.each(names)('%s', (name) => {
    const document = parse(readFileSync(fileURLToPath(new URL(`${name}.html`, FOLDER)), 'utf8'));
    const { url, expect: wanted } = caseOf(name);
    const shop = url ? shopOfHost(new URL(url).hostname) : null;
    const page = readPage(document, { url, shop });

    expect(page.page).toBe(wanted.page);
    if (wanted.page !== 'other') expect(passesGate(document, url ?? '')).toBe(true);
    if (wanted.shop !== undefined) expect(page.shop).toBe(wanted.shop);
    for (const field of ['name', 'brand', 'gtin', 'shopId'] as const) {
      if (wanted[field] !== undefined) expect(page.identity[field]).toBe(wanted[field]);
    }
    if (wanted.category !== undefined) expect(page.category).toEqual(wanted.category);
    if (wanted.ingredients !== undefined) {
      const section = page.sections.find(({ role }) => role === 'ingredients' || role === 'actives');
      expect(section?.text ?? null).toBe(wanted.ingredients);
    }
    if (wanted.table !== undefined) {
      const table = page.tables[0];
      if (wanted.table.caption !== undefined) expect(table?.caption).toBe(wanted.table.caption);
      if (wanted.table.columns !== undefined) expect(table?.columns).toEqual(wanted.table.columns);
      expect(table?.rows.map((row) => row.slice(0, wanted.table?.has.length))).toContainEqual(
        wanted.table.has,
      );
    }
    if (wanted.tables !== undefined) expect(page.tables).toHaveLength(wanted.tables);
    if (wanted.tiles !== undefined) expect(readTiles(document, shop, url)).toHaveLength(wanted.tiles);
    if (wanted.nutrition !== undefined) {
      const lines = page.sections.find(({ role }) => role === 'nutrition')?.text.split('\n');
      expect(lines).toEqual(expect.arrayContaining([...wanted.nutrition]));
    }
    if (wanted.gaps !== undefined)
      expect(page.gaps.map(({ part, why }) => `${part}: ${why}`)).toEqual(wanted.gaps);
  });
});
