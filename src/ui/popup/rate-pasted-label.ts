import type { LabelInput } from '../../label/label-input';
import type { ProductIdentity, SeenProduct } from '../../store/records';
import { profileOf, readSettings } from '../../store/settings/settings';

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
