/**
 * The shape of a label's facts, as an import must have it: a file may come from anywhere. Objects are loose,
 * so that a field of a newer Gutlight survives the way through an older one. The last line makes the compiler hold the
 * schema to the type.
 */
import * as z from 'zod';
import { CONCEPTS, type Ingredient, MARKER_CLASSES } from '../../label/food/food-facts';
import { EXEMPTIONS, KINDS } from '../../label/kind';
import type { LabelFacts } from '../../label/label-facts';
import { NUTRITION_COLUMNS } from '../../label/nutrition/nutrition-facts';
import { inciSchema } from './inci-schema';
import { nutritionSchema } from './nutrition-schema';
import { probioticSchema } from './probiotic-schema';
import { amount, list, span, text } from './schema-parts';

/** A name can be all of a text. */
const name = text;

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
  nutrition: nutritionSchema,
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
  dose: z
    .looseObject({
      unit: name,
      unitsPerServing: amount.nullable(),
      unitsPerDay: amount.nullable(),
    })
    .optional(),
  probiotic: probioticSchema,
  inci: inciSchema,
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
