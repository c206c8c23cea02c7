/** The shape of a rating, as an import must have it; loose and held to the type like the facts. */
import * as z from 'zod';
import { KINDS } from '../../label/kind';
import { ADJUSTMENTS, EVIDENCE_LEVELS, type Rating, VERDICTS, YARDSTICKS } from '../../rate/rating';
import { amount, list, text as name, span } from './schema-parts';

const message = z.looseObject({ key: name, args: z.record(name, z.union([name, amount, list(name)])) });

const reason = z.looseObject({
  rule: name,
  pillar: name,
  points: amount,
  text: message,
  found: message.nullable(),
  threshold: message.nullable(),
  gauge: z.looseObject({ value: amount, threshold: amount, max: amount, unit: name }).nullable(),
  evidence: z.enum(EVIDENCE_LEVELS),
  section: name,
  sources: list(name),
  spans: list(z.looseObject(span)),
});

export const ratingSchema = z.looseObject({
  yardstick: z.enum(YARDSTICKS),
  kind: z.enum(KINDS).nullable(),
  verdict: z.enum(VERDICTS),
  score: amount.min(0).max(100).nullable(),
  range: z.tuple([amount, amount]),
  coverage: amount.min(0).max(1),
  start: amount,
  reasons: list(reason),
  adjustments: list(
    z.looseObject({
      kind: z.enum(ADJUSTMENTS),
      rule: name,
      points: amount,
      text: message,
    }),
  ),
  notes: list(reason),
  missing: list(message),
  rulesVersion: name,
});

ratingSchema satisfies z.ZodType<Rating>;
