import { describe, expect, it } from 'vitest';
import tiers from '../../../../rules/food/additive-tiers.json' with { type: 'json' };
import additives from '../../../../rules/lexicon/additives.json' with { type: 'json' };
import allergens from '../../../../rules/lexicon/allergens.json' with { type: 'json' };
import ingredients from '../../../../rules/lexicon/ingredients.json' with { type: 'json' };
import type { Argument } from '../../../../src/rate/rating';
import { additiveName } from '../../../../src/rate/signals/additive-name';
import { LANGUAGES, type Language } from '../../../../src/rate/texts/languages';
import { termKeys } from '../../../../src/rate/texts/term-keys';
import { sayMessage } from '../../../../src/rate/texts/texts';

const say = (key: string, args: Record<string, Argument>, language: Language = 'en') =>
  sayMessage({ key, args }, language);

describe('a number in a text', () => {
  it.each([
    ['en', '1 kind of ultra-processing marker', '3 kinds of ultra-processing marker'],
    ['de', '1 Markerart für starke Verarbeitung', '3 Markerarten für starke Verarbeitung'],
    ['fr', '1 type de marqueur d’ultra-transformation', '3 types de marqueurs d’ultra-transformation'],
  ] as const)('takes its noun along in %s', (language, one, three) => {
    expect(say('amount.classes', { value: 1 }, language)).toBe(one);
    expect(say('amount.classes', { value: 3 }, language)).toBe(three);
  });

  it.each([
    ['en', '10 billion live cells a day'],
    ['fr', '10 milliards de cellules vivantes par jour'],
    ['de', '10 Milliarden lebende Zellen am Tag'],
    ['es', '10 mil millones de células vivas al día'],
    ['it', '10 miliardi di cellule vive al giorno'],
    ['nl', '10 miljard levende cellen per dag'],
  ] as const)('is read by its word where it is large, in %s', (language, text) => {
    expect(say('amount.cells-per-day', { value: 1e10 }, language).replaceAll(' ', ' ')).toBe(text);
  });
});

describe('a name in a text', () => {
  it('opens a sentence with a capital, and nothing else', () => {
    expect(say('rule.reference-nutrient-food', { names: 'walnuts' })).toMatch(/^Walnuts: /);
    expect(say('found.names', { names: 'titanium dioxide' })).toBe('titanium dioxide');
  });

  it('that every language has its own word for is said by that word', () => {
    const args = { names: termKeys('allergen', ['milk', 'nuts']) };
    expect(say('found.names', args, 'fr')).toBe('lait, fruits à coque');
  });
});

describe('an additive that the label prints', () => {
  it.each([
    ['471', 'e471', 'additive.e471'],
    ['E 450(i)', 'e450i', 'additive.e450'],
    ['INS 415', 'e415', 'additive.e415'],
    ['Xanthan gum', 'e415', 'Xanthan gum (E415)'],
    ['xanthan gum (E415)', 'e415', 'xanthan gum (E415)'],
    ['E1100', 'e1100', 'E1100'],
  ])('%s is named', (found, id, name) => {
    expect(additiveName(found, id)).toBe(name);
  });

  it('as a number alone is said by its name, in every language', () => {
    const names = [additiveName('471', 'e471'), 'Guar Gum'];
    expect(say('found.names', { names })).toBe('mono- and diglycerides of fatty acids (E471), Guar Gum');
    expect(say('found.names', { names }, 'de')).toMatch(/^Mono- und Diglyceride/);
  });

  it('of a tier or among the sweeteners has a name', () => {
    const ids = [
      ...Object.keys(tiers),
      ...additives.filter((row) => row.class === 'sweetener').map((row) => row.id),
    ];
    expect(ids.filter((id) => additiveName(id, id) === id)).toEqual([]);
  });

  it('by a word that means something to the program stands as printed', () => {
    expect(say('found.names', { names: ['constructor', '__proto__', '{names}'] })).toBe(
      'constructor, __proto__, {names}',
    );
  });
});

it.each(LANGUAGES)(
  'every allergen, fermented food and prebiotic of the lexicon has its word in %s',
  (language) => {
    const keys = [
      ...termKeys(
        'allergen',
        allergens.map(({ id }) => id).filter((id) => id !== 'none'),
      ),
      ...termKeys('fermented-food', [
        'fermented milk',
        ...ingredients.flatMap(({ fermented = [] }) => fermented),
      ]),
      ...termKeys(
        'prebiotic',
        ingredients.flatMap(({ prebiotic = [] }) => prebiotic),
      ),
      ...termKeys('unit', ['CFU', 'AFU', 'TFU', 'cells', 'spores']),
    ];
    expect(keys.filter((key) => say(key, {}, language) === key)).toEqual([]);
  },
);
