/**
 * Kept ratings in any number, for the popup's figures: the sample products, rated, and written by the app's own store inside one
 * of the extension's own pages. Each copy has its own name, address, day, shop and tag, so that every index has work to do.
 */
import type { Page } from 'playwright-core';
import { NEUTRAL_PROFILE } from '../../rate/profile';
import { rateProduct } from '../../rate/rate-product';
import type { SeenProduct } from '../../store/records';
import { bundleScript } from './bundle-script';
import { SAMPLE_LABELS } from './sample-labels';

const SEED = `
  import { ratingDatabase } from './src/store/database';
  import { recordOf } from './src/store/rating-card';
  import { savedCard } from './src/store/save-rating';

  const BATCH = 500;
  const MINUTE = 60_000;

  globalThis.seedRatings = async (products, from, to) => {
    const store = ratingDatabase();
    for (let start = from; start < to; start += BATCH) {
      const records = Array.from({ length: Math.min(BATCH, to - start) }, (_, at) => {
        const n = start + at;
        const product = products[n % products.length];
        const host = 'www.shop' + (n % 30) + '.example';
        const name = product.identity.name + ' ' + n;
        const identity = { ...product.identity, name, host, shopId: String(n), url: 'https://' + host + '/p/' + n };
        const { card, detail } = recordOf({ ...product, identity }, Date.now() - n * MINUTE);
        return { card: savedCard({ ...card, tags: n % 50 === 0 ? ['tag' + (n % 7)] : [] }, card.seenAt), detail };
      });
      await store.dexie.transaction('rw', store.cards, store.details, async () => {
        await store.cards.bulkPut(records.map(({ card }) => card));
        await store.details.bulkPut(records.map(({ detail }) => detail));
      });
    }
    store.dexie.close();
  };`;

/** Brings the number of kept ratings from `from` to `to`; answers how many there are then. */
export async function seedRatings(
  page: Page,
  root: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> {
  const script = await bundleScript(root, SEED);
  const products = JSON.stringify(sampleProducts());
  await page.evaluate(`(async () => { ${script}; await seedRatings(${products}, ${from}, ${to}); })()`);
}

function sampleProducts(): SeenProduct[] {
  return SAMPLE_LABELS.map((label) => {
    const { facts, rating } = rateProduct(label, NEUTRAL_PROFILE);
    const { name, brand } = label;
    const identity = {
      gtin: null,
      shop: 'sample',
      shopId: null,
      url: null,
      host: null,
      name,
      brand,
      image: null,
    };
    return { identity, facts, rating, corrected: false, from: 'page' };
  });
}
