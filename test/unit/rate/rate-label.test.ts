import { describe, expect, it } from 'vitest';
import { EXEMPTIONS } from '../../../src/label/kind';
import type { LabelFacts } from '../../../src/label/label-facts';
import { CONDITIONS, NEUTRAL_PROFILE, type Profile } from '../../../src/rate/profile';
import { rateLabel } from '../../../src/rate/rate-label';
import type { Message } from '../../../src/rate/rating';
import { sayMessage } from '../../../src/rate/texts/texts';
import { facts, listOf, per100, sugar } from './make-facts';

const gummies = facts({
  name: 'Sweet bears',
  ingredients: listOf([
    ['glucose syrup', 'syrup'],
    ['sugar', 'sugar'],
    ['gelatine', 'meat'],
    ['titanium dioxide', 'additive'],
    ['carrageenan', 'additive'],
  ]),
  sugars: [sugar('glucose syrup', 1, 'syrup'), sugar('sugar', 2)],
  additives: [
    { id: 'e171', found: 'titanium dioxide', class: 'colour', start: 33, end: 49 },
    { id: 'e407', found: 'carrageenan', class: 'thickener', start: 51, end: 62 },
  ],
  nova: {
    group: 4,
    markers: [
      { class: 'colour', found: 'titanium dioxide', start: 33, end: 49 },
      { class: 'thickener', found: 'carrageenan', start: 51, end: 62 },
    ],
  },
  allergens: ['milk'],
  nutrition: per100({ sugars: 46, salt: 2, saturates: 1, fibre: 0 }),
});

function rulesOf(given: LabelFacts, profile: Partial<Profile>): readonly string[] {
  return rateLabel(given, { ...NEUTRAL_PROFILE, ...profile }).notes.map((note) => note.rule);
}

describe('a rating', () => {
  it('gives each reason its fact, number, threshold, section, evidence, sources and place', () => {
    const rating = rateLabel(gummies, NEUTRAL_PROFILE);
    const reason = rating.reasons.find((one) => one.rule === 'food-free-sugar');
    expect(reason).toMatchObject({
      points: -40,
      evidence: 'strong',
      section: 'Limit Sugar and Ultra-Processed Foods',
      gauge: { value: 46, threshold: 5, max: 45, unit: 'g-per-100g' },
    });
    expect(reason?.sources).toContain('who-sugars-2015');
    expect(reason?.found && sayMessage(reason.found)).toBe('46 g per 100 g');
    expect(reason?.threshold && sayMessage(reason.threshold)).toBe('5 g per 100 g');
    expect(reason && sayMessage(reason.text)).toBe(
      'About 46 g of added or free sugar per 100 g; the guide says to limit sugar.',
    );
    const additives = rating.reasons.find((one) => one.rule === 'additive-gut-tier3');
    expect(additives?.spans).toEqual([
      { start: 33, end: 49 },
      { start: 51, end: 62 },
    ]);
    expect(additives && sayMessage(additives.text)).toContain('titanium dioxide (E171), carrageenan (E407)');
  });

  it('tells what is missing and keeps the score back when that is too much', () => {
    const rating = rateLabel(facts({ name: 'Granola bar' }), NEUTRAL_PROFILE);
    expect(rating).toMatchObject({ verdict: 'unknown', score: null, coverage: 0 });
    expect(rating.missing.map((message) => sayMessage(message))).toEqual([
      'Free sugar: not found here.',
      'The full ingredient list: not found here.',
      'Fibre: not found here.',
      'The state of the cultures: not found here.',
    ]);
  });

  it('notes salt without counting it', () => {
    const salty = rateLabel(gummies, NEUTRAL_PROFILE);
    const note = salty.notes.find((one) => one.rule === 'salt-context');
    expect(note).toMatchObject({ points: 0, gauge: { value: 2, threshold: 1.5 } });
  });

  it('counts an ill-read list only for what it names', () => {
    const known = [['glucose', 'sugar'], ['zzzz'], ['qqqq'], ['wwww']] as const;
    const given = { ingredients: listOf([...known], 0.25), sugars: [sugar('glucose', 1)] };
    const rating = rateLabel(
      facts({ ...given, nutrition: per100({ sugars: 2, fibre: 4 }) }),
      NEUTRAL_PROFILE,
    );
    expect(rating.reasons.map((reason) => reason.rule)).toContain('sugar-top3');
    expect(rating.missing.map((message) => message.key)).toContain('missing.ingredients.half');
    expect(rating.range[0]).toBeLessThan(rating.range[1]);
  });
});

describe('what a rating says', () => {
  const said = (given: LabelFacts, rule: string, language: 'en' | 'de' = 'en') => {
    const rating = rateLabel(given, NEUTRAL_PROFILE);
    const reason = [...rating.reasons, ...rating.notes].find((one) => one.rule === rule);
    const say = (message: Message | null | undefined) =>
      message == null ? null : sayMessage(message, language);
    return [say(reason?.text), say(reason?.found), say(reason?.threshold)];
  };

  it('is in what the label prints, beside the limit as the rule has it', () => {
    const iceCream = facts({ ...gummies, nutrition: per100({ sugars: 12, salt: 2 }, '100ml') });
    expect(said(iceCream, 'food-free-sugar')).toEqual([
      'About 12 g of added or free sugar per 100 ml; the guide says to limit sugar.',
      '12 g per 100 ml',
      '5 g per 100 g',
    ]);
    expect(said(iceCream, 'salt-context')[0]).toContain('2 g per 100 ml');
  });

  it('claims no more fibre than is sure where the label only claims that it is high', () => {
    const claims = [{ claim: 'high-fibre' as const, quote: 'high in fibre' }];
    const bread = facts({ ingredients: listOf([['flour', 'grain']]), claims });
    expect(said(bread, 'fibre-per-100g').slice(0, 2)).toEqual([
      'Fibre feeds gut bacteria: 6 g per 100 g (3 g is a source, 6 g is high by EU claim levels).',
      'between 6 and 10 g per 100 g',
    ]);
    const { reasons } = rateLabel(bread, NEUTRAL_PROFILE);
    expect(reasons.find(({ rule }) => rule === 'fibre-per-100g')?.points).toBe(15);
  });

  it('names allergens and fermented foods in the reader’s language', () => {
    const kefir = facts({
      allergens: ['milk', 'soya'],
      fermented: { food: 'fermented milk', cultures: 'live', carriesCultures: true },
    });
    expect(said(kefir, 'allergens-declared', 'de')[0]).toContain('Milch, Soja');
    expect(said(kefir, 'fermented-live-declared', 'de')[0]).toContain('(fermentierte Milch)');
  });

  it('cites for additives the sources that speak of these additives', () => {
    const dyed = facts({
      ingredients: listOf([['tartrazine', 'additive']]),
      additives: [{ id: 'e102', found: 'tartrazine', class: 'colour', start: 0, end: 10 }],
    });
    const reason = rateLabel(dyed, NEUTRAL_PROFILE).reasons.find((one) => one.rule === 'additive-gut-tier2');
    expect(reason?.sources).toEqual(['eu-1333-2008-annex-v']);
  });
});

describe('what the user told us', () => {
  it('never moves the score: lenses, region and alerts only speak', () => {
    const plain = rateLabel(gummies, NEUTRAL_PROFILE);
    for (const region of ['eu', 'uk', 'us'] as const) {
      const rating = rateLabel(gummies, {
        region,
        conditions: CONDITIONS,
        lenses: ['pregnancy'],
        alerts: ['sugar'],
      });
      expect(rating.score).toBe(plain.score);
      expect(rating.reasons).toEqual(plain.reasons);
      expect(rating.adjustments).toEqual(plain.adjustments);
    }
  });

  it('opens lens notes only for the lens that is on', () => {
    const on = rulesOf(gummies, { conditions: ['acne'] });
    expect(on).toContain('lens-acne-sugar');
    expect(rulesOf(gummies, {}).filter((rule) => rule.startsWith('lens-'))).toEqual([]);
    expect(on.filter((rule) => rule.startsWith('lens-eczema'))).toEqual([]);
  });

  it('picks the legal note of the region: titanium dioxide', () => {
    expect(rulesOf(gummies, { region: 'eu' })).toContain('status-eu-banned');
    expect(rulesOf(gummies, { region: 'uk' })).toContain('status-uk-permitted');
    expect(rulesOf(gummies, { region: 'us' })).toContain('status-us-permitted-1-percent');
    expect(rulesOf(gummies, { region: 'other' }).filter((rule) => rule.startsWith('status-'))).toEqual([]);
  });

  it('puts words of the alert list at the top, where they stand in the list, whatever their accents and case', () => {
    const rating = rateLabel(gummies, { ...NEUTRAL_PROFILE, alerts: ['Gélatine', 'milk', 'sesame', '  '] });
    expect(rating.notes.slice(0, 2).map((note) => [note.rule, note.text.args.names])).toEqual([
      ['your-alert', 'Gélatine'],
      ['your-alert', 'milk'],
    ]);
    const { start, end } = rating.notes[0]?.spans[0] ?? { start: 0, end: 0 };
    expect(gummies.ingredients?.text.slice(start, end)).toBe('gelatine');
    expect(rating.notes[2]?.rule).not.toBe('your-alert');
  });

  it('does not find an alert inside another word', () => {
    const rating = rateLabel(gummies, { ...NEUTRAL_PROFILE, alerts: ['glu', 'ugar'] });
    expect(rating.notes.filter((note) => note.rule === 'your-alert')).toEqual([]);
  });
});

describe('what is not rated', () => {
  it.each(EXEMPTIONS)('%s says why, in every text', (exempt) => {
    const rating = rateLabel({ ...gummies, exempt }, NEUTRAL_PROFILE);
    expect(rating).toMatchObject({ verdict: 'not-rated', score: null, reasons: [] });
    const note = rating.notes.at(-1);
    expect(note?.rule).toBe(`not-rated-${exempt}`);
    expect(note && sayMessage(note.text)).not.toBe(note?.text.key);
  });

  it('keeps the yardstick of its kind', () => {
    const yardstick = (given: Partial<LabelFacts>) => rateLabel(facts(given), NEUTRAL_PROFILE).yardstick;
    expect(yardstick({ kind: 'skincare', exempt: 'oral-care' })).toBe('skin-barrier');
    expect(yardstick({ kind: 'drink', exempt: 'alcohol' })).toBe('gut-skin-guide');
  });

  it('is a page of no kind', () => {
    expect(rateLabel(facts({ kind: null }), NEUTRAL_PROFILE).verdict).toBe('not-rated');
  });
});
