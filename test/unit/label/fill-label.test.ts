import { describe, expect, it } from 'vitest';
import { EMPTY_LABEL } from '../../../src/label/empty-label';
import { fillLabel, lacksLabel } from '../../../src/label/fill-label';
import type { LabelInput } from '../../../src/label/label-input';
import type { LookedUpLabel } from '../../../src/label/looked-up';
import { understandLabel } from '../../../src/label/understand-label';
import type { PageTable } from '../../../src/read/product-page';
import { factsSchema } from '../../../src/store/schema/facts-schema';

const BARE: LabelInput = {
  ...EMPTY_LABEL,
  lang: 'en',
  name: 'Oat Crunch breakfast cereal',
  category: ['Food cupboard', 'Breakfast cereals'],
};
const LIST = 'Oats, sugar, sunflower oil, salt';
const TABLE: PageTable = {
  caption: null,
  columns: ['', 'Per 100 g'],
  rows: [
    ['Energy', '1850 kJ'],
    ['Fat', '15 g'],
    ['of which saturates', '1.8 g'],
    ['Carbohydrate', '62 g'],
    ['of which sugars', '9 g'],
    ['Protein', '9 g'],
    ['Salt', '0.4 g'],
  ],
  via: 'structured-data',
};
const FOUND: LookedUpLabel = {
  source: 'open-food-facts',
  gtin: '5012345678900',
  date: '2026-11-22',
  lists: [
    { lang: 'fr', text: "Flocons d'avoine, sucre, huile de tournesol, émulsifiant : lécithines" },
    { lang: 'en', text: 'Oat flakes, sugar, sunflower oil, emulsifier: lecithins' },
  ],
  per100: {
    energyKj: 1850,
    fat: 15,
    saturates: 1.8,
    carbohydrate: 62,
    sugars: 18,
    fibre: 7.5,
    protein: 9,
    salt: 0.4,
  },
};

describe('what a look-up may fill', () => {
  it('is the list or the numbers of a food or drink, and nothing of a label that has both', () => {
    expect(lacksLabel(understandLabel(BARE))).toBe(true);
    expect(lacksLabel(understandLabel({ ...BARE, ingredients: LIST }))).toBe(true);
    expect(lacksLabel(understandLabel({ ...BARE, tables: [TABLE] }))).toBe(true);
    expect(lacksLabel(understandLabel({ ...BARE, ingredients: LIST, tables: [TABLE] }))).toBe(false);
  });

  it.each([
    ['a cream', { kind: 'skincare', name: 'Day cream' }],
    ['a supplement', { kind: 'supplement', name: 'Zinc tablets' }],
    ['a wine', { kind: 'drink', name: 'Red wine 13% vol' }],
    ['a kettle', { name: 'Steel kettle', category: ['Kitchen appliances', 'Kettles'] }],
  ] satisfies [string, Partial<LabelInput>][])('is nothing of %s', (_name, change) => {
    const input = { ...BARE, ...change };
    expect(lacksLabel(understandLabel(input))).toBe(false);
    expect(fillLabel(input, FOUND)).toEqual(understandLabel(input));
  });
});

describe('a label that was filled', () => {
  it('has the list in the language of the page, and says that list and numbers were looked up', () => {
    const facts = fillLabel(BARE, FOUND);
    expect(facts.ingredients?.text).toBe('Oat flakes, sugar, sunflower oil, emulsifier: lecithins');
    expect(facts.additives.map(({ id }) => id)).toContain('e322');
    expect(facts.nutrition?.per100).toMatchObject({ basis: '100g', sugars: 18, fibre: 7.5 });
    expect(factsSchema.parse(facts)).toEqual(facts);
    expect(facts.lookedUp).toEqual({
      source: 'open-food-facts',
      gtin: '5012345678900',
      date: '2026-11-22',
      parts: ['ingredients', 'nutrition'],
      differs: {},
    });
  });

  it('has the list in the main language where the page speaks another, read in that language', () => {
    const facts = fillLabel({ ...BARE, lang: 'de' }, FOUND);
    expect(facts.ingredients?.text).toMatch(/^Flocons/);
    expect(facts.lang).toBe('fr');
    expect(facts.additives.map(({ id }) => id)).toContain('e322');
  });

  it('keeps the kind that the page gave it, and counts a drink by 100 ml', () => {
    const juice = { ...BARE, name: 'Orange juice drink 1 l', category: ['Drinks', 'Juice'] };
    const facts = fillLabel(juice, { ...FOUND, per100: { sugars: 9, carbohydrate: 9.5, energyKj: 180 } });
    expect(facts.kind).toBe('drink');
    expect(facts.nutrition?.per100?.basis).toBe('100ml');
  });

  it('keeps the list of the page and takes the numbers alone', () => {
    const facts = fillLabel({ ...BARE, ingredients: LIST }, FOUND);
    expect(facts.ingredients?.text).toBe(LIST);
    expect(facts.nutrition?.per100?.sugars).toBe(18);
    expect(facts.lookedUp?.parts).toEqual(['nutrition']);
  });

  it('keeps every number of the page, mixes in none, and notes where the look-up states another', () => {
    const own = understandLabel({ ...BARE, tables: [TABLE] });
    const facts = fillLabel({ ...BARE, tables: [TABLE] }, FOUND);
    expect(facts.nutrition).toEqual(own.nutrition);
    expect(facts.nutrition?.per100?.fibre).toBeNull();
    expect(facts.lookedUp).toMatchObject({ parts: ['ingredients'], differs: { sugars: 18 } });
    expect(facts.ingredients?.text).toMatch(/^Oat flakes/);
  });

  it('takes rounding for no disagreement', () => {
    const rounded = {
      ...FOUND,
      per100: { ...FOUND.per100, sugars: 9.04, fat: 15.4, salt: 0.44, carbohydrate: 62.4 },
    };
    expect(fillLabel({ ...BARE, tables: [TABLE] }, rounded).lookedUp?.differs).toEqual({});
  });

  it('keeps what the page says of a serving beside the numbers per 100', () => {
    const serving: PageTable = { ...TABLE, columns: ['', 'Per serving'], rows: [['of which sugars', '4 g']] };
    const facts = fillLabel({ ...BARE, ingredients: LIST, tables: [serving] }, FOUND);
    expect(facts.nutrition?.perServing?.sugars).toBe(4);
    expect(facts.nutrition?.per100?.sugars).toBe(18);
  });

  it.each([
    ['nothing', { lists: [], per100: {} }],
    [
      'numbers that cannot stand together',
      { lists: [], per100: { fat: 2, saturates: 60, sugars: 90, carbohydrate: 3 } },
    ],
  ])('is the page’s own where the look-up has %s', (_name, change) => {
    expect(fillLabel(BARE, { ...FOUND, ...change })).toEqual(understandLabel(BARE));
  });

  it.each([
    ['another source', { source: 'me' }],
    ['a part that is none', { parts: ['verdict'] }],
    ['words for numbers', { differs: { sugars: 'many' } }],
  ])('cannot be imported with %s', (_name, change) => {
    const facts = fillLabel(BARE, FOUND);
    const lookedUp = { ...facts.lookedUp, ...change };
    expect(factsSchema.safeParse({ ...facts, lookedUp }).success).toBe(false);
  });
});
