import type { Rating } from '../rate/rating';
import { summarise, withSortKeys } from './rating-card';
import type { LabelledRecord, LabelVersion, RatingDetail, RatingRecord } from './records';

/**
 * What becomes of a kept rating when its page is seen again. A label that the user mended is left alone, and takes the place of any.
 * History takes the fresh label. A saved rating takes it only where the words are the same; else it keeps the saved label and holds
 * the new one beside it, and tells of it once: a label that the user declined is no news on the next visit.
 */
export function seenAgain(known: RatingRecord, fresh: LabelledRecord): RatingRecord {
  const { card, detail } = known;
  const seenAt = Math.max(card.seenAt, fresh.card.seenAt);
  if (card.corrected && !fresh.card.corrected) {
    return { card: withSortKeys({ ...card, seenAt }), detail };
  }
  const isOther = card.labelHash !== fresh.card.labelHash;
  if (card.saved === 1 && detail !== null && isOther && !fresh.card.corrected) {
    const { facts, rating } = fresh.detail;
    const latest: LabelVersion = { facts, rating, labelHash: fresh.card.labelHash ?? '', seenAt };
    const labelChanged = latest.labelHash === detail.latest?.labelHash ? card.labelChanged : 1;
    return { card: withSortKeys({ ...card, seenAt, labelChanged }), detail: { ...detail, latest } };
  }
  return takeLabel(known, fresh.detail, { ...fresh.card, seenAt });
}

/** Puts another label and its rating in the place of the kept one; the user's marks stay. */
export function takeLabel(
  known: RatingRecord,
  label: Pick<RatingDetail, 'facts' | 'rating'>,
  about: Pick<RatingRecord['card'], 'labelHash' | 'corrected' | 'from' | 'seenAt'> &
    Partial<Pick<RatingRecord['card'], 'name' | 'brand' | 'image' | 'url' | 'gtin' | 'shopId'>>,
): RatingRecord {
  const { card } = known;
  const previousRating = earlierVerdict(known.detail, label.rating);
  return {
    card: withSortKeys({
      ...card,
      name: about.name ?? card.name,
      brand: about.brand ?? card.brand,
      image: about.image ?? card.image,
      url: about.url ?? card.url,
      gtin: about.gtin ?? card.gtin,
      shopId: about.shopId ?? card.shopId,
      ...summarise(label.facts, label.rating, previousRating),
      labelHash: about.labelHash,
      labelChanged: 0,
      corrected: about.corrected,
      from: about.from,
      seenAt: about.seenAt,
    }),
    detail: { key: card.key, facts: label.facts, rating: label.rating, previousRating, latest: null },
  };
}

/** Both verdicts are kept where new rules judge otherwise; an earlier difference stays until the verdicts agree again. */
export function earlierVerdict(detail: RatingDetail | null, rating: Rating): Rating | null {
  if (detail === null) return null;
  const before = detail.rating.rulesVersion === rating.rulesVersion ? detail.previousRating : detail.rating;
  return before !== null && before.verdict !== rating.verdict ? before : null;
}
