import type { RatingStore } from './database';
import { findKnown } from './find-rating';
import { mergeRecords } from './merge-records';
import type { RatingRecord } from './records';
import { putRecord } from './save-rating';

/**
 * Takes a record in: as it is, or as one with what is kept of the same listing, without loss on either side. Answers whether there was
 * something. To be called inside a transaction over both tables.
 */
export async function mergeIn(store: RatingStore, record: RatingRecord): Promise<boolean> {
  const card = await findKnown(store, record.card);
  if (card === undefined) {
    await putRecord(store, record);
    return false;
  }
  const detail = (await store.details.get(card.key)) ?? null;
  await putRecord(store, mergeRecords({ card, detail }, record));
  return true;
}
