/** One product of the shortlist as it travels through account sync: its marks and what names it, without its label. */
import * as z from 'zod';
import { KINDS } from '../label/kind';
import { VERDICTS } from '../rate/rating';
import { LONGEST_TAG, MOST_TAGS } from './mark-rating';
import { plainUrl } from './product-key';
import { withSortKeys } from './rating-card';
import type { MarkTimes, RatingCard, ShelfMarks } from './records';
import { reminderCard } from './reminder-card';

/** Of a note of 2,000 characters this much travels: an item has 8 kB. */
const LONGEST_SYNCED_NOTE = 800;

const time = z.number().min(0).max(8.64e15);
export const itemSchema = z.object({
  key: z.string().min(1).max(2000),
  name: z.string().max(300).nullable(),
  brand: z.string().max(300).nullable(),
  url: z.string().max(600).nullable().transform(plainUrl),
  gtin: z.string().max(14).nullable(),
  kind: z.enum(KINDS).nullable(),
  verdict: z.enum(VERDICTS),
  score: z.number().min(0).max(100).nullable(),
  shortlist: z.union([z.literal(0), z.literal(1)]),
  group: z.string().max(LONGEST_TAG),
  order: z.number(),
  note: z.string().max(LONGEST_SYNCED_NOTE),
  tags: z.array(z.string().max(LONGEST_TAG)).max(MOST_TAGS),
  at: z.object({ shortlist: time, group: time, order: time, note: time, tags: time }),
});
export type SyncItem = z.infer<typeof itemSchema>;

/** Field by field the later one; at the same time the larger text, so that all devices choose alike. */
export function mergeMarks(card: RatingCard, item: SyncItem): RatingCard {
  const takes = (field: keyof ShelfMarks) =>
    item.at[field] > card.markedAt[field] ||
    (item.at[field] === card.markedAt[field] && String(item[field]) > String(shortNote(card)[field]));
  const from = <Field extends keyof ShelfMarks>(field: Field): Pick<ShelfMarks, Field> =>
    takes(field) ? item : card;
  const markedAt: MarkTimes = {
    shortlist: Math.max(card.markedAt.shortlist, item.at.shortlist),
    group: Math.max(card.markedAt.group, item.at.group),
    order: Math.max(card.markedAt.order, item.at.order),
    note: Math.max(card.markedAt.note, item.at.note),
    tags: Math.max(card.markedAt.tags, item.at.tags),
  };
  return withSortKeys({
    ...card,
    shortlist: from('shortlist').shortlist,
    group: from('group').group,
    order: from('order').order,
    note: from('note').note,
    tags: from('tags').tags,
    markedAt,
  });
}

export function itemOf(card: RatingCard): SyncItem {
  const { key, name, brand, url, gtin, kind, verdict, score, shortlist, group, order, tags } = card;
  const { note } = shortNote(card);
  const about = { key, name, brand, url, gtin, kind, verdict, score };
  return { ...about, shortlist, group, order, note, tags: [...tags], at: { ...card.markedAt } };
}

function shortNote(card: RatingCard): ShelfMarks {
  return { ...card, note: card.note.slice(0, LONGEST_SYNCED_NOTE) };
}

/** What another device has and this one has not. */
export function reminderOf(item: SyncItem, now: number): RatingCard {
  return reminderCard({
    key: item.key,
    gtin: item.gtin,
    shop: null,
    shopId: null,
    url: item.url,
    host: item.url === null ? null : new URL(item.url).host,
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
