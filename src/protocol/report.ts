/**
 * The report: the one JSON value that the command line prints, the background answers with and the tests read.
 * Its shape is a promise to outside readers; `reportSchema` is that promise in code and is checked in tests and at the edges.
 */
import * as z from 'zod';
import { NUTRITION_COLUMNS } from '../label/nutrition/nutrition-facts';

const text = z.string();
const number = z.number();
const span = z.tuple([number, number]);
const columnShape = Object.fromEntries(NUTRITION_COLUMNS.map((c) => [c, number.nullable()])) as Record<
  (typeof NUTRITION_COLUMNS)[number],
  z.ZodNullable<z.ZodNumber>
>;

const ingredientSchema = z.strictObject({
  name: text,
  percent: number.min(0).max(100).nullable(),
  additive: text.nullable(),
  get items() {
    return z.array(ingredientSchema);
  },
});

const countSchema = z.strictObject({ value: number, unit: z.enum(['CFU', 'AFU', 'TFU', 'cells', 'spores']) });

const hit = { text, name: text };

const inciItemSchema = z.strictObject({ text, name: text.nullable(), percent: number.nullable() });

export const reasonSchema = z.strictObject({
  rule: text,
  points: number,
  text,
  found: text.nullable(),
  threshold: text.nullable(),
  evidence: z.enum(['strong', 'moderate', 'limited', 'weak', 'guide']),
  section: text,
  sources: z.array(text),
});

export const reportSchema = z.strictObject({
  id: z.union([text, number]).nullable(),
  page: z.enum(['product', 'listing', 'other']),
  kind: z.enum(['food', 'drink', 'supplement', 'skincare']).nullable(),
  identity: z.strictObject({
    name: text.nullable(),
    brand: text.nullable(),
    gtin: text.nullable(),
    url: text.nullable(),
    lang: text.nullable(),
  }),
  ingredients: z
    .strictObject({
      text,
      items: z.array(ingredientSchema),
      mayContain: z.array(text),
      recognised: number.min(0).max(1),
    })
    .nullable(),
  allergens: z.array(text),
  additives: z.array(text),
  sugars: z.array(text),
  sweeteners: z.array(text),
  nova: z.strictObject({
    group: number.int().min(1).max(4).nullable(),
    markers: z.array(z.strictObject({ class: text, found: text })),
  }),
  nutrition: z
    .strictObject({
      per100: z.strictObject({ basis: z.enum(['100g', '100ml']), ...columnShape }).nullable(),
      perServing: z
        .strictObject({ size: z.strictObject({ value: number, unit: text }).nullable(), ...columnShape })
        .nullable(),
      nutrients: z.array(
        z.strictObject({
          name: text,
          value: number,
          unit: text,
          per: z.enum(['100g', '100ml', 'serving', 'day']),
          form: text.nullable(),
        }),
      ),
      lessThan: z.array(z.enum(NUTRITION_COLUMNS)),
      computed: z.array(z.enum(NUTRITION_COLUMNS)),
    })
    .nullable(),
  fermented: z
    .strictObject({ food: text, cultures: z.enum(['live', 'heat-treated', 'unstated']) })
    .nullable(),
  prebiotics: z.array(z.strictObject({ name: text, grams: number.nullable() })),
  strains: z.array(
    z.strictObject({
      text,
      genus: text,
      species: text.nullable(),
      subspecies: text.nullable(),
      strain: text.nullable(),
      id: text.nullable(),
      state: z.enum(['live', 'heat-killed', 'unstated']),
      count: countSchema.nullable(),
    }),
  ),
  count: z
    .strictObject({
      ...countSchema.shape,
      per: text.nullable(),
      guaranteed: z.enum(['expiry', 'manufacture', 'unstated']),
    })
    .nullable(),
  inci: z
    .strictObject({
      text,
      items: z.array(inciItemSchema),
      active: z.array(inciItemSchema),
      mayContain: z.array(inciItemSchema),
      fragranceAllergens: z.array(z.strictObject(hit)),
      dryingAlcohols: z.array(z.strictObject(hit)),
      sulfates: z.array(z.strictObject(hit)),
      comedogenic: z.array(z.strictObject({ ...hit, rating: number })),
      barrier: z.array(z.strictObject({ ...hit, group: text })),
      microbiome: z.array(z.strictObject({ ...hit, group: text })),
      restricted: z.array(z.strictObject({ ...hit, status: text })),
    })
    .nullable(),
  rating: z.strictObject({
    yardstick: z.enum(['gut-skin-guide', 'skin-barrier']),
    verdict: z.enum(['fits', 'mixed', 'off', 'unknown', 'not-rated']),
    score: number.min(0).max(100).nullable(),
    range: span,
    coverage: number.min(0).max(1),
    start: number,
    reasons: z.array(reasonSchema),
    adjustments: z.array(
      z.strictObject({
        kind: z.enum(['span', 'ceiling', 'missing', 'clamp']),
        rule: text,
        points: number,
        text,
      }),
    ),
    notes: z.array(reasonSchema),
    missing: z.array(text),
    rulesVersion: text,
  }),
});

export type Report = z.infer<typeof reportSchema>;
