import type { Profile } from '../../rate/profile';
import { rateLabel } from '../../rate/rate-label';
import type { RatedProduct } from '../../rate/rate-product';
import { readRating } from '../../store/find-rating';
import type { RatingCard } from '../../store/records';
import { shelf } from '../shelf';

/** The label as the user mended it on an earlier visit, held against today's rules; null where it was not mended. */
export async function correctedProduct(
  card: RatingCard | null,
  profile: Profile,
): Promise<RatedProduct | null> {
  if (card === null || !card.corrected) return null;
  const record = await readRating(shelf, card.key);
  const facts = record.ok ? record.value?.detail?.facts : undefined;
  return facts === undefined ? null : { facts, rating: rateLabel(facts, profile) };
}
