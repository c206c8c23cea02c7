import { describe, expect, it } from 'vitest';
import { reportCase } from '../../src/cli/rate/report-case';
import { reportSchema } from '../../src/protocol/report';
import { NEUTRAL_PROFILE } from '../../src/rate/profile';

const CONTEXT = { profile: NEUTRAL_PROFILE, cwd: import.meta.dirname };

const CASES = {
  'a food label': {
    kind: 'food',
    lang: 'en',
    name: 'Strawberry yogurt',
    ingredients:
      'Yogurt (milk), sugar, strawberries (8%), modified maize starch, natural flavouring. May contain nuts.',
    nutrition: { basis: '100g', servingSize: null, values: { sugars: 12.5, fat: 1.4, salt: 0.14 } },
  },
  'a supplement label': {
    kind: 'supplement',
    label: 'Lactobacillus rhamnosus GG 10 billion CFU per capsule at expiry. Zinc 10 mg.',
  },
  'an INCI list': {
    kind: 'skincare',
    inci: 'Aqua, Glycerin, Alcohol Denat., Parfum, Linalool, [+/- CI 77891]',
  },
  'a label of which nothing is known': { name: 'Something' },
  'an empty text': { kind: 'food', ingredients: '' },
} as const;

describe('the report', () => {
  it.each(Object.entries(CASES))('has exactly the promised shape for %s', async (_, given) => {
    const report = await reportCase({ id: 'x', ...given }, CONTEXT);
    expect(report.ok).toBe(true);
    if (report.ok)
      expect(reportSchema.safeParse(JSON.parse(JSON.stringify(report.value))).error?.issues ?? []).toEqual(
        [],
      );
  });

  it('adds up: start, points and adjustments make the score', async () => {
    const report = await reportCase({ id: 'x', ...CASES['a food label'] }, CONTEXT);
    if (!report.ok) throw new Error(report.detail);
    const { start, reasons, adjustments, score } = report.value.rating;
    const sum = [...reasons, ...adjustments].reduce((total, { points }) => total + points, start);
    expect(score).not.toBeNull();
    expect(Math.abs(sum - (score ?? Number.NaN))).toBeLessThanOrEqual(0.05 + 1e-6);
  });

  it('never overrules a kind that was given', async () => {
    const report = await reportCase(
      { id: 'x', kind: 'drink', ingredients: 'Aqua, Glycerin, Parfum, Linalool' },
      CONTEXT,
    );
    expect(report.ok && report.value.kind).toBe('drink');
  });

  it('says in one line that a page cannot be read', async () => {
    const report = await reportCase({ id: 'x', html: 'no-such-page.html' }, CONTEXT);
    expect(report).toMatchObject({ ok: false, error: 'unreadable-file' });
  });
});
