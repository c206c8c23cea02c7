import type { LabelInput } from '../label/label-input';
import { labelOfPage } from '../label/label-of-page';
import type { Correction, Subject } from '../protocol/messages';
import type { Profile } from '../rate/profile';
import { type RatedProduct, rateProduct, rateProductPage } from '../rate/rate-product';

/** Rates a page as it was read, or with the label text that the user mended. */
export function rateSubject({ page, correction }: Subject, profile: Profile): RatedProduct {
  if (correction === null || page.page !== 'product') return rateProductPage(page, profile);
  return rateProduct(corrected(labelOfPage(page), correction), profile);
}

/** The user's word stands: what was mended replaces what was read, and is read by the kind the user gave. */
function corrected(label: LabelInput, correction: Correction): LabelInput {
  const kind = correction.kind ?? label.kind;
  const list = correction.ingredients;
  const isInci = kind === 'skincare' || (kind === null && label.inci !== null && label.ingredients === null);
  return {
    ...label,
    kind,
    label: correction.label ?? label.label,
    ...(list === null ? {} : isInci ? { inci: list, ingredients: null } : { ingredients: list, inci: null }),
  };
}
