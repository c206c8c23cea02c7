import { describe, expect, it } from 'vitest';
import type { Nutrient } from '../../../../src/label/nutrition/nutrition-facts';
import { amountOf } from '../../../../src/rate/signals/amount-of';

const zinc = (value: number, unit: string, per: Nutrient['per']): Nutrient => ({
  name: 'zinc',
  value,
  unit,
  per,
  form: null,
});

describe('the amount of a nutrient', () => {
  it.each([
    ['mg', 5, 5],
    ['g', 0.005, 5],
    ['µg RAE', 5000, 5],
    ['mcg', 5000, 5],
  ])('in %s is told in milligrams', (unit, value, expected) => {
    expect(amountOf([zinc(value, unit, '100g')], ['zinc'], '100')).toBeCloseTo(expected, 10);
  });

  it('in international units is that of its vitamin, and of nothing else', () => {
    const vitamin = { ...zinc(10_000, 'IU', 'day'), name: 'vitamin a' };
    expect(amountOf([vitamin], ['vitamin a'], 'day')).toBeCloseTo(3, 10);
    expect(amountOf([zinc(10, 'IU', 'day')], ['zinc'], 'day')).toBeNull();
  });

  it('is the largest of those that are printed', () => {
    const printed = [zinc(10, 'mg', 'day'), zinc(30, 'mg', 'day'), zinc(20, 'mg', 'day')];
    expect(amountOf(printed, ['zinc'], 'day')).toBe(30);
  });

  it('of a day comes from days and servings, that of 100 g from neither', () => {
    expect(amountOf([zinc(10, 'mg', 'serving')], ['zinc'], 'day', 2)).toBe(20);
    expect(amountOf([zinc(10, 'mg', 'day')], ['zinc'], 'day', 2)).toBe(10);
    expect(amountOf([zinc(10, 'mg', '100g')], ['zinc'], 'day', 2)).toBeNull();
    expect(amountOf([zinc(10, 'mg', 'serving')], ['zinc'], '100')).toBeNull();
    expect(amountOf([zinc(10, 'mg', '100ml')], ['zinc'], '100')).toBe(10);
  });
});
