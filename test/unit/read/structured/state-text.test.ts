import { describe, expect, it } from 'vitest';
import { ingredientsIn, ownList } from '../../../../src/read/structured/state-text';

const LIST = 'Water, oats, salt';
const OTHER = 'Milk, cream, sugar';

describe('a list in state', () => {
  it.each([
    'ingredient',
    'ingredients',
    'ingredientes',
    'ingredienti',
    'ingrédients',
    'full_ingredients_list',
  ])('stands under the key %s', (key) => {
    expect(ownList(ingredientsIn({ [key]: LIST }, new Set()))).toBe(LIST);
  });

  it.each(['ingredientGlossary', 'ingredientImage', 'ingredientsCount'])(
    'does not stand under the key %s',
    (key) => {
      expect(ingredientsIn({ [key]: LIST }, new Set())).toEqual([]);
    },
  );

  it.each(['name', 'sku', 'gtin13'])('is the one beside the %s that the page knows', (key) => {
    const state = [
      { [key]: 'another', ingredients: OTHER },
      { [key]: 'ours12345', ingredients: LIST },
    ];
    expect(ownList(ingredientsIn(state, new Set(['ours12345'])))).toBe(LIST);
    expect(ownList(ingredientsIn(state, new Set(['unheard'])))).toBe(null);
  });
});
