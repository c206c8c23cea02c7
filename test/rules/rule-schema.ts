/** The shape of the rule files. Here and not in src/rate: the extension takes its rows as they are, and pays for no zod at every start. */
import * as z from 'zod';
import { CONDITIONS, LENSES, REGIONS } from '../../src/rate/profile';
import { EVIDENCE_LEVELS, YARDSTICKS } from '../../src/rate/rating';

const value = z.union([z.number(), z.boolean(), z.string().min(1)]);
const pair = z.tuple([z.number(), z.number()]);
const id = z.string().regex(/^[a-z][a-z0-9-]*$/);

const rising = z
  .array(pair)
  .min(1)
  .refine(
    (points) => points.every(([x], i) => i === 0 || x > (points[i - 1]?.[0] ?? -Infinity)),
    'x must rise',
  );

const condition = z.strictObject({
  signal: z.string().min(1),
  is: z.array(value).min(1).optional(),
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
});

const fn = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('piecewise'), points: rising }),
  z.strictObject({ kind: z.literal('step'), steps: rising, above: z.boolean().optional() }),
  z.strictObject({
    kind: z.literal('present'),
    is: z.array(value).min(1).optional(),
    points: z.number(),
    upTo: z.number().optional(),
  }),
]);

const unknown = z.strictObject({ worst: value, best: value });

export const ruleSchema = z.strictObject({
  id,
  appliesTo: z.array(id).min(1),
  signal: z.string().min(1),
  fn,
  effect: z.enum(['points', 'ceiling', 'note']).optional(),
  when: z.array(condition).min(1).optional(),
  scale: z.strictObject({ when: condition, by: z.number().positive() }).optional(),
  pillar: id,
  part: id.optional(),
  section: z.string().min(1),
  evidence: z.enum(EVIDENCE_LEVELS),
  sources: z.array(id),
  gauge: z
    .strictObject({ unit: z.string().min(1), threshold: z.number(), max: z.number().positive() })
    .optional(),
  missing: unknown.optional(),
  regions: z.array(z.enum(REGIONS)).min(1).optional(),
  lens: z.enum([...CONDITIONS, ...LENSES]).optional(),
  safety: z.boolean().optional(),
});

export const rulesSchema = z.array(ruleSchema);

export const schemeSchema = z.strictObject({
  id,
  yardstick: z.enum(YARDSTICKS),
  start: z.number().min(0).max(100),
  pillars: z.record(id, pair),
  parts: z.record(id, pair),
  core: z.array(
    z.strictObject({
      id,
      weight: z.number().positive(),
      signal: z.string(),
      half: z.array(value).optional(),
      also: z.array(z.string()).optional(),
    }),
  ),
  unknown: z.record(z.string(), unknown),
});

export const sourcesSchema = z.record(
  id,
  z.strictObject({
    authors: z.string(),
    year: z.number().int().optional(),
    title: z.string().min(1),
    ref: z.string(),
    doi: z.string().optional(),
    pmid: z.string().optional(),
    url: z.string().optional(),
    status: z.enum(['checked', 'unchecked']),
  }),
);
