/** The shape of a label's nutrition, as an import must have it. */
import * as z from 'zod';
import { NUTRITION_COLUMNS } from '../../label/nutrition/nutrition-facts';
import { amount, list, text as name } from './schema-parts';

const columns = z.looseObject(
  Object.fromEntries(NUTRITION_COLUMNS.map((column) => [column, amount.nullable()])) as Record<
    (typeof NUTRITION_COLUMNS)[number],
    z.ZodNullable<z.ZodNumber>
  >,
).shape;

export const nutritionSchema = z
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
  .nullable();
