import { describe, expect, it } from 'vitest';
import { explainRules } from '../../../../src/rate/rules/explain-rules';
import { ALL_RULES } from '../../../../src/rate/rules/rule-sets';
import { hashRules, RULES_VERSION } from '../../../../src/rate/rules/rules-version';
import { LANGUAGES } from '../../../../src/rate/texts/languages';
import { sayMessage } from '../../../../src/rate/texts/texts';

describe('the rule table', () => {
  const rows = explainRules();

  it('has a row for every rule', () => {
    expect(rows.map((row) => row.rule)).toEqual(ALL_RULES.map((rule) => rule.id));
  });

  it('tells numbers, threshold, section, evidence and sources as they rate', () => {
    expect(rows.find((row) => row.rule === 'food-free-sugar')).toMatchObject({
      appliesTo: ['food'],
      pillar: 'sugar',
      effect: 'points',
      numbers: [
        [5, 0],
        [10, -10],
        [15, -17],
        [22.5, -27],
        [45, -40],
      ],
      least: -40,
      most: 0,
      evidence: 'strong',
      missing: 'interval',
    });
    expect(rows.find((row) => row.rule === 'zinc-source')).toMatchObject({
      least: 3,
      most: 5,
      missing: 'zero',
    });
  });

  it('names no section of the guide where the guide is not what rates', () => {
    const sections = (scheme: string) =>
      rows.filter((row) => row.appliesTo.includes(scheme)).map((row) => row.section === '');
    expect(new Set(sections('skincare'))).toEqual(new Set([true]));
    for (const scheme of ['food', 'drink', 'probiotic', 'nutrient'])
      expect(new Set(sections(scheme)), scheme).toEqual(new Set([false]));
  });

  it('speaks every language', () => {
    for (const language of LANGUAGES) {
      for (const row of rows) expect(sayMessage(row.how, language), row.rule).not.toBe(row.how.key);
    }
  });
});

describe('the version of the rules', () => {
  it('stays the same for the same rules and changes with any number in them', () => {
    const rules = [{ id: 'a', points: [[5, 0]] }];
    expect(hashRules(rules)).toBe(hashRules(structuredClone(rules)));
    expect(hashRules(rules)).not.toBe(hashRules([{ id: 'a', points: [[5, 1]] }]));
    expect(RULES_VERSION).toMatch(/^[0-9a-f]{16}$/);
  });
});
