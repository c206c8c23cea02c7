/**
 * Product pages that were looked up for tiles, as they were read, in the Cache API: for a week, at most MOST of them. What is
 * kept is the label and no verdict, so that a changed profile or rule shows at once. A cache that fails is no cache.
 */
import { productPageSchema } from '../../protocol/schemas';
import type { ProductPage } from '../../read/product-page';

const NAME = 'tile-pages';
const WEEK_MS = 7 * 24 * 3600 * 1000;
/** Two long evenings of shopping; a page read is about 4 kB. */
const MOST = 600;
const READ_AT = 'x-read-at';

export async function readTilePage(url: string): Promise<ProductPage | null> {
  try {
    const kept = await (await caches.open(NAME)).match(url);
    if (kept === undefined || Date.now() - Number(kept.headers.get(READ_AT)) > WEEK_MS) return null;
    const parsed = productPageSchema.safeParse(await kept.json());
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export async function keepTilePage(url: string, page: ProductPage): Promise<void> {
  try {
    const cache = await caches.open(NAME);
    const body = new Response(JSON.stringify(page), { headers: { [READ_AT]: String(Date.now()) } });
    await cache.put(url, body);
    const keys = await cache.keys();
    for (const oldest of keys.slice(0, Math.max(0, keys.length - MOST))) await cache.delete(oldest);
  } catch {
    // Full or refused: the tile is looked up again next time.
  }
}
