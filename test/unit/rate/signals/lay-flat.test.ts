import { describe, expect, it } from 'vitest';
import { readFoodLabel } from '../../../../src/label/food/read-food-label';
import { layFlat } from '../../../../src/rate/signals/lay-flat';
import { foundAs } from '../../../../src/rate/signals/leaves';

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

  it('called after a plant that no part is gives it to none of them', () => {
    const leaves = leavesOf('Soy style dressing (water, sugar, rapeseed oil, vinegar), cabbage');
    expect(leaves.flatMap(({ concepts }) => concepts)).not.toContain('legume');
  });

  it('that only has something added stays an ingredient of its own', () => {
    const [flour, chalk, iron] = leavesOf('Wholemeal wheat flour (calcium carbonate, iron, niacin), water');
    expect(flour).toMatchObject({ name: 'Wholemeal wheat flour', leads: true });
    expect(flour?.concepts).toContain('whole-grain');
    expect(chalk?.concepts).not.toContain('whole-grain');
    expect(iron).toMatchObject({ leads: false });
  });

  it('made into something makes its parts sources of that', () => {
    const [soya] = leavesOf('Vegetable oil (soybeans, palm fruit), water');
    expect(soya?.concepts).toEqual(expect.arrayContaining(['legume', 'oil']));
  });

  it('hands a plant only to the part that is it', () => {
    const leaves = leavesOf('Garlic cheese (cheese, salt, garlic), bread');
    expect(leaves.filter(({ concepts }) => concepts.includes('garlic')).map(({ name }) => name)).toEqual([
      'garlic',
    ]);
  });

  it('gives what no part names to its first part', () => {
    const [milk, cultures] = leavesOf('Yogurt (milk, cultures), sugar');
    expect(milk?.concepts).toEqual(expect.arrayContaining(['yogurt', 'milk']));
    expect(cultures?.concepts).not.toContain('yogurt');
  });
});

it('organisms that a culture is made of leave a list read in full', () => {
  const { ingredients } = readFoodLabel({
    text: 'Milk, probiotic cultures (B. lactis, L. casei Zyx), yogurt cultures (S. thermophilus, L. bulgaricus)',
    lang: 'en',
    kind: 'food',
    name: null,
    category: [],
    statements: '',
  });
  expect(layFlat(ingredients).complete).toBe(true);
});

it('one name of a dozen words is no list read in full', () => {
  const words = 'mustard vinegar water sunflower oil salt xanthan gum olive oil hazelnuts pepper flavouring';
  const { ingredients } = readFoodLabel({
    text: words,
    lang: 'en',
    kind: 'food',
    name: null,
    category: [],
    statements: '',
  });
  expect(layFlat(ingredients)).toMatchObject({ found: true, complete: false });
});

it('what a compound hands down is said by its name', () => {
  const { ingredients } = readFoodLabel({
    text: 'Beer (water, barley malt, hops), flour',
    lang: 'en',
    kind: 'food',
    name: null,
    category: [],
    statements: '',
  });
  expect(foundAs(layFlat(ingredients), ['alcohol']).map(({ name }) => name)).toEqual(['Beer']);
});
