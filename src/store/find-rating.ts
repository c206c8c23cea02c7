import { ok, type Result } from '../platform/result';
import { attempt, type StoreError } from './attempt';
import type { RatingStore } from './database';
import { padGtin, plainUrl } from './product-key';
import type { ProductIdentity, RatingCard, RatingRecord } from './records';

/** The kept rating of this listing, or of the same GTIN in another shop; null: none. */
export function findRating(
  store: RatingStore,
  identity: Pick<ProductIdentity, 'gtin' | 'shop' | 'shopId' | 'url'>,
): Promise<Result<RatingRecord | null, StoreError>> {
  return attempt(store, async () => {
    const card = (await findListing(store, identity)) ?? (await findGtin(store, identity.gtin));
    return card === undefined ? null : recordOfCard(store, card);
  });
}

/** The kept rating of this listing alone: what the user wrote on another shop's is not of this page. */
export async function findOwnRating(
  store: RatingStore,
  identity: ProductIdentity,
): Promise<Result<RatingRecord | null, StoreError>> {
  const found = await findRating(store, identity);
  return found.ok && found.value?.card.host !== identity.host ? ok(null) : found;
}

export function readRating(
  store: RatingStore,
  key: string,
): Promise<Result<RatingRecord | null, StoreError>> {
  return attempt(store, async () => {
    const card = await store.cards.get(key);
    return card === undefined ? null : recordOfCard(store, card);
  });
}

/**
 * What is kept of the same product in the same shop: by its key, the shop's own id, the address, or its GTIN where one of the two has no
 * id (shops print one GTIN on several sizes). To be called inside an attempt.
 */
export async function findKnown(
  store: RatingStore,
  card: Pick<RatingCard, 'key' | 'shop' | 'shopId' | 'url' | 'gtin' | 'host'>,
): Promise<RatingCard | undefined> {
  const found = (await store.cards.get(card.key)) ?? (await findListing(store, card));
  if (found !== undefined || card.gtin === null) return found;
  const alike = await store.cards.where('gtin').equals(padGtin(card.gtin)).toArray();
  return alike.find(
    ({ shop, host, shopId }) =>
      (host === card.host || (shop !== null && shop === card.shop)) &&
      (shopId === null || card.shopId === null),
  );
}

async function findListing(
  store: RatingStore,
  identity: Pick<ProductIdentity, 'shop' | 'shopId' | 'url'>,
): Promise<RatingCard | undefined> {
  const { shop, shopId } = identity;
  if (shop !== null && shopId !== null) {
    const found = await store.cards.where('[shop+shopId]').equals([shop, shopId]).first();
    if (found !== undefined) return found;
  }
  const url = plainUrl(identity.url);
  return url === null ? undefined : store.cards.where('url').equals(url).first();
}

async function findGtin(store: RatingStore, gtin: string | null): Promise<RatingCard | undefined> {
  if (gtin === null) return undefined;
  const cards = await store.cards.where('gtin').equals(padGtin(gtin)).toArray();
  return cards.find((card) => card.saved === 1) ?? cards[0];
}

async function recordOfCard(store: RatingStore, card: RatingCard): Promise<RatingRecord> {
  return { card, detail: (await store.details.get(card.key)) ?? null };
}
