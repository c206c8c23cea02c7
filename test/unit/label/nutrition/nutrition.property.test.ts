import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmounts } from '../../../../src/label/nutrition/amount';
import { NUTRITION_COLUMNS } from '../../../../src/label/nutrition/nutrition-facts';
import { readNutrition } from '../../../../src/label/nutrition/read-nutrition';
import { normalise } from '../../../../src/label/text/normalise';

const NOTHING = { tables: [], text: null, declared: null, kind: null, lang: null } as const;
const printed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    'Energy',
    'of which sugars',
    'Fat 8g',
    'per 100g',
    '<0,5 g',
    '1.234 kJ',
    '%',
    '(',
    '-',
    'Salt',
    'Zinc (as',
  ),
);
const cell = fc.array(printed, { maxLength: 4 }).map((parts) => parts.join(' '));
const table = fc.record({
  caption: fc.option(cell),
  columns: fc.array(cell, { maxLength: 6 }),
  rows: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }),
  via: fc.constant('labelled-section' as const),
});

describe('whatever a page prints', () => {
  test('reading nutrition never throws and yields only finite numbers that fit into 100', () => {
    fc.assert(
      fc.property(fc.array(table, { maxLength: 3 }), fc.option(cell), (tables, text) => {
        const facts = readNutrition({ ...NOTHING, tables, text });
        for (const column of NUTRITION_COLUMNS) {
          const value = facts?.per100?.[column] ?? 0;
          expect(Number.isFinite(value) && value >= 0 && value <= 3800).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('amounts lie inside the text and in its order', () => {
    fc.assert(
      fc.property(fc.array(printed, { maxLength: 8 }), fc.boolean(), (parts, comma) => {
        const { text } = normalise(parts.join(' '));
        let last = 0;
        for (const { start, end } of readAmounts(text, comma)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });

  test('a per-100 column reads the same wherever it stands', () => {
    const grams = fc.integer({ min: 0, max: 900 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(grams, grams, fc.boolean(), (fat, sugars, servingFirst) => {
        const place = (hundred: string, serving: string): string[] =>
          servingFirst ? [serving, hundred] : [hundred, serving];
        const rows = [
          ['Fat', ...place(`${fat}g`, '1g')],
          ['of which sugars', ...place(`${sugars}g`, '2g')],
        ];
        const columns = ['', ...place('Per 100g', 'Per 20g serving')];
        const facts = readNutrition({
          ...NOTHING,
          tables: [{ caption: null, columns, rows, via: 'labelled-section' }],
        });
        expect(facts?.per100).toMatchObject({ fat, sugars });
        expect(facts?.perServing).toMatchObject({ fat: 1, sugars: 2 });
      }),
    );
  });

  test('cost grows with the length of the text, not with its square', () => {
    const once =
      'Nutrition per 100g: Energy 1000 kJ, Fat 3 g (of which saturates 1 g), Sugars 4 g, Salt 1 g. ';
    /** Processor milliseconds, so that other work on the machine does not count. */
    const cost = (times: number, runs: number): number => {
      const text = once.repeat(times);
      const start = process.cpuUsage();
      for (let run = 0; run < runs; run += 1) readNutrition({ ...NOTHING, text });
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    cost(30, 100);
    // The same text in all, in pieces of which one is twenty times the other; quadratic cost would be twenty times as much.
    expect(cost(600, 10)).toBeLessThan(cost(30, 200) * 6 + 50);
  });
});
