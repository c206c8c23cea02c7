import { ok, type Result } from '../platform/result';
import type { BadgeView } from '../protocol/badge-view';
import type { FromPage } from '../protocol/router';
import type { RatedProduct } from '../rate/rate-product';
import type { ProductPage } from '../read/product-page';
import { profileOf, readSettings, type Settings } from '../store/settings';
import { badgePlaceOf } from './badge-place';
import { correctedProduct } from './corrected-product';
import { keepRating, seenProduct } from './keep-rating';
import { rateSubject } from './rate-subject';
import { viewBadge } from './view-badge';

/** Rates the page that asks, and keeps the rating. Null: there is nothing to show. */
export async function ratePage(
  { page }: { readonly page: ProductPage },
  { host, isPrivate }: Pick<FromPage, 'host' | 'isPrivate'>,
): Promise<Result<BadgeView | null>> {
  const settings = await readSettings();
  if (page.page !== 'product' || isShopOff(page, settings)) return ok(null);
  const product = rateSubject({ page, correction: null }, profileOf(settings));
  if (!isForUs(product)) return ok(null);
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
