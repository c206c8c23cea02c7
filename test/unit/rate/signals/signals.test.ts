import { describe, expect, it } from 'vitest';
import type { FermentedFact } from '../../../../src/label/food/food-facts';
import { readFoodLabel } from '../../../../src/label/food/read-food-label';
import type { LabelFacts } from '../../../../src/label/label-facts';
import type { ProbioticLabelFacts, StrainFact } from '../../../../src/label/strains/strain-facts';
import { signalsOf } from '../../../../src/rate/signals/signals-of';
import { facts, type Line, listOf, per100, sugar } from '../make-facts';

function signalValue(id: string, given: Partial<LabelFacts>): unknown {
  const asked = signalsOf(facts(given));
  const signal = asked?.signals[id];
  if (signal === undefined) return 'unknown';
  if (signal.state === 'between') return [signal.worst, signal.best];
  return signal.state === 'known' ? signal.value : signal.state;
}

const fermented = (
  food: string,
  cultures: FermentedFact['cultures'],
  carriesCultures = true,
): FermentedFact => ({
  food,
  cultures,
  carriesCultures,
});

describe('fermented', () => {
  const milk: readonly Line[] = [
    ['milk', 'milk'],
    ['cultures', 'culture'],
  ];
  it.each([
    ['live sauerkraut', { fermented: fermented('sauerkraut', 'live') }, 'live'],
    [
      'yogurt that says nothing',
      { fermented: fermented('yogurt', 'unstated'), ingredients: listOf(milk) },
      'cultured',
    ],
    ['yogurt heated after culturing', { fermented: fermented('yogurt', 'heat-treated') }, 'heat'],
    ['kimchi that says nothing', { fermented: fermented('kimchi', 'unstated') }, 'unstated'],
    ['live kombucha', { fermented: fermented('kombucha', 'live') }, 'kombucha'],
    ['kombucha that says nothing', { fermented: fermented('kombucha', 'unstated') }, 'kombucha-unstated'],
    ['tempeh', { fermented: fermented('tempeh', 'unstated') }, 'soy-cooked'],
    ['soy sauce', { fermented: fermented('soy sauce', 'unstated', false) }, 'none'],
    [
      'cheese: milk, cultures, rennet and salt',
      {
        fermented: fermented('fermented milk', 'unstated'),
        ingredients: listOf([...milk, ['rennet', 'enzyme'], ['salt', 'salt']]),
      },
      'unstated',
    ],
    ['a list without anything fermented', { ingredients: listOf([['rice', 'grain']]) }, 'none'],
    ['nothing read', {}, 'unknown'],
  ])('%s', (_, given, value) => {
    expect(signalValue('fermented', given)).toBe(value);
  });
});

describe('the guide’s plants', () => {
  it.each([
    [
      'oats first',
      [
        ['oats', 'oat', 'whole-grain'],
        ['salt', 'salt'],
      ],
      'first',
    ],
    [
      'onion second',
      [
        ['tomatoes', 'vegetable'],
        ['onion', 'onion'],
      ],
      'top3',
    ],
    [
      'wholemeal first',
      [
        ['wholemeal flour', 'grain', 'whole-grain'],
        ['water', 'water'],
      ],
      'top3',
    ],
    ['garlic fifth', [['a'], ['b'], ['c'], ['d'], ['garlic', 'garlic']], 'present'],
    [
      'onion powder',
      [
        ['potato', 'vegetable'],
        ['onion powder', 'onion'],
      ],
      'none',
    ],
    ['soya oil', [['soya oil', 'legume', 'oil']], 'none'],
    ['soy protein isolate', [['soy protein isolate', 'legume', 'protein-isolate']], 'none'],
    [
      'headed cabbage',
      [
        ['white cabbage', 'leafy-green', 'vegetable'],
        ['salt', 'salt'],
      ],
      'none',
    ],
    ['spinach', [['spinach', 'leafy-green', 'vegetable']], 'first'],
  ] satisfies readonly (readonly [string, readonly Line[], string])[])('%s', (_, lines, value) => {
    expect(signalValue('guidePlant', { ingredients: listOf(lines) })).toBe(value);
  });
});

describe('fibre', () => {
  const rice = listOf([['rice', 'grain']]);
  it('is what the label states', () => {
    expect(signalValue('fibre', { ingredients: rice, nutrition: per100({ fibre: 2.9 }) })).toBe(2.9);
  });
  it('is at least what a regulated claim promises', () => {
    const claims = [{ claim: 'high-fibre' as const, quote: 'high in fibre' }];
    expect(signalValue('fibre', { ingredients: rice, claims })).toEqual([6, 10]);
  });
  it('does not apply to oil, fish and the like', () => {
    expect(signalValue('fibre', { ingredients: listOf([['olive oil', 'oil']]) })).toBe('not-applicable');
    expect(
      signalValue('fibre', {
        ingredients: listOf([
          ['salmon', 'fish'],
          ['salt', 'salt'],
          ['hydrogenated palm fat', 'hydrogenated-fat'],
          ['natural flavouring', 'flavouring'],
          ['sucralose', 'sweetener'],
          ['lemon juice', 'juice'],
        ]),
      }),
    ).toBe('not-applicable');
  });
  it.each([
    ['Ham (pork, salt), stock (water, pork bones, carrots, onions)', 'not-applicable'],
    ['Ham (pork, salt), carrots, onions', 'unknown'],
  ])('of %s: what was boiled in a stock brings none', (text, value) => {
    const input = { text, lang: 'en', kind: 'food', name: null, category: [], statements: '' } as const;
    expect(signalValue('fibre', { ingredients: readFoodLabel(input).ingredients })).toBe(value);
  });
  it('is unknown for bread that does not state it', () => {
    expect(signalValue('fibre', { ingredients: rice })).toBe('unknown');
  });
  it('is held against carbohydrate as EU labels print it: fibre added back', () => {
    const bread = { ingredients: listOf([['flour', 'grain']]) };
    expect(
      signalValue('carbFibre10to1', { ...bread, nutrition: per100({ carbohydrate: 45, fibre: 5 }) }),
    ).toBe(true);
    expect(
      signalValue('carbFibre10to1', { ...bread, nutrition: per100({ carbohydrate: 46, fibre: 5 }) }),
    ).toBe(false);
  });
});

describe('fibres that are not the plant', () => {
  const read = (text: string): Partial<LabelFacts> =>
    readFoodLabel({ text, lang: 'en', kind: 'food', name: null, category: [], statements: '' });

  it.each(['Pea fibre', 'Oat fibre', 'Citrus fibre', 'Bamboo fibre'])(
    '%s is no plant of the guide, no marker that counts, no prebiotic and nothing of a kitchen, and is said to be isolated',
    (text) => {
      const given = read(`${text}, water`);
      expect(signalValue('guidePlant', given)).toBe('none');
      expect(signalValue('markerClasses', given)).toBe(0);
      expect(signalValue('isolatedPrebiotic', given)).toBe(false);
      expect(signalValue('kitchenList', given)).toBe('no');
      expect(signalValue('concept:fibre-isolate', given)).toBe(true);
      expect(signalValue('fibre', given)).toBe('unknown');
    },
  );

  it('inulin is a prebiotic, and said to be isolated', () => {
    const given = read('Milk, inulin');
    expect(signalValue('isolatedPrebiotic', given)).toBe(true);
    expect(signalValue('concept:fibre-isolate', given)).toBe(true);
    expect(signalValue('markerClasses', given)).toBe(0);
  });

  it.each([
    'Sugar, fruit and plant concentrates: apple, spinach, nettle',
    'Sugar, plant extract (banana, spinach)',
    'Sugar, gewürz (zwiebelpulver, knoblauchextrakt)',
    'Bread, topping (milk, soya)',
  ])('%s names no plant of the guide', (text) => {
    expect(signalValue('guidePlant', read(text))).toBe('none');
  });

  it('inside a compound a plant counts that is one', () => {
    expect(signalValue('guidePlant', read('Bread, topping (milk, soya beans)'))).toBe('present');
    expect(signalValue('guidePlant', read('Bread, filling (cream, spinach)'))).toBe('present');
  });

  it('psyllium husk is the coat of a seed: one ordinary ingredient, and no prebiotic', () => {
    const given = read('Psyllium husk');
    expect(signalValue('kitchenList', given)).toBe('single');
    expect(signalValue('isolatedPrebiotic', given)).toBe(false);
    expect(signalValue('concept:fibre-isolate', given)).toBe(false);
    expect(signalValue('guidePlant', given)).toBe('none');
    expect(signalValue('fibre', { ...given, nutrition: per100({ fibre: 80 }) })).toBe(80);
  });
});

describe('plain milk', () => {
  it('is milk with nothing but what leaves it milk', () => {
    const vitamins = listOf([
      ['milk', 'milk'],
      ['vitamin D', 'vitamin'],
    ]);
    expect(signalValue('plainMilk', { ingredients: vitamins })).toBe(true);
    const iceCream = listOf([
      ['milk', 'milk'],
      ['sugar', 'sugar'],
    ]);
    expect(signalValue('plainMilk', { ingredients: iceCream })).toBe('not-applicable');
  });
});

describe('a list that could stand in a kitchen', () => {
  const listed = (...names: string[]) =>
    signalValue('kitchenList', { ingredients: listOf(names.map((name) => [name])) });
  it('is one ingredient, or five at most', () => {
    expect(listed('oats')).toBe('single');
    expect(listed('oats', 'honey', 'almonds', 'oil', 'salt')).toBe('short');
    expect(listed('oats', 'honey', 'almonds', 'oil', 'salt', 'cinnamon')).toBe('no');
  });
});

describe('hydration', () => {
  it.each([
    ['water', [['mineral water', 'water']], 'water'],
    [
      'sparkling water',
      [
        ['water', 'water'],
        ['carbon dioxide', 'carbon-dioxide'],
      ],
      'water',
    ],
    [
      'brewed tea',
      [
        ['water', 'water'],
        ['green tea', 'tea'],
      ],
      'unsweetened',
    ],
    ['milk', [['milk', 'milk']], 'none'],
  ] satisfies readonly (readonly [string, readonly Line[], string])[])('%s', (_, lines, value) => {
    expect(signalValue('hydration', { kind: 'drink', ingredients: listOf(lines) })).toBe(value);
  });

  it('water stays plain where its carbon dioxide is read as an additive', () => {
    const given = readFoodLabel({
      text: 'Natural mineral water, carbon dioxide',
      lang: 'en',
      kind: 'drink',
      name: null,
      category: [],
      statements: '',
    });
    expect(signalValue('hydration', { ...given, kind: 'drink' })).toBe('water');
  });

  it('sweetened tea is neither', () => {
    const ingredients = listOf([
      ['water', 'water'],
      ['sugar', 'sugar'],
      ['tea', 'tea'],
    ]);
    expect(signalValue('hydration', { kind: 'drink', ingredients, sugars: [sugar('sugar', 2)] })).toBe(
      'none',
    );
  });
});

describe('supplements', () => {
  const strain = (given: Partial<StrainFact>): StrainFact => ({
    text: 'L. rhamnosus GG',
    genus: 'Lacticaseibacillus',
    species: 'rhamnosus',
    subspecies: null,
    strain: 'GG',
    id: 'lcb-rham-gg',
    state: 'live',
    count: null,
    ...given,
  });
  const probiotic = (given: Partial<ProbioticLabelFacts>): Partial<LabelFacts> => ({
    kind: 'supplement',
    probiotic: {
      strains: [strain({})],
      count: null,
      guaranteed: 'unstated',
      storageStated: false,
      expiryStated: false,
      labMark: null,
      blend: 'none',
      delayedRelease: false,
      atManufacture: false,
      ...given,
    },
  });

  it('multiplies a count per capsule by the capsules a day', () => {
    const count = { value: 5e8, unit: 'CFU' as const, per: 'capsule', guaranteed: 'unstated' as const };
    expect(
      signalValue('dailyCount', {
        ...probiotic({ count }),
        dose: { unit: 'capsule', unitsPerServing: 1, unitsPerDay: 2 },
      }),
    ).toBe(1e9);
  });
  it('knows a count that is stated, and one that is not', () => {
    expect(signalValue('countStated', probiotic({}))).toBe(false);
    expect(
      signalValue('countStated', probiotic({ strains: [strain({ count: { value: 1e9, unit: 'CFU' } })] })),
    ).toBe(true);
  });
  it('counts old and new names of the Lactobacillus family, and nothing dead', () => {
    expect(signalValue('organisms', probiotic({}))).toBe('target');
    expect(signalValue('organisms', probiotic({ strains: [strain({ genus: 'Bacillus' })] }))).toBe('other');
    const killed = probiotic({ strains: [strain({ state: 'heat-killed' })] });
    expect(signalsOf(facts(killed))?.set.scheme.id).toBe('nutrient');
    const mixed = [strain({ state: 'heat-killed' }), strain({ genus: 'Bacillus', strain: null })];
    expect(signalValue('organisms', probiotic({ strains: mixed }))).toBe('other');
    expect(signalValue('strainNamed', probiotic({ strains: mixed }))).toBe(false);
  });
  it('names only the bacteria that the guide asks for as those that it asks for', () => {
    const yeast = strain({
      text: 'S. boulardii',
      genus: 'Saccharomyces',
      species: 'boulardii',
      strain: null,
    });
    const asked = signalsOf(facts(probiotic({ strains: [strain({}), yeast] })));
    expect(asked?.signals.organisms?.args?.names).toBe('L. rhamnosus GG');
  });
  it('reads a promise of probiotics without any organism as a probiotic label that names none', () => {
    const given = {
      kind: 'supplement' as const,
      name: 'Probiotic complex',
      ingredients: listOf([['probiotic complex']]),
    };
    expect(signalsOf(facts(given))?.set.scheme.id).toBe('probiotic');
    expect(signalValue('organisms', given)).toBe('none');
  });
  it('counts neither what the powder is taken for nor what holds a tablet together among its other ingredients', () => {
    const list = readFoodLabel({
      text: 'Whey protein concentrate 92%, bulking agent: dicalcium phosphate, sweetener: sucralose, flavouring',
      lang: 'en',
      kind: 'supplement',
      name: null,
      category: [],
      statements: '',
    });
    expect(signalValue('markerClasses', { ...list, kind: 'supplement' })).toBe(2);
  });
  it('takes beta-carotene for no preformed vitamin A', () => {
    const nutrients = [
      { name: 'vitamin a', value: 5000, unit: 'µg', per: 'serving' as const, form: 'beta-carotene' },
    ];
    const given = { kind: 'supplement' as const, nutrition: { ...per100({}), per100: null, nutrients } };
    expect(signalValue('vitaminADay', given)).toBe(0);
    expect(signalValue('betaCarotene', given)).toBe(true);
  });
  it('reads international units', () => {
    const nutrients = [
      { name: 'vitamin a', value: 10_000, unit: 'IU', per: 'day' as const, form: 'retinyl palmitate' },
    ];
    expect(
      signalValue('vitaminADay', {
        kind: 'supplement',
        nutrition: { ...per100({}), per100: null, nutrients },
      }),
    ).toBeCloseTo(3000, 6);
  });
});
