import { describe, expect, it } from 'vitest';
import { printReport } from '../../../src/cli/rate/print-report';
import { rateCase } from '../../../src/cli/rate/report-case';
import { NEUTRAL_PROFILE } from '../../../src/rate/profile';

const LABEL = {
  id: null,
  kind: 'food',
  name: 'Strawberry yogurt',
  lang: 'en',
  ingredients: 'Yogurt (milk), sugar, strawberries (8%), natural flavouring.',
  nutrition: { basis: '100g', servingSize: null, values: { sugars: 12.5, fat: 1.4 } },
} as const;

async function rated() {
  const result = await rateCase(LABEL, { profile: NEUTRAL_PROFILE, cwd: '.' });
  if (!result.ok) throw new Error(result.detail);
  return result.value;
}

describe('a report on paper', () => {
  it('tells name, verdict, score, each reason with its number and source, and what it is not', async () => {
    const { report, ...product } = await rated();
    const text = printReport({ report, ...product });
    const [name, verdict] = text.split('\n');
    expect(name).toBe('Strawberry yogurt');
    expect(verdict).toMatch(/^Mixed \d\d, against the gut-skin guide \(\d+ % of what counts was read/);
    const words = text.replace(/\s+/g, ' ');
    for (const { found, sources } of report.rating.reasons)
      for (const part of [found, ...sources]) expect(words).toContain(part ?? '');
    expect(words).toContain('not medical advice');
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('never rounds a score up into another verdict', async () => {
    const { facts, rating, report } = await rated();
    const text = printReport({
      facts,
      rating: { ...rating, score: 59.96 },
      report: { ...report, rating: { ...report.rating, verdict: 'mixed', score: 60 } },
    });
    expect(text).toContain('\nMixed 59, ');
  });

  it('tells organisms one by one, each with its dose, its state and what it was studied for', async () => {
    const label =
      'Lactobacillus rhamnosus GG 10 billion live CFU. Bifidobacterium longum. Bifidobacterium breve.';
    const result = await rateCase(
      { id: null, kind: 'supplement', lang: 'en', label },
      { profile: NEUTRAL_PROFILE, cwd: '.' },
    );
    if (!result.ok) throw new Error(result.detail);
    const words = printReport(result.value).replace(/\s+/g, ' ');
    expect(words).toMatch(/Organisms: .*rhamnosus GG, 10 billion CFU, .*live/);
    expect(words).toMatch(/Bifidobacterium longum \(strain not named\)/);
    expect(words).toMatch(/gut, .* n = \d+/);
    expect(words).toContain('This label:');
  });

  it('holds skincare against a guide of its own, and names no section of the article for it', async () => {
    const result = await rateCase(
      { id: null, kind: 'skincare', lang: 'en', inci: 'Aqua, Alcohol Denat., Parfum, Limonene, Linalool' },
      { profile: NEUTRAL_PROFILE, cwd: '.' },
    );
    if (!result.ok) throw new Error(result.detail);
    const words = printReport(result.value).replace(/\s+/g, ' ');
    expect(words).toMatch(/Off the guide \d+, against our own skin-barrier guide \(/);
    expect(words).toContain('Stands outside the article, The Gut-Skin Secret');
    expect(words).not.toMatch(/Nutrient Absorption|Skin Conditions/);
  });
});
