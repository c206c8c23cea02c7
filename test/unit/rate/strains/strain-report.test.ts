import { describe, expect, it } from 'vitest';
import type { Dose } from '../../../../src/label/nutrition/dose';
import { readProbioticLabel } from '../../../../src/label/strains/read-probiotic-label';
import type { ProbioticLabelFacts } from '../../../../src/label/strains/strain-facts';
import { hasSkinTrial } from '../../../../src/rate/strains/skin-trial';
import { reportStrains } from '../../../../src/rate/strains/strain-report';
import { viewStrains } from '../../../../src/rate/strains/strain-view';
import type { Language } from '../../../../src/rate/texts/languages';
import { sayMessage } from '../../../../src/rate/texts/texts';

function facts(text: string): ProbioticLabelFacts {
  const read = readProbioticLabel({ text, lang: 'en', name: null });
  if (read === null) throw new Error(`nothing read: ${text}`);
  return read;
}

const report = (text: string) => reportStrains(facts(text));

describe('reportStrains', () => {
  it('matches no study to a species', () => {
    const [line] = report('Lactobacillus rhamnosus 10 billion CFU').strains;
    expect(line).toMatchObject({ named: false, known: false, gut: [], skin: [], other: [], unverified: [] });
    expect(line?.summary.key).toBe('strain.summary.species-only');
  });

  it('keeps gut and skin apart and says what was found in vain', () => {
    const [line] = report('Lactobacillus rhamnosus GG 10 billion CFU').strains;
    expect(line?.skin.map(({ id, direction }) => [id, direction])).toEqual([
      ['ad-lgg-treat-null', 'null'],
      ['adprev-lgg-ma-2018', 'null'],
    ]);
    expect(line?.gut.map(({ id }) => id)).toEqual(['gut-lgg-age', 'gut-lgg-hp']);
    expect(line?.unverified.map(({ id }) => id)).toEqual(['gut-lgg-aad']);
  });

  it('tells the count with what it is the count of, and what that makes a day', () => {
    const told = (text: string, intake: Dose | null, language: Language) =>
      viewStrains(reportStrains(facts(text), undefined, intake), language).checklist.find(
        ({ id }) => id === 'unit-is-count',
      )?.found;
    const capsules = { unit: 'capsule', unitsPerServing: 3, unitsPerDay: 3 };
    const each = 'Lactobacillus casei, Bifidobacterium breve. 5 billion CFU per capsule';
    expect(told(each, capsules, 'en')).toBe('5 billion CFU per capsule; as directed, 15 billion a day.');
    expect(told(each, null, 'de')).toBe('5 Milliarden KBE pro Kapsel.');
    const drops = 'Lactobacillus casei, Bifidobacterium breve. 1 billion CFU per 5 drops';
    expect(told(drops, { unit: 'drop', unitsPerServing: null, unitsPerDay: 5 }, 'fr')).toBe(
      '1 milliard UFC pour 5 gouttes.',
    );
    expect(told('Lactobacillus casei, Bifidobacterium breve 2 billion CFU', capsules, 'en')).toBe(
      '2 billion CFU.',
    );
  });

  it('names the species that may form D-lactate', () => {
    const notes = viewStrains(report('L. reuteri 1 billion CFU, B. breve 1 billion CFU'), 'en').safety;
    expect(notes.map(({ text }) => text)).toContainEqual(expect.stringMatching(/^L\. reuteri: D-lactate/));
  });

  it('shows a study that nobody opened as unverified, never as evidence', () => {
    const { strains } = report(
      'Bifidobacterium lactis HN019 5 billion CFU, Lactobacillus plantarum 299v 10 billion CFU',
    );
    for (const { gut, skin, other, unverified } of strains) {
      expect([...gut, ...skin, ...other].every(({ verified }) => verified)).toBe(true);
      expect(unverified.every(({ verified }) => !verified)).toBe(true);
    }
    expect(strains[1]?.summary.key).toBe('strain.summary.unverified');
  });

  it('gives a mixture its study only when every strain of it is there', () => {
    const whole = 'B. lactis CECT 8145, B. longum CECT 7347, L. casei CECT 9104 1 billion CFU';
    expect(report(whole).blends.map(({ study, whole: all }) => [study.id, all])).toEqual([
      ['ad-navarro-2018', true],
    ]);
    expect(report('B. lactis CECT 8145, B. longum CECT 7347, 1 billion CFU').blends).toEqual([]);
    const psoriasis = report(
      'B. lactis CECT 8145, B. longum CECT 7347, L. rhamnosus CECT 8361 1 billion CFU',
    );
    expect(psoriasis.blends.map(({ study }) => study.condition.key)).toEqual(['strain.condition.psoriasis']);
  });

  it('tells the numbers of a study and what weakens it, in the language of the reader', () => {
    const whole = report('B. lactis CECT 8145, B. longum CECT 7347, L. rhamnosus CECT 8361 1 billion CFU');
    const [blend] = viewStrains(whole, 'de').blends;
    expect(blend?.study.notes.join(' ')).toContain('66,7\u00a0%');
    const [line] = viewStrains(report('Lactobacillus rhamnosus SP1 3 billion CFU'), 'fr').strains;
    const acne = line?.skin.find(({ condition }) => condition === 'acné');
    expect(acne?.notes).toContain('Un seul essai, non répété.');
  });

  it('says when the studied mixture is only a part of the product', () => {
    const [blend] = report(
      'B. lactis CECT 8145, B. longum CECT 7347, L. casei CECT 9104, L. gasseri KS-13 1 billion CFU',
    ).blends;
    expect(blend?.whole).toBe(false);
    expect(blend?.study.notes.map(({ key }) => key)).toContain('strain.note.larger-blend');
  });

  it('puts the review of all probiotics beside every eczema line', () => {
    const { notes } = report('Ligilactobacillus salivarius LS01 1 billion CFU');
    expect(notes.map(({ text }) => text.key)).toContain('strain.note.eczema-review');
  });

  it('says that no general presumption of safety covers Enterococcus faecium', () => {
    const ids = (text: string) => report(text).safety.map(({ id }) => id);
    expect(ids('Enterococcus faecium SF68 1 billion CFU')).toContain('enterococcus');
    expect(ids('Lactobacillus gasseri KS-13 1 billion CFU')).not.toContain('enterococcus');
  });

  it('does not lend live cells a study of killed ones', () => {
    const live = report('Bifidobacterium bifidum MIMBb75 1 billion CFU').strains[0];
    const killed = report('Heat-inactivated Bifidobacterium bifidum MIMBb75').strains[0];
    expect(live?.unverified.map(({ id }) => id)).toEqual(['gut-mimbb75']);
    expect(killed?.unverified.map(({ id }) => id)).toEqual(['gut-mimbb75-hi']);
  });

  it('never shows a study on the skin for something to swallow', () => {
    const { strains } = report('Limosilactobacillus reuteri DSM 17938 100 million CFU');
    expect(JSON.stringify(strains)).not.toContain('topical');
  });

  it('compares the daily dose with the trial in the same unit only', () => {
    const dose = (text: string) => report(text).strains[0]?.skin[0]?.dose;
    expect(dose('Lactobacillus rhamnosus SP1 3 billion CFU per capsule. Take 1 capsule daily.')).toBe('met');
    expect(dose('Lactobacillus rhamnosus SP1 1 billion CFU per capsule. Take 1 capsule daily.')).toBe(
      'below',
    );
    expect(dose('Lactobacillus rhamnosus SP1 3 billion AFU per capsule. Take 1 capsule daily.')).toBe(
      'unknown',
    );
  });

  it('checks the label apart from the evidence', () => {
    const status = (text: string) =>
      Object.fromEntries(report(text).checklist.map((line) => [line.id, line.status]));
    expect(
      status(
        'L. gasseri KS-13 1 billion CFU, L. casei 2 billion CFU guaranteed through expiration. Store in a cool place.',
      ),
    ).toEqual({
      'strain-named': 'fail',
      'unit-is-count': 'pass',
      'count-through-expiry': 'pass',
      'per-strain-counts': 'pass',
      'dose-like-trials': 'unknown',
      storage: 'pass',
      live: 'pass',
    });
    expect(
      status('Probiotic blend 5 billion CFU at time of manufacture: L. casei Lc-11, L. gasseri KS-13'),
    ).toMatchObject({
      'strain-named': 'pass',
      'count-through-expiry': 'fail',
      'per-strain-counts': 'fail',
      storage: 'unknown',
    });
  });

  it('warns by organism, with a source, and says nothing of killed cells', () => {
    const ids = (text: string) => report(text).safety.map(({ id }) => id);
    expect(ids('Saccharomyces boulardii CNCM I-745 5 billion CFU')).toContain('antifungal');
    expect(ids('Bifidobacterium breve M-16V 1 billion CFU')).not.toContain('antifungal');
    expect(ids('Heat-killed Lactobacillus plantarum L-137')).toEqual([]);
    expect(
      report('Lactobacillus reuteri 1 billion CFU').safety.every(({ sources }) => sources.length > 0),
    ).toBe(true);
  });

  it('says of the two products in the guide what is known, by name and strains together', () => {
    const label = facts(
      'Lacticaseibacillus rhamnosus LGG, Bifidobacterium animalis subsp. lactis BB-12 11 billion CFU at expiration',
    );
    const named = reportStrains(label, { name: 'Synbiotic+', brand: 'Ritual' }).notes.map(
      ({ text }) => text.key,
    );
    expect(named).toEqual(
      expect.arrayContaining(['strain.product.ritual-synbiotic-plus', 'strain.skin.none-found']),
    );
    const other = reportStrains(label, { name: 'Two strains', brand: 'Another' }).notes.map(
      ({ text }) => text.key,
    );
    expect(other).not.toContain('strain.product.ritual-synbiotic-plus');
  });

  it('finds a sentence for every message in the six languages', () => {
    const { strains, blends, notes, checklist, safety } = report(
      'L. rhamnosus SP1 3 billion CFU, L. rhamnosus GG 1 billion CFU, B. lactis CECT 8145, B. longum CECT 7347, L. casei CECT 9104, S. boulardii CNCM I-745',
    );
    const messages = JSON.stringify([strains, blends, notes, checklist, safety]).matchAll(/"key":"([^"]+)"/g);
    for (const [, key = ''] of messages) {
      for (const language of ['en', 'fr', 'de', 'es', 'it', 'nl'] as const) {
        expect(sayMessage({ key, args: {} }, language), `${language} ${key}`).not.toBe(key);
      }
    }
  });
});

describe('viewStrains', () => {
  it('says a strain, its study and the source in the reader’s language', () => {
    const view = viewStrains(report('Lactobacillus rhamnosus SP1 3 billion CFU per capsule'), 'de');
    expect(view.strains[0]).toMatchObject({
      name: 'Lacticaseibacillus rhamnosus',
      strain: 'SP1',
      dose: '3 Milliarden KBE',
      skin: [
        { condition: 'Akne', setting: 'Erwachsene · randomisierte Studie · n = 20', direction: 'positive' },
      ],
    });
    expect(view.strains[0]?.skin[0]?.sources[0]?.link).toBe('https://doi.org/10.3920/BM2016.0089');
  });

  it('keeps unverified studies to their conditions', () => {
    const view = viewStrains(report('Limosilactobacillus reuteri DSM 17938 100 million CFU'), 'en');
    expect(view.strains[0]).toMatchObject({ gut: [], unverified: ['infant colic', 'constipation'] });
  });
});

describe('hasSkinTrial', () => {
  it.each([
    ['Lactobacillus rhamnosus SP1', true],
    ['Lactobacillus rhamnosus CECT 30031', true],
    ['B. lactis CECT 8145, B. longum CECT 7347, L. casei CECT 9104', true],
    ['B. lactis CECT 8145, B. longum CECT 7347', false],
    ['Lactobacillus rhamnosus GG', false],
    ['Lactobacillus rhamnosus', false],
    ['Lactobacillus rhamnosus HN001', false],
    ['Limosilactobacillus reuteri DSM 17938', false],
    ['Heat-killed Lactobacillus rhamnosus SP1', false],
  ])('%s: %s', (text, expected) => {
    expect(
      hasSkinTrial(facts(`Live probiotic ${text} 1 billion CFU`.replace('Live probiotic Heat', 'Heat'))),
    ).toBe(expected);
  });
});
