/**
 * What Open Food Facts answers to `/api/v2/product/<barcode>.json`, as far as it is used. Anybody may write there: a field of the
 * wrong type, a number that no food has and a text that no label carries count as not stated; they never spoil the rest.
 */
import * as z from 'zod';
import { LANGUAGES, type Language } from '../../rate/texts/languages';

/** As long as a section that is read from a page may be. */
const LONGEST_LIST = 20_000;
/** Pure fat has 3,700 kJ per 100 g; nothing in 100 g of food weighs more than that. */
const MOST_KJ = 3_800;
const MOST_KCAL = 910;
const MOST_GRAMS = 100;

/** Allergens are marked `_milk_` there. Control characters and marks of direction are of no label. */
const list = z
  .string()
  .max(LONGEST_LIST)
  .transform((text) =>
    text
      .replace(/[\p{Cc}\p{Bidi_Control}]+/gu, ' ')
      .replace(/_/g, '')
      .trim(),
  )
  .catch('');

const upTo = (most: number) =>
  z
    .union([
      z.number(),
      z
        .string()
        .max(20)
        .regex(/^\d{1,6}(?:\.\d{1,12})?$/)
        .transform(Number),
    ])
    .pipe(z.number().min(0).max(most))
    .optional()
    .catch(undefined);

const grams = upTo(MOST_GRAMS);

const nutriments = z.object({
  'energy-kj_100g': upTo(MOST_KJ),
  'energy-kcal_100g': upTo(MOST_KCAL),
  fat_100g: grams,
  'saturated-fat_100g': grams,
  carbohydrates_100g: grams,
  sugars_100g: grams,
  'added-sugars_100g': grams,
  polyols_100g: grams,
  fiber_100g: grams,
  proteins_100g: grams,
  salt_100g: grams,
  sodium_100g: grams,
});

const listField = (language: Language) => `ingredients_text_${language}` as const;

const lists = Object.fromEntries(
  LANGUAGES.map((language) => [listField(language), list.optional()]),
) as Record<ReturnType<typeof listField>, z.ZodOptional<typeof list>>;

const product = z.object({
  lang: z
    .string()
    .regex(/^[a-z]{2}$/)
    .nullable()
    .catch(null),
  ingredients_text: list.optional(),
  nutriments: nutriments.catch({}),
  ...lists,
});

const code = z.string().regex(/^\d{1,20}$/);

export const answerSchema = z.union([
  z.object({ code, status: z.literal(1), product }),
  z.object({ code, status: z.literal(0) }),
]);

export type ProductAnswer = z.infer<typeof product>;

/** Asked for by name, always the same ones: the request differs from any other by its barcode alone. */
export const FIELDS = ['code', 'lang', 'ingredients_text', ...LANGUAGES.map(listField), 'nutriments'];
