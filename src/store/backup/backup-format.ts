/**
 * The backup file: JSON, versioned, one rating a line, so that a person can find a bad line and a text tool can compare two
 * backups. `{"format":"gutlight-ratings","version":1,"exportedAt":"…","ratings":[` newline, one record a line, `]}`.
 */
import * as z from 'zod';
import { KINDS } from '../../label/kind';
import { VERDICTS, YARDSTICKS } from '../../rate/rating';
import { LONGEST_NOTE, LONGEST_TAG, MOST_TAGS } from '../mark-rating';
import { plainUrl } from '../product-key';
import { withSortKeys } from '../rating-card';
import { ORIGINS, type RatingRecord } from '../records';
import { factsSchema } from '../schema/facts-schema';
import { ratingSchema } from '../schema/rating-schema';
import { flag, time } from '../schema/schema-parts';

export const BACKUP_FORMAT = 'gutlight-ratings';
export const BACKUP_VERSION = 1;

const short = z.string().max(2000);

const cardSchema = z.object({
  key: short.min(1),
  gtin: z
    .string()
    .regex(/^\d{8,14}$/)
    .nullable(),
  shop: short.nullable(),
  shopId: short.nullable(),
  url: short.nullable().transform(plainUrl),
  host: short.nullable(),
  name: short.nullable(),
  brand: short.nullable(),
  image: short.nullable().transform(plainUrl),
  kind: z.enum(KINDS).nullable(),
  verdict: z.enum(VERDICTS),
  score: z.number().min(0).max(100).nullable(),
  yardstick: z.enum(YARDSTICKS),
  sugar: z.number().nullable(),
  fibre: z.number().nullable(),
  freeSugar: z.number().nullable(),
  rulesVersion: short.nullable(),
  previousVerdict: z.enum(VERDICTS).nullable(),
  previousScore: z.number().nullable(),
  labelHash: short.nullable(),
  labelChanged: flag,
  corrected: z.boolean(),
  from: z.enum(ORIGINS),
  seenAt: time,
  saved: flag,
  savedAt: time.nullable(),
  shortlist: flag,
  group: z.string().max(LONGEST_TAG),
  order: z.number(),
  note: z.string().max(LONGEST_NOTE),
  tags: z.array(z.string().max(LONGEST_TAG)).max(MOST_TAGS),
  markedAt: z.object({ shortlist: time, group: time, order: time, note: time, tags: time }),
});

const detailSchema = z.object({
  key: short,
  facts: factsSchema,
  rating: ratingSchema,
  previousRating: ratingSchema.nullable(),
  latest: z.object({ facts: factsSchema, rating: ratingSchema, labelHash: short, seenAt: time }).nullable(),
});

const rowSchema = z.object({ card: cardSchema, detail: detailSchema.nullable() });

export function writeBackupHead(exportedAt: Date): string {
  const head = { format: BACKUP_FORMAT, version: BACKUP_VERSION, exportedAt: exportedAt.toISOString() };
  return `${JSON.stringify(head).slice(0, -1)},"ratings":[\n`;
}

export const BACKUP_TAIL = '\n]}\n';

/** Index keys are made anew on import, and infinity has no JSON. */
export function writeBackupRow({ card, detail }: RatingRecord): string {
  const { byDate: _d, byScore: _s, bySugar: _g, byFibre: _f, words: _w, ...kept } = card;
  return JSON.stringify({ card: kept, detail });
}

/** `why`: the field that is not usable, by its name in the file; `JSON`: none of the row is. */
export type RowRead =
  | { readonly ok: true; readonly record: RatingRecord }
  | { readonly ok: false; readonly why: string };

export function readBackupRow(row: unknown): RowRead {
  const parsed = rowSchema.safeParse(row);
  if (!parsed.success) return { ok: false, why: parsed.error.issues[0]?.path.join('.') || 'JSON' };
  const { card, detail } = parsed.data;
  return {
    ok: true,
    record: {
      card: withSortKeys(card),
      detail: detail === null ? null : { ...detail, key: card.key },
    },
  };
}
