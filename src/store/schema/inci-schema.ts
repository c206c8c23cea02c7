/** The shape of an INCI list, as an import must have it. */
import * as z from 'zod';
import { amount, list, span, text } from './schema-parts';

const inciItem = z.looseObject({ text, name: text.nullable(), percent: amount.nullable(), ...span });
const hit = { text, name: text, index: amount };

export const inciSchema = z
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
    barrier: list(z.looseObject({ ...hit, group: text })),
    microbiome: list(z.looseObject({ ...hit, group: text })),
    restricted: list(z.looseObject({ ...hit, status: text })),
  })
  .nullable();
