import { describe, expect, it } from 'vitest';
import schemes from '../../../../rules/food/schemes.json' with { type: 'json' };
import type { Nutrient } from '../../../../src/label/nutrition/nutrition-facts';
import type { Signal } from '../../../../src/rate/rules/rule';
import { buildRuleSet, readRules, readSchemes } from '../../../../src/rate/rules/rule-set';
import { rateSignals } from '../../../../src/rate/score/engine';
import { genericSignal } from '../../../../src/rate/signals/generic';
import { layFlat } from '../../../../src/rate/signals/lay-flat';
import { ruleSchema } from '../../../rules/rule-schema';
import { facts, listOf, per100 } from '../make-facts';

/** What somebody would add to rules/food/rating.json to limit caffeine; its two texts are rule.limit-caffeine and rule.limit-caffeine.how. */
const limitCaffeine = {
  id: 'limit-caffeine',
  appliesTo: ['drink'],
  signal: 'nutrient:caffeine:mg:100',
  fn: {
    kind: 'step',
    steps: [
      [15, -3],
      [30, -6],
    ],
  },
  pillar: 'processing',
  section: 'Stay Hydrated',
  evidence: 'limited',
  sources: ['guide'],
  gauge: { unit: 'mg-per-100g', threshold: 15, max: 40 },
};

describe('a rule that nobody wrote code for', () => {
  const drink = readSchemes(schemes).filter((scheme) => scheme.id === 'drink');
  const rate = (caffeine: number | null) => {
    const nutrients: Nutrient[] =
      caffeine === null
        ? []
        : [{ name: 'caffeine', value: caffeine / 1000, unit: 'g', per: '100ml', form: null }];
    const label = facts({ kind: 'drink', nutrition: { ...per100({}), nutrients } });
    const [scheme] = drink;
    if (scheme === undefined) throw new Error('the drink scheme is gone');
    const set = buildRuleSet(scheme, readRules([limitCaffeine]));
    const signals: Record<string, Signal> = {};
    for (const id of set.generic) signals[id] = genericSignal(id)(label, layFlat(label.ingredients));
    return rateSignals(set, signals);
  };

  it('is a row of the right shape', () => {
    expect(ruleSchema.safeParse(limitCaffeine).error?.issues ?? []).toEqual([]);
  });

  it.each([
    [10, 50],
    [15, 47],
    [32, 44],
  ])('counts %d mg per 100 ml to a score of %d', (caffeine, score) => {
    const rating = rate(caffeine);
    expect(rating.score).toBe(score);
    if (score === 50) return;
    expect(rating.reasons).toMatchObject([
      {
        rule: 'limit-caffeine',
        text: { key: 'rule.limit-caffeine', args: { value: caffeine } },
        gauge: { value: caffeine },
      },
    ]);
  });

  it('counts nothing where the label does not say', () => {
    expect(rate(null)).toMatchObject({ score: 50, reasons: [], range: [50, 50] });
  });
});

describe('signals that a row can name', () => {
  const label = facts({
    lang: 'de',
    ingredients: listOf([['flour', 'grain'], ['Zimt'], ['rum', 'alcohol']]),
    additives: [{ id: 'e407', found: 'Carrageen', class: null, start: 0, end: 9 }],
    claims: [{ claim: 'fried', quote: 'crispy fried' }],
    allergens: ['milk'],
    nutrition: {
      ...per100({ saturates: 6 }),
      nutrients: [{ name: 'vitamin e', value: 10, unit: 'IU', per: '100g', form: null }],
    },
  });
  const read = (id: string) => {
    const signal = genericSignal(id)(label, layFlat(label.ingredients));
    return signal.state === 'known' ? signal.value : signal.state;
  };

  it.each([
    ['column:saturates', 6],
    ['column:fibre', 'unknown'],
    ['column:nonsense', 'unknown'],
    ['nutrient:vitamin e:mg:100', 6.7],
    ['nutrient:vitamin e:ug:100', 6700],
    ['concept:alcohol', true],
    ['concept:honey|grain', true],
    ['concept:honey', false],
    ['ingredient:cinnamon|zimt', true],
    ['ingredient:cinnamon@en|zimt@de', true],
    ['ingredient:cinnamon@nl|zimt@nl', false],
    ['ingredient:zim', false],
    ['additive:e171|e407', true],
    ['additive:e171', false],
    ['claim:fried', true],
    ['claim:snack', 'unknown'],
    ['allergen:milk', true],
    ['nonsense:at:all', 'unknown'],
  ])('%s reads %s', (id, value) => {
    const found = read(id);
    if (typeof value === 'number') expect(found).toBeCloseTo(value, 9);
    else expect(found).toBe(value);
  });
});
