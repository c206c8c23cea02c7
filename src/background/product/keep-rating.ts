import { ok, type Result } from '../../platform/result';
import type { RatedProduct } from '../../rate/rate-product';
import type { ProductPage } from '../../read/product-page';
import type { StoreError } from '../../store/attempt';
import { identityOf } from '../../store/product-key';
import type { RatingCard, SeenProduct } from '../../store/records';
import { rememberRating } from '../../store/remember-rating';
import type { Settings } from '../../store/settings/settings';
import { shelf } from '../shelf';

export function seenProduct(page: ProductPage, product: RatedProduct, corrected: boolean): SeenProduct {
  return {
    identity: identityOf(page),
    facts: product.facts,
    rating: product.rating,
    corrected,
    from: 'page',
  };
}

/** Notes the rating in the history. A private window writes nothing; a store that fails is told, and never hides a verdict. */
export async function keepRating(
  seen: SeenProduct,
  settings: Settings,
  isPrivate: boolean,
): Promise<Result<RatingCard | null, StoreError>> {
  if (isPrivate) return ok(null);
  const limit = settings.history ? settings.historyLimit : 0;
  return rememberRating(shelf, seen, { limit, now: Date.now() });
}
