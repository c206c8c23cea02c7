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

  it('is found where the product only refers to it, around in a circle too', () => {
    const state = {
      ROOT_QUERY: {},
      'Contents:1': { ingredients: { statement: LIST }, product: { __ref: 'Product:1' } },
      'Contents:2': { ingredients: { statement: OTHER } },
      'Product:1': { name: 'Oat drink', contents: { __ref: 'Contents:1' } },
    };
    expect(ownList(ingredientsIn(state, new Set(['oatdrink1litre'])))).toBe(LIST);
    expect(ownList(ingredientsIn(state, new Set(['oatdrinkbarista'])))).toBe(null);
  });
});
