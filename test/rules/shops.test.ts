import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { SHOPS, shopOfHost } from '../../src/read/shop/shop-of-host';

const ROWS = new URL('../../rules/shops/', import.meta.url);
const files = readdirSync(ROWS).filter((file) => file.endsWith('.json'));
const pattern = z.string().refine((source) => new RegExp(source) instanceof RegExp);
const field = z.strictObject({
  select: z.string().min(1),
  take: z.enum(['text', 'attribute', 'json-path']).optional(),
  arg: z.string().min(1).optional(),
  cut: pattern.optional(),
});
const row = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  name: z.string().min(2),
  hosts: z.array(z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/)).min(1),
  status: z.enum(['tested', 'untested']),
  fixture: z.string().optional(),
  tested: z.iso.date().optional(),
  product: pattern.optional(),
  listing: pattern.optional(),
  fields: z.partialRecord(z.enum(['name', 'brand', 'gtin', 'shopId']), z.array(field).min(1)).optional(),
  sections: z
    .partialRecord(z.enum(['ingredients', 'actives', 'directions', 'statement']), z.array(field).min(1))
    .optional(),
  tables: z.array(z.string()).optional(),
});
const read = (file: string): string => readFileSync(new URL(file, ROWS), 'utf8');

describe('shop files', () => {
  test('at least 25 shops are in, each listed in src/read/shop/shop-of-host.ts', () => {
    expect(SHOPS.length).toBeGreaterThanOrEqual(25);
    expect(SHOPS.map(({ id }) => `${id}.json`)).toEqual([...files].sort());
  });

  test.each(files)('%s is well formed: known keys, sorted hosts, two spaces, named as its id', (file) => {
    const shop = row.parse(JSON.parse(read(file)));
    expect(`${shop.id}.json`).toBe(file);
    expect(shop.hosts).toEqual([...shop.hosts].sort());
    expect(read(file)).toBe(`${JSON.stringify(JSON.parse(read(file)), null, 2)}\n`);
  });

  test.each(SHOPS.map((shop) => [shop.id, shop] as const))(
    '%s says whether a saved page proves it',
    (_, shop) => {
      if (shop.status === 'untested') {
        expect(shop.fixture).toBeUndefined();
        expect(shop.tested).toBeUndefined();
        return;
      }
      expect(shop.tested).toBeDefined();
      for (const end of ['html', 'json']) {
        expect(existsSync(new URL(`../pages/${shop.fixture}.${end}`, import.meta.url))).toBe(true);
      }
    },
  );

  test.each(SHOPS.map((shop) => [shop.id, shop] as const))(
    '%s has selectors that a browser accepts',
    (_, shop) => {
      const { document } = new Window();
      const all = [shop.fields, shop.sections]
        .flatMap((group) => Object.values(group ?? {}).flat())
        .map(({ select }) => select);
      for (const selector of [...all, ...(shop.tables ?? [])])
        expect(() => document.querySelector(selector)).not.toThrow();
    },
  );

  test.each(SHOPS.map((shop) => [shop.id, shop] as const))(
    '%s names nothing that a new build of the shop renames: no hashed class, no place among siblings',
    (_, shop) => {
      const all = [shop.fields, shop.sections]
        .flatMap((group) => Object.values(group ?? {}).flat())
        .map(({ select }) => select);
      for (const selector of [...all, ...(shop.tables ?? [])])
        expect(selector).not.toMatch(/\.(?:css|sc|jss|emotion)-|_{2,3}[\w-]*\d[\w-]*|nth-/);
    },
  );

  test('no host belongs to two shops', () => {
    const hosts = SHOPS.flatMap((shop) => shop.hosts);
    expect(new Set(hosts).size).toBe(hosts.length);
    for (const host of hosts) expect(shopOfHost(`www.${host}`)?.hosts).toContain(host);
  });

  test('a host that only ends like a shop is not that shop', () => {
    expect(shopOfHost('notamazon.com')).toBeNull();
    expect(shopOfHost('amazon.com.evil.example')).toBeNull();
  });
});
