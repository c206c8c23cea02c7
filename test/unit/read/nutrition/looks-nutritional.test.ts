import { describe, expect, it } from 'vitest';
import { looksNutritional } from '../../../../src/read/nutrition/looks-nutritional';

describe('a table of nutrients', () => {
  it('names one in each row', () => {
    expect(
      looksNutritional([
        ['Energy', '1046 kJ'],
        ['Fat', '7.2 g'],
      ]),
    ).toBe(true);
  });

  it('may name them across the top', () => {
    expect(
      looksNutritional([
        ['', 'Energy', 'Fat', 'Sugars', 'Salt'],
        ['Per 100g', '1046 kJ', '7.2 g', '3.0 g', '0.9 g'],
      ]),
    ).toBe(true);
  });

  it('holds amounts: a comparison of claims is none', () => {
    expect(
      looksNutritional([
        ['', 'Low fat', 'Low salt', 'No sugar', 'High protein'],
        ['Our bar', 'yes', 'yes', 'yes', 'yes'],
      ]),
    ).toBe(false);
  });
});
