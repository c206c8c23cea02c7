import { describe, expect, it } from 'vitest';
import type { NutritionValues } from '../../../src/label/nutrition/nutrition-facts';
import type { Rating } from '../../../src/rate/rating';
import { compareRows } from '../../../src/ui/shelf/compare-rows';
import { NO_VALUES, per100 } from '../rate/make-facts';
import { facts, rating } from '../store/fixtures';

function food(values: Partial<NutritionValues>, change: Partial<Rating> = {}) {
  const nutrition = { ...per100(values), perServing: { size: null, ...NO_VALUES, sugars: 1 } };
  return { facts: facts('Oats', { kind: 'food', nutrition }), rating: rating({ kind: 'food', ...change }) };
}

const cream = {
  facts: facts('', { kind: 'skincare', ingredients: null }),
  rating: rating({ kind: 'skincare', yardstick: 'skin-barrier' }),
};

const terms = { units: 'per-100', wordsOnly: false } as const;

function row(rows: ReturnType<typeof compareRows>, key: string) {
  const found = rows.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no row ${key}`);
  return found;
}

describe('a comparison', () => {
  it('marks the least sugar and the most fibre as best', () => {
    const rows = compareRows([food({ sugars: 12, fibre: 3 }), food({ sugars: 2, fibre: 1 })], terms);
    expect(row(rows, 'compare_sugars').best).toEqual([1]);
    expect(row(rows, 'compare_fibre').best).toEqual([0]);
  });

  it('tells what a label does not state from what its kind does not have', () => {
    const rows = compareRows([food({ sugars: 12 }), food({}), cream], terms);
    expect(row(rows, 'compare_sugars').cells.map((cell) => cell.state)).toEqual(['value', 'unknown', 'none']);
  });

  it('calls nothing best where only one value is known, or all are alike', () => {
    const one = compareRows([food({ sugars: 12 }), food({})], terms);
    expect(row(one, 'compare_sugars').best).toEqual([]);
    const alike = compareRows([food({ sugars: 12 }), food({ sugars: 12 })], terms);
    expect(row(alike, 'compare_sugars')).toMatchObject({ best: [], differs: false });
    const alikeAsFarAsKnown = compareRows([food({ sugars: 12 }), food({ sugars: 12 }), food({})], terms);
    expect(row(alikeAsFarAsKnown, 'compare_sugars')).toMatchObject({ best: [], differs: true });
  });

  it('calls no amount of salt or saturates best: the guide is silent on them', () => {
    const rows = compareRows([food({ salt: 1, saturates: 1 }), food({ salt: 0.1, saturates: 9 })], terms);
    expect(row(rows, 'compare_salt').best).toEqual([]);
    expect(row(rows, 'compare_saturates').best).toEqual([]);
  });

  it('puts differences first', () => {
    const rows = compareRows([food({ sugars: 1, fibre: 5 }), food({ sugars: 1, fibre: 6 })], terms);
    const order = rows.map((one) => one.differs);
    expect(order).toEqual([...order].sort((a, b) => Number(b) - Number(a)));
    expect(row(rows, 'compare_fibre').differs).toBe(true);
  });

  it('has no score in words-only mode, and rounds scores down otherwise', () => {
    const pair = [food({}, { score: 59.9 }), food({}, { score: 61 })];
    expect(row(compareRows(pair, terms), 'compare_score').cells[0]).toMatchObject({ value: 59 });
    const keys = compareRows(pair, { ...terms, wordsOnly: true }).map((one) => one.key);
    expect(keys).not.toContain('compare_score');
  });

  it('names a fermented food by the key of its word, which every language has', () => {
    const yogurt = food({ sugars: 4 });
    const fermented = { food: 'fermented milk', cultures: 'unstated', carriesCultures: true } as const;
    const rows = compareRows([{ ...yogurt, facts: { ...yogurt.facts, fermented } }, yogurt], terms);
    expect(row(rows, 'compare_fermented').cells).toMatchObject([
      { value: 'fermented-food.fermented-milk' },
      { value: '–' },
    ]);
  });

  it('compares servings when the user wants servings', () => {
    const rows = compareRows([food({ sugars: 12 }), food({ sugars: 3 })], { ...terms, units: 'per-serving' });
    expect(row(rows, 'compare_sugars').cells).toMatchObject([{ value: 1 }, { value: 1 }]);
  });
});
