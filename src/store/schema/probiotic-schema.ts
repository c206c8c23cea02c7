/** The shape of a label's organisms, as an import must have it. */
import * as z from 'zod';
import { amount, list, text as name } from './schema-parts';

const count = { value: amount, unit: z.enum(['CFU', 'AFU', 'TFU', 'cells', 'spores']) };

export const probioticSchema = z
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
    parts: list(z.looseObject(count)).exactOptional(),
    guaranteed: z.enum(['expiry', 'manufacture', 'unstated']),
    storageStated: z.boolean(),
    expiryStated: z.boolean(),
    labMark: name.nullable(),
    blend: z.enum(['none', 'sub', 'opaque']),
    delayedRelease: z.boolean(),
    atManufacture: z.boolean(),
  })
  .nullable();
