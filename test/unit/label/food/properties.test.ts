import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ingredient } from '../../../../src/label/food/food-facts';
import { readFoodLabel } from '../../../../src/label/food/read-food-label';

const read = (text: string) =>
  readFoodLabel({ text, lang: null, kind: null, name: null, category: [], statements: '' });
const piece = fc.oneof(
  fc.constantFrom(
    'sugar',
    'E330',
    'emulsifier:',
    'soya lecithin',
    '(',
    ')',
    '[',
    ']',
    ',',
    ';',
    '. ',
    '12 %',
    '101%',
    ' and ',
    '*',
    '\n',
    ' - ',
    'may contain nuts',
    'contains 2% or less of',
    'Zutaten:',
    'no',
    'vitamin C',
    '{',
    '％',
    '🍯',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const label = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '));

const flat = (items: readonly Ingredient[]): Ingredient[] =>
  items.flatMap((item) => [item, ...flat(item.items)]);

describe('any text at all', () => {
  it('is read without throwing, with percentages from 0 to 100 and offsets inside the text', () => {
    fc.assert(
      fc.property(label, (text) => {
        const facts = read(text);
        const list = facts.ingredients;
        if (list === null) return;
        expect(text).toContain(list.text);
        expect(list.recognised).toBeGreaterThanOrEqual(0);
        expect(list.recognised).toBeLessThanOrEqual(1);
        for (const item of flat(list.items)) {
          if (item.percent !== null) expect(item.percent >= 0 && item.percent <= 100).toBe(true);
          expect(item.start).toBeGreaterThanOrEqual(0);
          expect(item.end).toBeLessThanOrEqual(list.text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives ingredients in the order they are printed', () => {
    const words = ['sugar', 'salt', 'milk', 'honey', 'rice', 'oats', 'butter', 'garlic'];
    fc.assert(
      fc.property(fc.shuffledSubarray(words, { minLength: 1 }), (list) => {
        expect(read(list.join(', ')).ingredients?.items.map(({ name }) => name)).toEqual(list);
      }),
    );
  });

  it('gives unique additives', () => {
    fc.assert(
      fc.property(label, (text) => {
        const ids = read(text).additives.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('cost', () => {
  it.each([
    'Sugar, wheat flour (wheat, calcium), emulsifier: soya lecithin, E471; salt 2 %, natural flavouring, ',
    'sugar (contains wheat; contains x ',
  ])('grows at most twelvefold for a text ten times as long: %s', (once) => {
    const time = (text: string, times: number): number => {
      const start = process.cpuUsage().user;
      for (let run = 0; run < times; run += 1) read(text);
      return (process.cpuUsage().user - start) / times;
    };
    time(once.repeat(10), 200);
    const best = (text: string, times: number) => Math.min(...[1, 2, 3, 4, 5].map(() => time(text, times)));
    expect(best(once.repeat(100), 20)).toBeLessThan(12 * best(once.repeat(10), 200));
  });

  it('survives ten thousand open brackets', () => {
    expect(() => read('('.repeat(10_000))).not.toThrow();
    expect(() => read(`a ${'(b '.repeat(5_000)}`)).not.toThrow();
  });
});
