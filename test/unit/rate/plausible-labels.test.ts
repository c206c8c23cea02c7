import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { KINDS } from '../../../src/label/kind';
import type { LabelInput } from '../../../src/label/label-input';
import { understandLabel } from '../../../src/label/understand-label';
import { NEUTRAL_PROFILE } from '../../../src/rate/profile';
import { rateLabel } from '../../../src/rate/rate-label';

/**
 * The worked products once more, from labels that such products carry: what a shopper would read, and the score that a person
 * reckons from the rules by hand. Scores may differ by what a label says a little more or less: at most five points.
 */
const labelSchema = z.strictObject({
  product: z.string(),
  expected: z.number().nullable(),
  kind: z.enum(KINDS),
  name: z.string(),
  category: z.array(z.string()),
  ingredients: z.string().optional(),
  label: z.string().optional(),
  description: z.string().optional(),
  nutrition: z.record(z.string(), z.number()).optional(),
});

const labels = readFileSync(new URL('plausible-labels.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => labelSchema.parse(JSON.parse(line)));

const TOLERANCE = 5;

function inputOf(label: z.infer<typeof labelSchema>): LabelInput {
  const basis = label.kind === 'drink' ? '100ml' : '100g';
  return {
    kind: label.kind,
    lang: 'en',
    name: label.name,
    brand: null,
    category: label.category,
    description: label.description ?? null,
    ingredients: label.ingredients ?? null,
    label: label.label ?? null,
    inci: null,
    tables: [],
    declared: label.nutrition === undefined ? null : { basis, servingSize: null, values: label.nutrition },
  };
}

describe('plausible labels of the worked products', () => {
  it('are all there', () => {
    expect(labels).toHaveLength(42);
  });

  it.each(labels)('$product', (label) => {
    const rating = rateLabel(understandLabel(inputOf(label)), NEUTRAL_PROFILE);
    if (label.expected === null) {
      expect(rating).toMatchObject({ verdict: 'unknown', score: null });
      return;
    }
    const account = rating.reasons.map((reason) => `${reason.points} ${reason.rule}`).join(', ');
    expect(rating.score, account).not.toBeNull();
    expect(
      Math.abs((rating.score ?? 0) - label.expected),
      `scored ${rating.score}: ${account}`,
    ).toBeLessThanOrEqual(TOLERANCE);
  });
});
