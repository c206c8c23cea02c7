import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFoodLabel } from '../../../../src/label/food/read-food-label';

interface Case {
  readonly lang: string;
  readonly text: string;
  readonly additives: readonly string[];
  readonly sugars?: readonly string[];
  readonly sweeteners?: readonly string[];
  readonly mayContain?: readonly string[];
  readonly items?: readonly string[];
  /** What a bracket says an ingredient is made of. */
  readonly parts?: Readonly<Record<string, readonly string[]>>;
  readonly percents?: readonly (number | null)[];
  readonly nova?: number;
  readonly allergens?: readonly string[];
  readonly prebiotics?: readonly { readonly name: string; readonly grams: number | null }[];
  readonly fermented?: { readonly food: string; readonly cultures: string } | null;
  readonly name?: string;
  readonly statements?: string;
}

const cases: Case[] = readFileSync(new URL('../cases/food.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line));

describe('reading a food label', () => {
  it.each(cases)('$lang: $text', (expected) => {
    const facts = readFoodLabel({
      text: expected.text,
      lang: expected.lang,
      kind: null,
      name: expected.name ?? null,
      category: [],
      statements: expected.statements ?? '',
    });
    expect(facts.additives.map(({ id }) => id)).toEqual(expected.additives);
    if (expected.sugars) expect(facts.sugars.map(({ name }) => name)).toEqual(expected.sugars);
    if (expected.sweeteners) expect(facts.sweeteners.map(({ name }) => name)).toEqual(expected.sweeteners);
    if (expected.mayContain) expect(facts.ingredients?.mayContain).toEqual(expected.mayContain);
    if (expected.items) expect(facts.ingredients?.items.map(({ name }) => name)).toEqual(expected.items);
    for (const [whole, parts] of Object.entries(expected.parts ?? {})) {
      const item = facts.ingredients?.items.find(({ name }) => name === whole);
      expect(item?.items.map(({ name }) => name)).toEqual(parts);
    }
    if (expected.percents)
      expect(facts.ingredients?.items.map(({ percent }) => percent)).toEqual(expected.percents);
    if (expected.allergens) expect(facts.allergens).toEqual(expected.allergens);
    if (expected.prebiotics) expect(facts.prebiotics).toEqual(expected.prebiotics);
    if (expected.fermented) expect(facts.fermented).toMatchObject(expected.fermented);
    if (expected.fermented === null) expect(facts.fermented).toBeNull();
    if (expected.nova !== undefined) expect(facts.nova.group).toBe(expected.nova);
  });
});
