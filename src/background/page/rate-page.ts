import { ok, type Result } from '../../platform/result';
import type { BadgeView } from '../../protocol/badge-view';
import type { FromPage } from '../../protocol/router';
import type { RatedProduct } from '../../rate/rate-product';
import type { ProductPage } from '../../read/product-page';
import { profileOf, readSettings, type Settings } from '../../store/settings/settings';
import { noteShopRead } from '../../store/shop-health';
import { rateWithLookUp } from '../look-up/rate-with-look-up';
import { correctedProduct } from '../product/corrected-product';
import { keepRating, seenProduct } from '../product/keep-rating';
import { askTab } from './ask-tab';
import { badgePlaceOf } from './badge-place';
import { viewBadge } from './view-badge';

/**
 * Rates the page that asks, and keeps the rating. Null: there is nothing to show. Waits for no look-up: the page is told to ask
 * again when one has brought something.
 */
export async function ratePage(
  { page }: { readonly page: ProductPage },
  { host, isPrivate, tabId }: Pick<FromPage, 'host' | 'isPrivate' | 'tabId'>,
): Promise<Result<BadgeView | null>> {
  const settings = await readSettings();
  if (page.page !== 'product' || isShopOff(page, settings)) return ok(null);
  const { product, later } = await rateWithLookUp({ page, correction: null }, settings, isPrivate);
  if (!isForUs(product)) return ok(null);
  if (!isPrivate && settings.history) void noteShopRead(page, new Date());
  void later?.then((hasMore) => (hasMore ? askTab(tabId, 'page/refresh', {}) : null));
  const [place, kept] = await Promise.all([
    badgePlaceOf(host, settings),
    keepRating(seenProduct(page, product, false), settings, isPrivate),
  ]);
  const mended = await correctedProduct(kept.ok ? kept.value : null, profileOf(settings));
  return ok(viewBadge(mended ?? product, { settings, place, kept }));
}

/** Neither food, drink, supplement nor cosmetic: nobody asked for a word on it. */
export function isForUs({ facts }: RatedProduct): boolean {
  return facts.kind !== null;
}

export function isShopOff({ shop }: ProductPage, { shopsOff }: Settings): boolean {
  return shop !== null && shopsOff.includes(shop);
}
