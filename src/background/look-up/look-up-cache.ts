/**
 * Answers of look-ups by barcode, in the Cache API: at most MOST of them, the oldest given up first. "Not known there" is an answer
 * too. An old answer is still given while a new one is asked for, so that a server that is down takes nothing away. A cache that
 * fails is no cache.
 */
import * as z from 'zod';
import type { LookedUpLabel } from '../../label/looked-up';
import { NUTRITION_COLUMNS } from '../../label/nutrition/nutrition-facts';
import { OPEN_FOOD_FACTS } from './ask-open-food-facts';

export interface KnownAnswer {
  /** Null: the barcode was not known there. */
  readonly label: LookedUpLabel | null;
  readonly isOld: boolean;
}

const NAME = 'look-ups';
const DAY_MS = 24 * 3600 * 1000;
/** Labels change a few times in a product's life; an unknown barcode may be entered by anybody any day. */
const FRESH_MS = { found: 30 * DAY_MS, unknown: 7 * DAY_MS };
/** A year of groceries; an answer is about 2 kB. */
const MOST = 600;

const labelSchema: z.ZodType<LookedUpLabel> = z.strictObject({
  source: z.literal('open-food-facts'),
  gtin: z.string().max(14),
  date: z.iso.date(),
  lists: z
    .array(z.strictObject({ lang: z.string().max(5).nullable(), text: z.string().max(20_000) }))
    .max(10),
  per100: z.partialRecord(z.enum(NUTRITION_COLUMNS), z.number()),
});
const entrySchema = z.strictObject({ at: z.number(), label: labelSchema.nullable() });

const addressOf = (gtin: string): string => `${OPEN_FOOD_FACTS}/product/${gtin}`;

export async function readLookUp(gtin: string, now: number): Promise<KnownAnswer | null> {
  try {
    const kept = await (await caches.open(NAME)).match(addressOf(gtin));
    const parsed = entrySchema.safeParse(await kept?.json());
    if (!parsed.success) return null;
    const { at, label } = parsed.data;
    const age = now - at;
    // A clock that was set back makes an answer old, never fresh for years.
    return { label, isOld: age < 0 || age > (label === null ? FRESH_MS.unknown : FRESH_MS.found) };
  } catch {
    return null;
  }
}

export async function keepLookUp(gtin: string, label: LookedUpLabel | null, now: number): Promise<void> {
  try {
    const cache = await caches.open(NAME);
    await cache.delete(addressOf(gtin));
    await cache.put(addressOf(gtin), new Response(JSON.stringify({ at: now, label })));
    const keys = await cache.keys();
    for (const oldest of keys.slice(0, Math.max(0, keys.length - MOST))) await cache.delete(oldest);
  } catch {
    // Full or refused: asked again next time.
  }
}
