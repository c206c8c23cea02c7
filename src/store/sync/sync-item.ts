/** One product of the shortlist as it travels through account sync: its marks and what names it, without its label. */
import * as z from 'zod';
import { KINDS } from '../../label/kind';
import { pageHost } from '../../platform/page-host';
import { VERDICTS } from '../../rate/rating';
import { hashText } from '../label-hash';
import { LONGEST_TAG, MOST_TAGS } from '../mark-rating';
import { markTimes } from '../mark-times';
import { plainUrl } from '../product-key';
import { withSortKeys } from '../rating-card';
import type { RatingCard, ShelfMarks } from '../records';
import { reminderCard } from '../reminder-card';
import { flag, time } from '../schema/schema-parts';

export const SYNC_PREFIX = 'shelf:';

/** Of a note of 2,000 characters this much travels: an item has 8 kB. */
const LONGEST_SYNCED_NOTE = 800;

export const itemSchema = z.object({
  key: z.string().min(1).max(2000),
  name: z.string().max(300).nullable(),
  brand: z.string().max(300).nullable(),
  url: z.string().max(600).nullable().transform(plainUrl),
  gtin: z.string().max(14).nullable(),
  shop: z.string().max(100).nullable().default(null),
  shopId: z.string().max(100).nullable().default(null),
  kind: z.enum(KINDS).nullable(),
  verdict: z.enum(VERDICTS),
  score: z.number().min(0).max(100).nullable(),
  shortlist: flag,
  group: z.string().max(LONGEST_TAG),
  order: z.number(),
  note: z.string().max(LONGEST_SYNCED_NOTE),
  tags: z.array(z.string().max(LONGEST_TAG)).max(MOST_TAGS),
  at: z.object({ shortlist: time, group: time, order: time, note: time, tags: time }),
});
export type SyncItem = z.infer<typeof itemSchema>;

/** The name of an item in the account's storage. */
export function syncId({ key }: Pick<SyncItem, 'key'>): string {
  return SYNC_PREFIX + hashText(key);
}

/**
 * Field by field the later one; at the same time the larger text, so that all devices choose alike. What stands on the shelf
 * is saved, also where this device has it in its history only.
 */
export function mergeMarks(card: RatingCard, item: SyncItem): RatingCard {
  const takes = (field: keyof ShelfMarks) =>
    item.at[field] > card.markedAt[field] ||
    (item.at[field] === card.markedAt[field] && String(item[field]) > String(shortNote(card)[field]));
  const from = <Field extends keyof ShelfMarks>(field: Field): Pick<ShelfMarks, Field> =>
    takes(field) ? item : card;
  const { shortlist } = from('shortlist');
  return withSortKeys({
    ...card,
    saved: shortlist === 1 ? 1 : card.saved,
    savedAt: shortlist === 1 ? (card.savedAt ?? item.at.shortlist) : card.savedAt,
    shortlist,
    group: from('group').group,
    order: from('order').order,
    note: from('note').note,
    tags: from('tags').tags,
    markedAt: markTimes((field) => Math.max(card.markedAt[field], item.at[field])),
  });
}

export function itemOf(card: RatingCard): SyncItem {
  const { key, name, brand, url, gtin, shop, shopId, kind, verdict, score } = card;
  const { shortlist, group, order, note, tags } = shortNote(card);
  const about = { key, name, brand, url, gtin, shop, shopId, kind, verdict, score };
  return { ...about, shortlist, group, order, note, tags: [...tags], at: { ...card.markedAt } };
}

/** All that is merged, to be compared. */
export function marksOf({ shortlist, group, order, note, tags, at }: SyncItem): string {
  return JSON.stringify([shortlist, group, order, note, tags, at]);
}

function shortNote(card: RatingCard): ShelfMarks {
  return { ...card, note: card.note.slice(0, LONGEST_SYNCED_NOTE) };
}

/** What another device has and this one has not. */
export function reminderOf(item: SyncItem, now: number): RatingCard {
  return reminderCard({
    key: item.key,
    gtin: item.gtin,
    shop: item.shop,
    shopId: item.shopId,
    url: item.url,
    host: pageHost(item.url),
    name: item.name,
    brand: item.brand,
    image: null,
    kind: item.kind,
    verdict: item.verdict,
    score: item.score,
    sugar: null,
    fibre: null,
    from: 'sync',
    seenAt: now,
    savedAt: now,
  });
}
