import type { LabelFacts } from '../label/label-facts';
import type { Rating } from '../rate/rating';
import { hashLabel } from './label-hash';
import { padGtin, plainUrl, productKey } from './product-key';
import type {
  LabelledRecord,
  MarkTimes,
  ProductIdentity,
  RatingCard,
  RatingDetail,
  RatingSummary,
  SeenProduct,
  ShelfMarks,
  SortKeys,
} from './records';

/** Words of a name that can be searched; more are not typed by anybody. */
const MOST_WORDS = 24;
/** A product name on a page, and no essay. */
const LONGEST_NAME = 300;
const UNKNOWN_LAST = Number.POSITIVE_INFINITY;

export const NO_MARKS: ShelfMarks & { readonly markedAt: MarkTimes } = {
  shortlist: 0,
  group: '',
  order: 0,
  note: '',
  tags: [],
  markedAt: { shortlist: 0, group: 0, order: 0, note: 0, tags: 0 },
};

/** A new history entry for a product just rated. */
export function recordOf(product: SeenProduct, now: number): LabelledRecord {
  const labelHash = hashLabel(product.facts);
  const identity = boundIdentity(product.identity, product.facts);
  const key = productKey(identity, labelHash);
  const card = withSortKeys({
    ...identity,
    ...summarise(product.facts, product.rating),
    key,
    labelHash,
    labelChanged: 0,
    corrected: product.corrected,
    from: product.from,
    seenAt: now,
    saved: 0,
    savedAt: null,
    ...NO_MARKS,
  });
  const detail: RatingDetail = {
    key,
    facts: product.facts,
    rating: product.rating,
    previousRating: null,
    latest: null,
  };
  return { card, detail };
}

export function summarise(facts: LabelFacts, rating: Rating, previous: Rating | null = null): RatingSummary {
  const values = facts.nutrition?.per100 ?? null;
  return {
    kind: rating.kind ?? facts.kind,
    verdict: rating.verdict,
    score: rating.score,
    yardstick: rating.yardstick,
    sugar: values?.sugars ?? null,
    fibre: values?.fibre ?? null,
    freeSugar: freeSugarIn(rating),
    rulesVersion: rating.rulesVersion,
    previousVerdict: previous?.verdict ?? null,
    previousScore: previous?.score ?? null,
  };
}

/** From the rating's own gauge, so that chart and reason cannot disagree. */
function freeSugarIn(rating: Rating): number | null {
  const reason = rating.reasons.find(
    ({ pillar, gauge }) => pillar === 'sugar' && gauge?.unit.startsWith('g-per-100') === true,
  );
  return reason?.gauge?.value ?? null;
}

/** Sets the index keys from the card's own fields: the only place where they are written. */
export function withSortKeys(card: Omit<RatingCard, keyof SortKeys>): RatingCard {
  return {
    ...card,
    byDate: -(card.savedAt ?? card.seenAt),
    byScore: card.score === null ? UNKNOWN_LAST : -card.score,
    bySugar: card.sugar ?? UNKNOWN_LAST,
    byFibre: card.fibre === null ? UNKNOWN_LAST : -card.fibre,
    words: searchWords([card.name, card.brand, card.note, card.group, ...card.tags].join(' ')),
  };
}

/** Lower case without accents, so that "creme fraiche" finds "Crème fraîche". */
export function searchWords(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return [...new Set(plain.match(/[\p{L}\p{N}]+/gu) ?? [])].slice(0, MOST_WORDS);
}

function boundIdentity(identity: ProductIdentity, facts: LabelFacts): ProductIdentity {
  const image = plainUrl(identity.image);
  return {
    gtin: identity.gtin === null ? null : padGtin(identity.gtin),
    shop: identity.shop,
    shopId: identity.shopId?.slice(0, 100) ?? null,
    url: plainUrl(identity.url),
    host: identity.host,
    name: (identity.name ?? facts.name)?.slice(0, LONGEST_NAME) ?? null,
    brand: (identity.brand ?? facts.brand)?.slice(0, LONGEST_NAME) ?? null,
    image,
  };
}
