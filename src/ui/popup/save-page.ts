import type { LabelInput } from '../../label/label-input';
import { ok, type Result } from '../../platform/result';
import type { ProductPage } from '../../read/product-page';
import type { StoreError } from '../../store/attempt';
import { findRating } from '../../store/find-rating';
import { identityOf } from '../../store/product-key';
import type { ProductIdentity, RatingCard, SeenProduct } from '../../store/records';
import { saveKnownRating, saveRating } from '../../store/save-rating';
import { profileOf, readSettings } from '../../store/settings';
import { ratingStore } from '../use-ratings';

/** Saves the open page: what the history has of it, corrections and all, or else what the page shows. */
export async function savePage(page: ProductPage): Promise<Result<RatingCard, StoreError>> {
  const identity = identityOf(page);
  const known = await findRating(ratingStore(), identity);
  if (!known.ok) return known;
  const card = known.value?.card;
  if (card !== undefined && card.host === identity.host) {
    const saved = await saveKnownRating(ratingStore(), card.key, Date.now());
    if (!saved.ok) return saved;
    if (saved.value !== null) return ok(saved.value);
  }
  // The lexicons are large and rarely needed here: only where history is off.
  const { rateProductPage } = await import('../../rate/rate-product');
  const rated = rateProductPage(page, profileOf(await readSettings()));
  return saveRating(ratingStore(), { ...rated, identity, corrected: false, from: 'page' }, Date.now());
}

/** Rates a label that the user typed or pasted. Nothing is kept until it is saved. */
export async function ratePastedLabel(input: LabelInput): Promise<SeenProduct> {
  const { rateProduct } = await import('../../rate/rate-product');
  const rated = rateProduct(input, profileOf(await readSettings()));
  const identity: ProductIdentity = {
    gtin: null,
    shop: null,
    shopId: null,
    url: null,
    host: null,
    name: input.name,
    brand: null,
    image: null,
  };
  return { ...rated, identity, corrected: false, from: 'paste' };
}
