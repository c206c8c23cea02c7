import { describe, expect, it } from 'vitest';
import additiveTiers from '../../rules/food/additive-tiers.json' with { type: 'json' };
import foodRules from '../../rules/food/rating.json' with { type: 'json' };
import foodSchemes from '../../rules/food/schemes.json' with { type: 'json' };
import skincareRules from '../../rules/skincare/rating.json' with { type: 'json' };
import skincareSchemes from '../../rules/skincare/schemes.json' with { type: 'json' };
import sources from '../../rules/sources.json' with { type: 'json' };
import supplementRules from '../../rules/supplements/rating.json' with { type: 'json' };
import supplementSchemes from '../../rules/supplements/schemes.json' with { type: 'json' };
import { ALL_RULES, RULE_SETS } from '../../src/rate/rules/rule-sets';
import { sayMessage } from '../../src/rate/texts/texts';
import { rulesSchema, schemeSchema, sourcesSchema } from './rule-schema';

const files = { food: foodRules, supplements: supplementRules, skincare: skincareRules };
const schemes = [...foodSchemes, ...supplementSchemes, ...skincareSchemes];

describe('rule rows', () => {
  it.each(Object.entries(files))('of %s have the shape of a rule', (_, rows) => {
    expect(rulesSchema.safeParse(rows).error?.issues ?? []).toEqual([]);
  });

  it('of food and supplements are sorted by id, so that two people adding rows do not collide', () => {
    for (const rows of [foodRules, supplementRules]) {
      const ids = rows.map((row) => row.id);
      expect(ids).toEqual([...ids].sort());
    }
  });

  it('have ids of their own', () => {
    const ids = ALL_RULES.map((rule) => rule.id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('apply to schemes that exist, and hang in pillars and parts that have a span', () => {
    for (const rule of ALL_RULES) {
      for (const id of rule.appliesTo) {
        const scheme = RULE_SETS.get(id)?.scheme;
        expect(scheme, `${rule.id}: scheme ${id} is in no rules/*/schemes.json`).toBeDefined();
        if (rule.effect === 'note' || rule.effect === 'ceiling') continue;
        expect(
          scheme?.pillars,
          `${rule.id}: give pillar ${rule.pillar} a span in scheme ${id}`,
        ).toHaveProperty(rule.pillar);
        if (rule.part !== undefined)
          expect(scheme?.parts, `${rule.id}: part ${rule.part}`).toHaveProperty(rule.part);
      }
    }
  });

  it('say what they found and how they work: every row has its two texts', () => {
    for (const rule of ALL_RULES) {
      for (const key of [`rule.${rule.id}`, `rule.${rule.id}.how`]) {
        expect(sayMessage({ key, args: {} }), `add "${key}" to rules/texts/*/guide.json`).not.toBe(key);
      }
    }
  });

  it('have their unit in the texts', () => {
    for (const { id, gauge } of ALL_RULES) {
      if (gauge === undefined) continue;
      for (const key of [`amount.${gauge.unit}`, `between.${gauge.unit}`]) {
        for (const value of [1, 2])
          expect(sayMessage({ key, args: { value } }), `${id}: add "${key}"`).not.toBe(key);
      }
    }
  });

  it('that only speak to a region or a lens never move a score', () => {
    for (const rule of ALL_RULES) {
      if (rule.regions !== undefined || rule.lens !== undefined) expect(rule.effect, rule.id).toBe('note');
    }
  });
});

describe('schemes', () => {
  it.each(schemes)('$id has the shape of a scheme, and its spans hold nought', (scheme) => {
    expect(schemeSchema.safeParse(scheme).error?.issues ?? []).toEqual([]);
    for (const [least, most] of [...Object.values(scheme.pillars), ...Object.values(scheme.parts)]) {
      expect(least).toBeLessThanOrEqual(0);
      expect(most).toBeGreaterThanOrEqual(0);
    }
  });

  it('name core facts whose absence has its text', () => {
    for (const { scheme } of RULE_SETS.values()) {
      for (const { id } of scheme.core) {
        for (const key of [`missing.${id}`, `missing.${id}.half`]) {
          expect(sayMessage({ key, args: {} }), `add "${key}"`).not.toBe(key);
        }
      }
    }
  });
});

describe('sources', () => {
  it('have the shape of a source and are sorted', () => {
    expect(sourcesSchema.safeParse(sources).error?.issues ?? []).toEqual([]);
    expect(Object.keys(sources)).toEqual(Object.keys(sources).sort());
  });

  it('exist for every id that a rule or an additive names', () => {
    const known = new Set(Object.keys(sources));
    const named = [...ALL_RULES, ...Object.values(additiveTiers)].flatMap((row) => row.sources);
    expect([...new Set(named)].filter((id) => !known.has(id))).toEqual([]);
  });

  it('that nobody opened are not shown by any rule', () => {
    const unchecked = new Set(
      Object.entries(sources).flatMap(([id, one]) => (one.status === 'checked' ? [] : [id])),
    );
    for (const set of RULE_SETS.values()) {
      for (const { rule } of [...set.points, ...set.ceilings, ...set.notes]) {
        expect(
          rule.sources.filter((id) => unchecked.has(id)),
          rule.id,
        ).toEqual([]);
      }
    }
  });
});
