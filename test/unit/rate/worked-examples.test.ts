import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Signal } from '../../../src/rate/rules/rule';
import { ruleSet } from '../../../src/rate/rules/rule-sets';
import { rateSignals } from '../../../src/rate/score/engine';

/** The 42 worked products of the design: signals in, score out. Scores are given to one decimal, half up. */
const exampleSchema = z.strictObject({
  product: z.string(),
  scheme: z.string(),
  signals: z.record(z.string(), z.union([z.number(), z.boolean(), z.string()])),
  notApplicable: z.array(z.string()).optional(),
  expected: z.strictObject({
    score: z.number(),
    range: z.tuple([z.number(), z.number()]).optional(),
    coverage: z.number().optional(),
    verdict: z.enum(['fits', 'mixed', 'off', 'unknown']),
  }),
});

const examples = readFileSync(new URL('worked-examples.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => exampleSchema.parse(JSON.parse(line)));

const oneDecimal = (value: number): number => Math.floor(value * 10 + 0.5 + 1e-7) / 10;

describe('worked examples', () => {
  it('are all there', () => {
    expect(examples).toHaveLength(42);
  });

  it.each(examples)(
    '$product comes out as the design says',
    ({ scheme, signals, notApplicable, expected }) => {
      const given: Record<string, Signal> = {};
      for (const [id, value] of Object.entries(signals)) given[id] = { state: 'known', value };
      for (const id of notApplicable ?? []) given[id] = { state: 'not-applicable' };
      const rating = rateSignals(ruleSet(scheme), given);
      expect(oneDecimal(rating.score)).toBe(expected.score);
      expect(rating.verdict).toBe(expected.verdict);
      if (expected.range !== undefined) expect(rating.range.map(oneDecimal)).toEqual(expected.range);
      if (expected.coverage !== undefined) expect(rating.coverage).toBeCloseTo(expected.coverage, 9);
    },
  );
});
