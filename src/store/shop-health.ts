/**
 * When a shop's pages were last read well, part by part, and when a part last could not be read: a day each, no product and no
 * address. Kept beside the settings, one key a shop; "forget everything" takes it away with them.
 */
import { browser } from '../platform/browser';
import type { ProductPage } from '../read/product-page';
import { fieldOf } from './settings/field-of';

export const SHOP_PARTS = ['ingredients', 'nutrition', 'name'] as const;
export type ShopPart = (typeof SHOP_PARTS)[number];

/** "2026-11-22", by part; null: never. */
export interface ShopHealth {
  readonly read: Readonly<Record<ShopPart, string | null>>;
  readonly missed: Readonly<Record<ShopPart, string | null>>;
}

const PREFIX = 'shop-read:';

/** Pages of shops without a file of their own are nobody's to mend, and not noted. */
export async function noteShopRead(page: ProductPage, now: Date): Promise<void> {
  if (page.shop === null || page.page !== 'product') return;
  const day = now.toISOString().slice(0, 10);
  const key = PREFIX + page.shop;
  try {
    const before = parseHealth((await browser.storage.local.get(key))[key]);
    const read = partsRead(page);
    const missed = page.gaps.map(({ part }) => part);
    const after: ShopHealth = {
      read: withDay(before.read, read, day),
      missed: withDay(before.missed, missed, day),
    };
    if (JSON.stringify(after) !== JSON.stringify(before)) await browser.storage.local.set({ [key]: after });
  } catch {
    // A full or locked storage must not cost anybody the verdict.
  }
}

/** By id of the shop file. */
export async function readShopHealth(): Promise<ReadonlyMap<string, ShopHealth>> {
  const stored = await browser.storage.local.get(null).catch(() => ({}));
  return new Map(
    Object.entries(stored)
      .filter(([key]) => key.startsWith(PREFIX))
      .map(([key, value]) => [key.slice(PREFIX.length), parseHealth(value)]),
  );
}

function partsRead({ identity, sections, tables, gaps }: ProductPage): ShopPart[] {
  const missed = new Set(gaps.map(({ part }) => part));
  const found: Readonly<Record<ShopPart, boolean>> = {
    name: identity.name !== null,
    ingredients: sections.some(({ role }) => role === 'ingredients' || role === 'actives'),
    nutrition: tables.length > 0 || sections.some(({ role }) => role === 'nutrition'),
  };
  return SHOP_PARTS.filter((part) => found[part] && !missed.has(part));
}

function withDay(days: ShopHealth['read'], parts: readonly ShopPart[], day: string): ShopHealth['read'] {
  return { ...days, ...Object.fromEntries(parts.map((part) => [part, day])) };
}

function parseHealth(value: unknown): ShopHealth {
  const days = (from: unknown): ShopHealth['read'] => {
    const day = (part: ShopPart): string | null => {
      const stored = fieldOf(from, part);
      return typeof stored === 'string' && /^\d{4}-\d\d-\d\d$/.test(stored) ? stored : null;
    };
    return { ingredients: day('ingredients'), nutrition: day('nutrition'), name: day('name') };
  };
  return { read: days(fieldOf(value, 'read')), missed: days(fieldOf(value, 'missed')) };
}
