import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import additives from '../../rules/lexicon/additives.json' with { type: 'json' };
import allergens from '../../rules/lexicon/allergens.json' with { type: 'json' };
import classes from '../../rules/lexicon/classes.json' with { type: 'json' };
import ingredients from '../../rules/lexicon/ingredients.json' with { type: 'json' };
import sugars from '../../rules/lexicon/sugars.json' with { type: 'json' };
import words from '../../rules/lexicon/words.json' with { type: 'json' };
import { CONCEPTS, MARKER_CLASSES } from '../../src/label/food/food-facts';
import { stem } from '../../src/label/food/names/e-numbers';
import { readFoodLabel } from '../../src/label/food/read-food-label';
import { normalise } from '../../src/label/text/normalise';

const names = z.partialRecord(
  z.enum(['en', 'fr', 'de', 'es', 'it', 'nl', 'pt', 'pl', 'sv', 'da', 'fi']),
  z.array(z.string().min(1)).min(1),
);
const base = { id: z.string().min(1), names };
const marker = z.enum(MARKER_CLASSES).optional();
const schemas = {
  additives: z.array(
    z.strictObject({
      ...base,
      id: z.string().regex(/^e\d{2,4}[a-z]*$/),
      class: z.string(),
      marker,
      nutrient: z.literal(true).optional(),
      classOnly: z.array(z.string()).optional(),
      ok: z.string(),
      not: z.string().optional(),
    }),
  ),
  classes: z.array(z.strictObject({ ...base, marker })),
  ingredients: z.array(
    z.strictObject({
      ...base,
      concepts: z.array(z.enum(CONCEPTS)),
      marker,
      fermented: z.string().optional(),
      prebiotic: z.string().optional(),
      guard: z.boolean().optional(),
      ok: z.string(),
    }),
  ),
  sugars: z.array(
    z.strictObject({
      ...base,
      concept: z.string().optional(),
      freeFactor: z.union([z.literal(0), z.literal(1)]).optional(),
      marker,
      guard: z.boolean().optional(),
      ok: z.string(),
    }),
  ),
  words: z.array(z.strictObject(base)),
  allergens: z.array(
    z.strictObject({
      ...base,
      guard: z.boolean().optional(),
      stems: z.array(z.string().regex(/^[a-z]{4,12}$/)),
    }),
  ),
};
const files = { additives, classes, ingredients, sugars, words, allergens };
const read = (text: string, lang: string) =>
  readFoodLabel({ text, lang, kind: null, name: null, category: [], statements: '' });
const langOf = (row: { names: object }) => Object.keys(row.names)[0] ?? 'en';

describe.each(Object.entries(files))('rules/lexicon/%s.json', (file, rows) => {
  it('has the shape that its schema says', () => {
    expect(schemas[file as keyof typeof schemas].safeParse(rows).error?.issues.slice(0, 5)).toBeUndefined();
  });

  it('has one row for each id, and one name once in a row and language', () => {
    expect(rows.map(({ id }) => id)).toEqual([...new Set(rows.map(({ id }) => id))]);
    for (const row of rows)
      for (const list of Object.values(row.names)) expect(list, row.id).toEqual([...new Set(list)]);
  });

  it('writes every name as normalise leaves it', () => {
    const odd = rows.flatMap((row) =>
      Object.values(row.names).flatMap((list: string[]) =>
        list.filter((name) => normalise(name).text !== name),
      ),
    );
    expect(odd).toEqual([]);
  });
});

describe('rules/lexicon/additives.json', () => {
  it('stands in the order of the numbers', () => {
    const numbers = additives.map(({ id }) => Number(/\d+/.exec(id)?.[0]));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });

  it('gives each name of a language to one additive', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const row of additives) {
      for (const [lang, list] of Object.entries(row.names)) {
        for (const name of list) {
          if (seen.has(`${lang} ${name}`))
            twice.push(`${lang} ${name}: ${seen.get(`${lang} ${name}`)} ${row.id}`);
          seen.set(`${lang} ${name}`, row.id);
        }
      }
    }
    expect(twice).toEqual([]);
  });

  it.each(additives)('finds $id in "$ok"', ({ id, ok, names: own }) => {
    expect(
      read(ok, langOf({ names: own })).additives.map((found) => stem(found.id) === id || found.id === id),
    ).toContain(true);
  });

  it.each(additives.filter((row) => 'not' in row))('does not find $id in "$not"', (row) => {
    expect(read('not' in row ? String(row.not) : '', 'en').additives.map(({ id }) => id)).not.toContain(
      row.id,
    );
  });
});

describe('rules/lexicon/sugars.json', () => {
  it.each(sugars.filter((row) => !('guard' in row)))('finds $id in "$ok"', (row) => {
    expect(read(row.ok, langOf(row)).sugars.map(({ name }) => normalise(name).text)).toContain(row.ok);
  });
});

describe('rules/lexicon/ingredients.json', () => {
  it.each(ingredients)('knows "$ok"', (row) => {
    expect(read(row.ok, langOf(row)).ingredients?.recognised).toBe(1);
  });
});
