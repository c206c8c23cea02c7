/**
 * Arguments of every call, checked in the background. Bounds are those that `ProductPage` promises, so that a page process that
 * was taken over can cost no more work than a long label.
 */
import * as z from 'zod';
import { KINDS } from '../label/kind';
import type { ProductPage } from '../read/product-page';
import { BADGE_PLACES } from './badge-view';
import { LONGEST_ADDRESS, MOST_TILES } from './bounds';
import { type Correction, SHELF_VIEWS, type TileKey, type WrittenMarks } from './messages';

const line = z.string().max(2_000);
const optionalLine = line.nullable();
const address = z.string().max(LONGEST_ADDRESS);
const via = z.enum(['shop-file', 'structured-data', 'labelled-section']);

const sectionSchema = z.strictObject({
  role: z.enum(['ingredients', 'actives', 'statement', 'directions', 'nutrition']),
  heading: optionalLine,
  text: z.string().max(20_000),
  via,
  confidence: z.number().min(0).max(1),
});

const tableSchema = z.strictObject({
  caption: optionalLine,
  columns: z.array(line).max(40),
  rows: z.array(z.array(line).max(12)).max(120),
  via,
});

export const productPageSchema: z.ZodType<ProductPage> = z.strictObject({
  page: z.enum(['product', 'listing', 'other']),
  shop: optionalLine,
  host: optionalLine,
  identity: z.strictObject({
    name: optionalLine,
    brand: optionalLine,
    gtin: optionalLine,
    shopId: optionalLine,
    url: address.nullable(),
    lang: optionalLine,
    image: optionalLine,
  }),
  category: z.array(line).max(40),
  description: z.string().max(4_000).nullable(),
  sections: z.array(sectionSchema).max(40),
  tables: z.array(tableSchema).max(12),
  gaps: z
    .array(
      z.strictObject({
        part: z.enum(['ingredients', 'nutrition', 'name']),
        why: z.enum(['empty-section', 'loaded-on-click', 'image-only', 'shop-file-stale', 'too-large']),
      }),
    )
    .max(20),
});

const correctionSchema: z.ZodType<Correction> = z.strictObject({
  kind: z.enum(KINDS).nullable(),
  ingredients: z.string().max(20_000).nullable(),
  label: z.string().max(20_000).nullable(),
});

const tileKeySchema: z.ZodType<TileKey> = z.strictObject({
  gtin: z.string().max(20).nullable(),
  // A part of the address, all of it where a name is written in another script.
  shopId: address.nullable(),
  url: address.nullable(),
});

/** The store cuts each to its own length. */
const marksSchema: z.ZodType<WrittenMarks> = z.strictObject({
  group: line.exactOptional(),
  note: line.exactOptional(),
  tags: z.array(line).max(1_000).exactOptional(),
});

const subject = { page: productPageSchema, correction: correctionSchema.nullable() };
const nothing = z.strictObject({});
const tab = z.strictObject({ tabId: z.number().int().nonnegative() });

export const pageSchemas = {
  'product/rate': z.strictObject({ page: productPageSchema }),
  'reader/load': nothing,
  'listing/load': nothing,
  'panel/open': nothing,
  'panel/view': z.strictObject(subject),
  'product/save': z.strictObject({ ...subject, saved: z.boolean() }),
  'product/shortlist': z.strictObject({ ...subject, starred: z.boolean() }),
  'product/note': z.strictObject({ ...subject, note: z.string().max(2_000) }),
  'product/shelf': z.strictObject({ page: productPageSchema, as: z.enum(SHELF_VIEWS) }),
  'badge/place': z.strictObject({ place: z.enum(BADGE_PLACES) }),
  'tiles/known': z.strictObject({ tiles: z.array(tileKeySchema).max(MOST_TILES) }),
  'tiles/fetch': z.strictObject({ url: address }),
  'tiles/rate': z.strictObject({ url: address, page: productPageSchema }),
} as const;

export const extensionSchemas = {
  'page/check': tab,
  'page/save': z.strictObject({ page: productPageSchema, saved: z.boolean() }),
  'page/shortlist': z.strictObject({ page: productPageSchema, starred: z.boolean() }),
  'shelf/write': z.strictObject({ key: line, marks: marksSchema }),
  'panel/show': tab,
} as const;
