import { describe, expect, it } from 'vitest';
import type { LabelFacts } from '../../../src/label/label-facts';
import type { LookedUpFacts } from '../../../src/label/looked-up';
import { understandLabel } from '../../../src/label/understand-label';
import { rateLabel } from '../../../src/rate/rate-label';
import { LANGUAGES } from '../../../src/rate/texts/languages';
import { sayMessage } from '../../../src/rate/texts/texts';
import { hashLabel } from '../../../src/store/label-hash';

const PROFILE = { region: 'eu', conditions: [], lenses: [], alerts: [] } as const;
const values = {
  energyKj: 1500,
  fat: 7,
  saturates: 1,
  carbohydrate: 60,
  sugars: 9,
  fibre: 8,
  protein: 10,
  salt: 0.1,
};

const factsWith = (numbers: Partial<typeof values>): LabelFacts =>
  understandLabel({
    kind: 'food',
    lang: 'en',
    name: 'Muesli',
    brand: null,
    category: ['Breakfast cereals'],
    description: null,
    ingredients: 'Oats, sugar, raisins',
    label: null,
    inci: null,
    tables: [],
    declared: { basis: '100g', servingSize: null, values: { ...values, ...numbers } },
  });
const lookedUp = (differs: LookedUpFacts['differs']): LookedUpFacts => ({
  source: 'open-food-facts',
  gtin: '5012345678900',
  date: '2026-11-22',
  parts: ['ingredients'],
  differs,
});

describe('a rating whose numbers a look-up disputes', () => {
  const own = rateLabel(factsWith({}), PROFILE);
  const other = rateLabel(factsWith({ sugars: 30 }), PROFILE);
  const disputed = rateLabel({ ...factsWith({}), lookedUp: lookedUp({ sugars: 30 }) }, PROFILE);

  it('keeps the score and verdict that the page’s own numbers give', () => {
    expect(disputed.score).toBe(own.score);
    expect(disputed.verdict).toBe(own.verdict);
    expect(disputed.reasons).toEqual(own.reasons);
  });

  it('has a range over both', () => {
    expect(other.range[0]).toBeLessThan(own.range[0]);
    expect(disputed.range).toEqual([
      Math.min(own.range[0], other.range[0]),
      Math.max(own.range[1], other.range[1]),
    ]);
  });

  it('says so, with both numbers, in every language', () => {
    const note = disputed.notes.find(({ rule }) => rule === 'look-up-differs');
    for (const language of LANGUAGES) {
      const text = note === undefined ? '' : sayMessage(note.text, language);
      expect(text).toMatch(/\b9 g\b.*\b30 g\b/);
      expect(text).toContain('Open Food Facts');
      expect(text).not.toContain('{');
    }
  });

  it('says each number once: kcal with kJ, sodium with salt', () => {
    const differs = { energyKj: 2000, energyKcal: 480, salt: 1, sodium: 0.4 };
    const { notes } = rateLabel({ ...factsWith({}), lookedUp: lookedUp(differs) }, PROFILE);
    expect(notes.filter(({ rule }) => rule === 'look-up-differs').map(({ text }) => text.key)).toEqual([
      'rule.look-up-differs.energyKj',
      'rule.look-up-differs.salt',
    ]);
  });

  it('is not touched by a look-up that agrees', () => {
    expect(rateLabel({ ...factsWith({}), lookedUp: lookedUp({}) }, PROFILE)).toEqual(own);
  });
});

it('a list that was looked up does not change the fingerprint of the page’s label', () => {
  const bare = { ...factsWith({}), ingredients: null };
  expect(hashLabel({ ...factsWith({}), lookedUp: lookedUp({}) })).toBe(hashLabel(bare));
  expect(hashLabel(factsWith({}))).not.toBe(hashLabel(bare));
});
