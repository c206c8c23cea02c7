import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  NUTRITION_COLUMNS,
  type NutritionColumn,
  type NutritionFacts,
} from '../../../../src/label/nutrition/nutrition-facts';
import { type NutritionInput, readNutrition } from '../../../../src/label/nutrition/read-nutrition';
import type { PageTable } from '../../../../src/read/product-page';

/** Add a line to tables.jsonl or texts.jsonl to add a case: what is not named in `per100` or `perServing` must be null. */
interface Case extends Partial<Pick<NutritionInput, 'kind' | 'lang'>> {
  readonly why: string;
  readonly text?: string;
  readonly caption?: string;
  readonly columns?: string[];
  readonly rows?: string[][];
  readonly via?: PageTable['via'];
  readonly per100: Record<string, unknown> | null;
  readonly perServing: Record<string, unknown> | null;
  readonly lessThan: NutritionColumn[];
  readonly computed: NutritionColumn[];
  readonly nutrients: NutritionFacts['nutrients'];
}

const NOTHING = { tables: [], text: null, declared: null, kind: null, lang: null } as const;

function read({ kind, lang, text, caption, columns, rows, via }: Case): NutritionFacts | null {
  const table = {
    caption: caption ?? null,
    columns: columns ?? [],
    rows: rows ?? [],
    via: via ?? 'labelled-section',
  } as const;
  return readNutrition({
    ...NOTHING,
    tables: rows === undefined ? [] : [table],
    text: text ?? null,
    kind: kind ?? null,
    lang: lang ?? null,
  });
}

function expected(values: Record<string, unknown> | null): Record<string, unknown> | null {
  if (values === null) return null;
  return { ...Object.fromEntries(NUTRITION_COLUMNS.map((column) => [column, null])), ...values };
}

describe.each(['tables', 'texts'])('nutrition in %s', (file) => {
  const lines = readFileSync(new URL(`${file}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const cases = lines.map((line): Case => JSON.parse(line));
  test.each(cases)('$why', (given) => {
    const facts = read(given);
    expect(facts?.per100 ?? null).toEqual(expected(given.per100));
    expect(facts?.perServing ?? null).toEqual(expected(given.perServing));
    expect(facts?.lessThan ?? []).toEqual(given.lessThan);
    expect(facts?.computed ?? []).toEqual(given.computed);
    expect(facts?.nutrients ?? []).toEqual(given.nutrients);
  });
});

describe('several tables', () => {
  const via = 'labelled-section' as const;
  const first = {
    caption: null,
    columns: ['', 'Per 100g'],
    rows: [
      ['Fat', '3g'],
      ['Sugars', '4g'],
    ],
    via,
  };

  test('a later table adds what the first does not say', () => {
    const more = { caption: null, columns: ['', 'Per 100g'], rows: [['Salt', '1g']], via };
    expect(readNutrition({ ...NOTHING, tables: [first, more] })?.per100).toMatchObject({ fat: 3, salt: 1 });
  });

  test('the table of another variant does not mix in', () => {
    const other = {
      caption: null,
      columns: ['', 'Per 100g'],
      rows: [
        ['Fat', '9g'],
        ['Salt', '1g'],
      ],
      via,
    };
    expect(readNutrition({ ...NOTHING, tables: [first, other] })?.per100).toMatchObject({
      fat: 3,
      salt: null,
    });
  });
});

describe('numbers given by the caller', () => {
  test('per 100 g are taken as they are', () => {
    const declared = {
      basis: '100g',
      servingSize: null,
      values: { sugars: 12.34, fat: 0, salt: null },
    } as const;
    expect(readNutrition({ ...NOTHING, declared })).toMatchObject({
      per100: { basis: '100g', sugars: 12.34, fat: 0, salt: null },
      perServing: null,
      computed: [],
    });
  });

  test('per serving are computed to 100 where the serving is known', () => {
    const declared = { basis: 'serving', servingSize: '1 bar (40 g)', values: { sugars: 8 } } as const;
    expect(readNutrition({ ...NOTHING, declared })).toMatchObject({
      per100: { basis: '100g', sugars: 20 },
      perServing: { size: { value: 40, unit: 'g' }, sugars: 8 },
      computed: ['sugars'],
    });
  });

  test('per serving stay per serving where it is not', () => {
    const declared = { basis: 'serving', servingSize: '1 bar', values: { sugars: 8 } } as const;
    expect(readNutrition({ ...NOTHING, declared })).toMatchObject({
      per100: null,
      perServing: { size: null },
    });
  });
});
