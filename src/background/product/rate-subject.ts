import type { LabelInput } from '../../label/label-input';
import { labelOfPage } from '../../label/label-of-page';
import type { LookedUpLabel } from '../../label/looked-up';
import type { Correction, Subject } from '../../protocol/messages';
import type { Profile } from '../../rate/profile';
import { type RatedProduct, rateProduct, rateProductPage } from '../../rate/rate-product';

/** Rates a page as it was read, or with the label text that the user mended; what is still missing may come from a look-up. */
export function rateSubject(
  { page, correction }: Subject,
  profile: Profile,
  found: LookedUpLabel | null = null,
): RatedProduct {
  if (correction === null || page.page !== 'product') return rateProductPage(page, profile, found);
  return rateProduct(corrected(labelOfPage(page), correction), profile, found);
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
