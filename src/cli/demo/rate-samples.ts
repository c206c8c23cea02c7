import type { BrowserSession } from '../browser/browser-session';
import { poll } from './poll';
import { SAMPLE_PRODUCTS } from './shop-page';

/** On a machine that builds at the same time; a badge comes within half a second. */
const LONGEST_MS = 3_000;

/** Opens each product of the sample shop that has a label once, so that the tiles of its listing have marks. */
export async function rateSamples(session: BrowserSession, origin: string): Promise<void> {
  for (const { slug, ingredients } of SAMPLE_PRODUCTS) {
    if (ingredients === null) continue;
    const tab = await session.open(`${origin}/product/${slug}`);
    await poll(() => tab.badge(), LONGEST_MS);
    await tab.close();
  }
}
