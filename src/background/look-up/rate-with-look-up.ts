import type { Subject } from '../../protocol/messages';
import type { RatedProduct } from '../../rate/rate-product';
import { profileOf, type Settings } from '../../store/settings/settings';
import { rateSubject } from '../product/rate-subject';
import { lookUp } from './look-up';
import { readLookUp } from './look-up-cache';
import { wantedBarcode } from './wanted-barcode';

export interface RatedWithLookUp {
  readonly product: RatedProduct;
  /** A question that is under way: true once there is a label that the rating above does not know. */
  readonly later: Promise<boolean> | null;
}

/** Rates at once, with what is already known of the barcode; what is not is asked for meanwhile. */
export async function rateWithLookUp(
  subject: Subject,
  settings: Settings,
  isPrivate: boolean,
): Promise<RatedWithLookUp> {
  const profile = profileOf(settings);
  const own = rateSubject(subject, profile);
  const gtin = wantedBarcode(subject.page, own.facts, settings, isPrivate);
  if (gtin === null) return { product: own, later: null };
  const known = await readLookUp(gtin, Date.now());
  const label = known?.label ?? null;
  const product = label === null ? own : rateSubject(subject, profile, label);
  const isAnswered = known !== null && !known.isOld;
  return { product, later: isAnswered ? null : lookUp(gtin).then((found) => found !== null) };
}

/** A panel that opens later than this feels broken. */
const PATIENCE_MS = 1_000;

/** The same for a view that the user waits for: with the answer, if one comes soon. */
export async function rateAfterLookUp(
  subject: Subject,
  settings: Settings,
  isPrivate: boolean,
): Promise<RatedProduct> {
  const { product, later } = await rateWithLookUp(subject, settings, isPrivate);
  if (later === null || product.facts.lookedUp !== undefined) return product;
  const late = new Promise<false>((resolve) => setTimeout(resolve, PATIENCE_MS, false));
  if (!(await Promise.race([later, late]))) return product;
  return (await rateWithLookUp(subject, settings, isPrivate)).product;
}
