import { describe, expect, it } from 'vitest';
import { readFoodLabel } from '../../../src/label/food/read-food-label';
import { layFlat } from '../../../src/rate/signals/leaves';

function leavesOf(text: string) {
  const { ingredients } = readFoodLabel({
    text,
    lang: 'en',
    kind: 'food',
    name: null,
    category: [],
    statements: '',
  });
  return layFlat(ingredients).leaves.map(({ name, leads, concepts }) => ({ name, leads, concepts }));
}

describe('a compound laid flat', () => {
  it('gives its plant to the part that is the plant, not to the water before it', () => {
    const [water, oats] = leavesOf('Oat base (water, oats 10%), rapeseed oil');
    expect(water).toMatchObject({ name: 'water', leads: false });
    expect(water?.concepts).not.toContain('oat');
    expect(oats).toMatchObject({ name: 'oats', leads: true });
    expect(oats?.concepts).toContain('oat');
  });

  it('gives what no part names to its first part', () => {
    const [milk, cultures] = leavesOf('Yogurt (milk, cultures), sugar');
    expect(milk?.concepts).toEqual(expect.arrayContaining(['yogurt', 'milk']));
    expect(cultures?.concepts).not.toContain('yogurt');
  });
});
