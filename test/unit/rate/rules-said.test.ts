import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { EMPTY_LABEL } from '../../../src/label/empty-label';
import { KINDS } from '../../../src/label/kind';
import { NUTRITION_COLUMNS } from '../../../src/label/nutrition/nutrition-facts';
import { CONDITIONS, LENSES, REGIONS } from '../../../src/rate/profile';
import { rateProduct } from '../../../src/rate/rate-product';
import { ALL_RULES } from '../../../src/rate/rules/rule-sets';

/**
 * Small labels, and what each rule says of them: `says` holds points by rule (0: a note; "cap": a ceiling that binds), `not` what must
 * not be said. Every rule is said of at least one label.
 */
const rowSchema = z.strictObject({
  why: z.string(),
  label: z.strictObject({
    kind: z.enum(KINDS),
    name: z.string().optional(),
    ingredients: z.string().optional(),
    label: z.string().optional(),
    inci: z.string().optional(),
    /** Per 100 g, of drinks per 100 ml. */
    nutrition: z.partialRecord(z.enum(NUTRITION_COLUMNS), z.number()).optional(),
  }),
  profile: z
    .strictObject({
      region: z.enum(REGIONS).default('eu'),
      conditions: z.array(z.enum(CONDITIONS)).default([]),
      lenses: z.array(z.enum(LENSES)).default([]),
      alerts: z.array(z.string()).default([]),
    })
    .prefault({}),
  says: z.record(z.string(), z.union([z.number(), z.literal('cap')])),
  not: z.array(z.string()).default([]),
});

const rows = readFileSync(new URL('rules-said.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => rowSchema.parse(JSON.parse(line)));

function saidOf({ label, profile }: (typeof rows)[number]) {
  const { kind, name = null, ingredients = null, inci = null, nutrition } = label;
  const basis = kind === 'drink' ? '100ml' : '100g';
  const declared =
    nutrition === undefined ? null : ({ basis, servingSize: null, values: nutrition } as const);
  const text = { name, ingredients, inci, label: label.label ?? null };
  const { rating } = rateProduct({ ...EMPTY_LABEL, lang: 'en', kind, ...text, declared }, profile);
  return new Map<string, number | 'cap'>([
    ...[...rating.reasons, ...rating.notes].map(({ rule, points }) => [rule, points] as const),
    ...rating.adjustments.flatMap(({ kind, rule }) => (kind === 'ceiling' ? [[rule, 'cap'] as const] : [])),
  ]);
}

describe('what the rules say of a label', () => {
  it.each(rows)('$why', (row) => {
    const said = saidOf(row);
    expect(Object.fromEntries(Object.keys(row.says).map((rule) => [rule, said.get(rule)]))).toEqual(row.says);
    expect(row.not.filter((rule) => said.has(rule))).toEqual([]);
  });

  it('is looked at for every rule', () => {
    const looked = new Set(rows.flatMap(({ says }) => Object.keys(says)));
    expect(ALL_RULES.map(({ id }) => id).filter((id) => !looked.has(id))).toEqual([]);
  });
});
