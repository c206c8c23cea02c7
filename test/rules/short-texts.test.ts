import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/rate/rules/rule';
import { ALL_RULES } from '../../src/rate/rules/rule-sets';
import { LANGUAGES, type Language } from '../../src/rate/texts/languages';
import { shortReason } from '../../src/rate/texts/short-reason';
import { sayMessage } from '../../src/rate/texts/texts';

/** What fits beside verdict and score on a phone of 360 px. */
const LONGEST = 28;
/** As long as the amounts of a label get; kinds and names are counted, and a label has no hundred of them. */
const amountOf = ({ gauge }: Rule) => (gauge?.unit === 'classes' || gauge?.unit === 'names' ? 12 : 12.34);

const scored = ALL_RULES.filter(({ effect = 'points' }) => effect === 'points');
const NOT_RATED = ['alcohol', 'infant-formula', 'medicine', 'non-food', 'oral-care', 'pet-food'];

const keysAndArgs = [
  ...scored.map((rule) => ({
    key: `short.${rule.id}`,
    args: { value: amountOf(rule), count: 12, per: '100 ml' },
  })),
  ...NOT_RATED.map((cause) => ({ key: `short.not-rated-${cause}`, args: {} })),
  { key: 'short.partly-known', args: {} },
];

const ARGUMENTS = ['value', 'count', 'names', 'per'];
const MARK = '#';

describe.each(LANGUAGES)('short reasons in %s', (language: Language) => {
  it('exist for every rule that can lead a badge, and are never cut', () => {
    const wrong = keysAndArgs
      .map((message) => [message.key, sayMessage(message, language)] as const)
      .filter(([key, text]) => text === key || text.includes('{') || text.length > LONGEST);
    expect(wrong).toEqual([]);
  });

  it('ask for no argument that the full sentence does without', () => {
    const argumentsOf = (key: string) =>
      ARGUMENTS.filter((name) => sayMessage({ key, args: { [name]: MARK } }, language).includes(MARK));
    for (const { id } of scored)
      expect(argumentsOf(`rule.${id}`), id).toEqual(expect.arrayContaining(argumentsOf(`short.${id}`)));
  });
});

describe('the reason on a badge', () => {
  const reason = (rule: string, points: number) => ({
    rule,
    pillar: 'sugar',
    points,
    text: { key: `rule.${rule}`, args: { value: 8, names: 'x', per: '100 g' } },
    found: null,
    threshold: null,
    gauge: null,
    evidence: 'strong' as const,
    section: '',
    sources: [],
    spans: [],
  });
  const rating = {
    yardstick: 'gut-skin-guide',
    kind: 'food',
    verdict: 'mixed',
    score: 47,
    range: [47, 47],
    coverage: 1,
    start: 50,
    reasons: [reason('fibre-per-100g', 9), reason('fried-food', -3), reason('food-free-sugar', -6)],
    adjustments: [],
    notes: [],
    missing: [],
    rulesVersion: '',
  } as const;

  it('is the strongest against, unless the product fits', () => {
    expect(shortReason(rating, 'en')).toBe('8 g free sugar/100 g');
    expect(shortReason({ ...rating, verdict: 'fits' }, 'en')).toBe('8 g fibre/100 g');
  });

  it('is none in favour for a product that is off', () => {
    expect(
      shortReason({ ...rating, verdict: 'off', reasons: [reason('fibre-per-100g', 9)] }, 'en'),
    ).toBeNull();
  });

  it('is the strongest the other way where there is no other', () => {
    expect(shortReason({ ...rating, reasons: [reason('fibre-per-100g', 9)] }, 'de')).toBe(
      '8 g Ballaststoffe/100 g',
    );
  });

  it('says of a product without reasons that its label is only partly known, or nothing', () => {
    const none = { ...rating, reasons: [] };
    expect(shortReason(none, 'en')).toBeNull();
    expect(shortReason({ ...none, missing: [{ key: 'missing.sugar.half', args: {} }] }, 'en')).toBe(
      'label only partly known',
    );
  });
});
