/**
 * The shape of a label's facts, as an import must have it: a file may come from anywhere. Objects are loose,
 * so that a field of a newer Gutlight survives the way through an older one. The last line makes the compiler hold the
 * schema to the type.
 */
import * as z from 'zod';
import { CONCEPTS, type Ingredient, MARKER_CLASSES } from '../label/food/food-facts';
import { EXEMPTIONS, KINDS } from '../label/kind';
import type { LabelFacts } from '../label/label-facts';
import { NUTRITION_COLUMNS } from '../label/nutrition/nutrition-facts';

/** Readers cut a label at 60,000 characters, and a name can be all of it; longer texts are not ours. */
const text = z.string().max(60_000);
const name = text;
const amount = z.number();
/** As many as a text of that length can name, a sign and a comma each. */
const MOST_ITEMS = 30_000;
const list = <T extends z.ZodType>(item: T) => z.array(item).max(MOST_ITEMS);
const span = { start: amount, end: amount };

/** Brackets in brackets; deeper is an attack. */
const DEEPEST_INGREDIENT = 12;

function ingredientSchema(depth: number): z.ZodType<Ingredient> {
  return z.looseObject({
    name,
    percent: amount.nullable(),
    additive: name.nullable(),
    items: depth === 0 ? z.array(z.never()) : z.lazy(() => list(ingredientSchema(depth - 1))),
    concepts: list(z.enum(CONCEPTS)),
    ...span,
  });
}

const columns = z.looseObject(
  Object.fromEntries(NUTRITION_COLUMNS.map((column) => [column, amount.nullable()])) as Record<
    (typeof NUTRITION_COLUMNS)[number],
    z.ZodNullable<z.ZodNumber>
  >,
).shape;

const count = { value: amount, unit: z.enum(['CFU', 'AFU', 'TFU', 'cells', 'spores']) };
const inciItem = z.looseObject({ text: name, name: name.nullable(), percent: amount.nullable(), ...span });
const hit = { text: name, name, index: amount };

export const factsSchema = z.looseObject({
  kind: z.enum(KINDS).nullable(),
  exempt: z.enum(EXEMPTIONS).nullable(),
  name: name.nullable(),
  brand: name.nullable(),
  lang: name.nullable(),
  category: list(name),
  ingredients: z
    .looseObject({
      text,
      items: list(ingredientSchema(DEEPEST_INGREDIENT)),
      mayContain: list(name),
      recognised: amount,
    })
    .nullable(),
  allergens: list(name),
  additives: list(z.looseObject({ id: name, found: name, class: name.nullable(), ...span })),
  sugars: list(
    z.looseObject({
      name,
      concept: z.enum([
        'sugar',
        'syrup',
        'honey',
        'fruit-concentrate',
        'fruit-puree',
        'juice',
        'starch-sweetener',
      ]),
      freeFactor: z.union([z.literal(0), z.literal(0.5), z.literal(1)]),
      position: amount,
      ...span,
    }),
  ),
  sweeteners: list(z.looseObject({ name, additive: name.nullable(), polyol: z.boolean(), ...span })),
  nova: z.looseObject({
    group: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).nullable(),
    markers: list(z.looseObject({ class: z.enum(MARKER_CLASSES), found: name, ...span })),
  }),
  nutrition: z
    .looseObject({
      per100: z.looseObject({ basis: z.enum(['100g', '100ml']), ...columns }).nullable(),
      perServing: z
        .looseObject({ size: z.looseObject({ value: amount, unit: name }).nullable(), ...columns })
        .nullable(),
      nutrients: list(
        z.looseObject({
          name,
          value: amount,
          unit: name,
          per: z.enum(['100g', '100ml', 'serving', 'day']),
          form: name.nullable(),
        }),
      ),
      lessThan: list(z.enum(NUTRITION_COLUMNS)),
      computed: list(z.enum(NUTRITION_COLUMNS)),
    })
    .nullable(),
  fermented: z
    .looseObject({
      food: name,
      cultures: z.enum(['live', 'heat-treated', 'unstated']),
      carriesCultures: z.boolean(),
    })
    .nullable(),
  prebiotics: list(z.looseObject({ name, grams: amount.nullable() })),
  claims: list(
    z.looseObject({
      claim: z.enum([
        'no-added-sugar',
        'fried',
        'snack',
        'source-of-fibre',
        'high-fibre',
        'treats-disease',
        'juice-100',
        'unsweetened',
      ]),
      quote: name,
    }),
  ),
  probiotic: z
    .looseObject({
      strains: list(
        z.looseObject({
          text: name,
          genus: name,
          species: name.nullable(),
          subspecies: name.nullable(),
          strain: name.nullable(),
          id: name.nullable(),
          state: z.enum(['live', 'heat-killed', 'unstated']),
          count: z.looseObject(count).nullable(),
        }),
      ),
      count: z
        .looseObject({
          ...count,
          per: name.nullable(),
          guaranteed: z.enum(['expiry', 'manufacture', 'unstated']),
        })
        .nullable(),
      guaranteed: z.enum(['expiry', 'manufacture', 'unstated']),
      unitsPerDay: amount.nullable(),
      storageStated: z.boolean(),
      expiryStated: z.boolean(),
      labMark: name.nullable(),
      blend: z.enum(['none', 'sub', 'opaque']),
      delayedRelease: z.boolean(),
      atManufacture: z.boolean(),
    })
    .nullable(),
  inci: z
    .looseObject({
      text,
      items: list(inciItem),
      active: list(inciItem),
      mayContain: list(inciItem),
      onePercentLine: amount.nullable(),
      leaveOn: z.boolean().nullable(),
      fragranceAllergens: list(z.looseObject(hit)),
      dryingAlcohols: list(z.looseObject(hit)),
      sulfates: list(z.looseObject(hit)),
      comedogenic: list(z.looseObject({ ...hit, rating: amount })),
      barrier: list(z.looseObject({ ...hit, group: name })),
      microbiome: list(z.looseObject({ ...hit, group: name })),
      restricted: list(z.looseObject({ ...hit, status: name })),
    })
    .nullable(),
  lookedUp: z
    .looseObject({
      source: z.literal('open-food-facts'),
      gtin: name,
      date: name,
      parts: list(z.enum(['ingredients', 'nutrition'])),
      differs: z.partialRecord(z.enum(NUTRITION_COLUMNS), amount),
    })
    .optional(),
});

factsSchema satisfies z.ZodType<LabelFacts>;
