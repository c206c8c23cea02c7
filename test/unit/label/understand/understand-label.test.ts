import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_LABEL } from '../../../../src/label/empty-label';
import { understandLabel } from '../../../../src/label/understand-label';

const LABEL = [
  'Daily Balance',
  'Supplement Facts',
  'Serving Size: 1 Capsule',
  'Zinc (as zinc picolinate) 15 mg 136%',
  'Lactobacillus rhamnosus GG 10 billion CFU',
  'Other Ingredients: cellulose, magnesium stearate, silica.',
  'Daily Balance supports your wellbeing all year round, wherever you may go.',
].join('\n');

describe('a food label', () => {
  test('is read as a food: list, nutrition, claims; no cosmetic', () => {
    const facts = understandLabel({
      ...EMPTY_LABEL,
      lang: 'en',
      name: 'Oat biscuits, source of fibre',
      category: ['Food', 'Biscuits'],
      ingredients: 'Oat flakes (60%), sugar, palm oil, emulsifier (E471), salt.',
      declared: { basis: '100g', servingSize: null, values: { sugars: 18, sodium: 0.2 } },
    });
    expect(facts).toMatchObject({
      kind: 'food',
      exempt: null,
      inci: null,
      probiotic: null,
      category: ['food', 'biscuits'],
    });
    expect(facts.ingredients?.items[0]?.percent).toBe(60);
    expect(facts.additives.map(({ id }) => id)).toEqual(['e471']);
    expect(facts.nutrition?.per100).toMatchObject({ sugars: 18, sodium: 0.2, salt: 0.5 });
    expect(facts.claims.map(({ claim }) => claim).sort()).toEqual(['snack', 'source-of-fibre']);
  });

  test('nutrition that has run into the list is read as nutrition', () => {
    const facts = understandLabel({
      ...EMPTY_LABEL,
      kind: 'food',
      ingredients: 'Wheat flour, sugar, salt. Nutrition per 100g: Energy 1500kJ, Fat 3g, Sugars 20g, Salt 1g',
    });
    expect(facts.nutrition?.per100).toMatchObject({ energyKj: 1500, sugars: 20 });
  });
});

describe('a supplement label', () => {
  const facts = understandLabel({ ...EMPTY_LABEL, name: 'Daily Balance', label: LABEL });

  test('is recognised and its organisms and nutrients are read', () => {
    expect(facts.kind).toBe('supplement');
    expect(facts.probiotic?.strains[0]).toMatchObject({ species: 'rhamnosus', strain: 'GG' });
    expect(facts.nutrition?.nutrients).toEqual([
      { name: 'zinc', value: 15, unit: 'mg', per: 'serving', form: 'zinc picolinate' },
    ]);
  });

  test('its composition holds the active rows and the other ingredients, and nothing around them', () => {
    const text = facts.ingredients?.text ?? '';
    expect(text.startsWith('Zinc (as zinc picolinate) 15 mg')).toBe(true);
    expect(text).toContain('Other Ingredients: cellulose, magnesium stearate, silica');
    expect(text).not.toMatch(/Serving Size|wellbeing|Daily Balance/);
  });

  test.each([
    [
      'Supplement Facts Serving Size 2 Softgels. Zinc 11 mg, Inulin 300 mg. Other Ingredients: gelatin, water.',
      'Zinc 11 mg, Inulin 300 mg.\nOther Ingredients: gelatin, water.',
    ],
    [
      'Daily Zinc | Supplement Facts: Serving Size: 1 Tablet (2 g) Servings Per Container: about 60 Amount Per Serving % Daily Value* Zinc 15 mg 136% Other ingredients: cellulose',
      'Zinc 15 mg 136%\nOther ingredients: cellulose',
    ],
    [
      'Daily Zinc. Supplement Facts. Serving size 1 tablet. Zinc (as citrate) 15 mg',
      'Zinc (as citrate) 15 mg',
    ],
  ])('its composition is told from the panel around it in one line, too: %s', (label, text) => {
    expect(understandLabel({ ...EMPTY_LABEL, kind: 'supplement', label }).ingredients?.text).toBe(text);
  });

  test('additives are those of the other ingredients, and lie where they are said to', () => {
    expect(facts.additives.map(({ id }) => id)).toEqual(['e460', 'e470b', 'e551']);
    for (const { found, start, end } of facts.additives) {
      expect(facts.ingredients?.text.slice(start, end).toLowerCase()).toBe(found.toLowerCase());
    }
  });
});

describe('other labels', () => {
  test('a cosmetic has an INCI list and no food facts', () => {
    const facts = understandLabel({
      ...EMPTY_LABEL,
      name: 'Hand cream',
      inci: 'Aqua, Glycerin, Cetearyl Alcohol, Parfum',
    });
    expect(facts).toMatchObject({ kind: 'skincare', ingredients: null, nutrition: null, additives: [] });
    expect(facts.inci?.items).toHaveLength(4);
  });

  test('what is neither food nor cosmetic has no label', () => {
    const facts = understandLabel({
      ...EMPTY_LABEL,
      name: 'Complete cat food',
      ingredients: 'Chicken, rice, taurine',
    });
    expect(facts).toMatchObject({ kind: null, exempt: 'pet-food', ingredients: null, nutrition: null });
  });

  test('an exempt drink is read in full', () => {
    const facts = understandLabel({
      ...EMPTY_LABEL,
      name: 'Pale ale beer 5% vol',
      ingredients: 'Water, barley malt, hops, yeast',
    });
    expect(facts).toMatchObject({ kind: 'drink', exempt: 'alcohol' });
    expect(facts.ingredients?.items).toHaveLength(4);
  });

  test('the label of a given kind is always read', () => {
    const facts = understandLabel({
      ...EMPTY_LABEL,
      kind: 'food',
      name: 'Dog shampoo',
      ingredients: 'Oats, salt',
    });
    expect(facts.ingredients?.items).toHaveLength(2);
  });

  test('hostile text never throws', () => {
    const text = fc.option(fc.string({ unit: 'binary', maxLength: 160 }));
    fc.assert(
      fc.property(text, text, text, text, (name, ingredients, label, inci) => {
        understandLabel({ ...EMPTY_LABEL, name, ingredients, label, inci });
      }),
      { numRuns: 150 },
    );
  });
});
