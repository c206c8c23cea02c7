/**
 * Labels and what a specialist reads on them: labels.jsonl, one case a line. A strain is written
 * "Genus species subspecies designation id [count] [state]", "-" where the label gives none, designations without blanks.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProbioticLabel } from '../../../../src/label/strains/read-probiotic-label';
import type { ProbioticLabelFacts } from '../../../../src/label/strains/strain-facts';

interface Case {
  readonly case: string;
  readonly lang: string;
  readonly text: string;
  readonly strains: readonly string[];
  readonly count: readonly [number, string, string | null, string] | null;
  readonly guaranteed?: string;
  readonly blend?: string;
  readonly none?: boolean;
}

const cases: Case[] = readFileSync(new URL('labels.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const read = (text: string, lang: string | null = null) => readProbioticLabel({ text, lang, name: null });

function rowsOf(facts: ProbioticLabelFacts | null): string[] {
  return (facts?.strains ?? []).map((strain) =>
    [
      strain.genus,
      strain.species ?? '-',
      strain.subspecies?.replace(' ', '') ?? '-',
      strain.strain?.replace(/ /g, '') ?? '-',
      strain.id ?? '-',
      strain.count?.value ?? '-',
      strain.state === 'heat-killed' ? strain.state : '-',
    ].join(' '),
  );
}

function wantedRows(rows: readonly string[]): string[] {
  return rows.map((row) => {
    const parts = row.split(' ');
    while (parts.length < 7) parts.push('-');
    return parts.join(' ');
  });
}

describe('readProbioticLabel', () => {
  it.each(cases)('$case', (one) => {
    const facts = read(one.text, one.lang);
    expect(rowsOf(facts)).toEqual(wantedRows(one.strains));
    const count = facts?.count ?? null;
    expect(count === null ? null : [count.value, count.unit, count.per, count.guaranteed]).toEqual(one.count);
    if (one.guaranteed !== undefined) expect(facts?.guaranteed).toBe(one.guaranteed);
    if (one.blend !== undefined) expect(facts?.blend).toBe(one.blend);
    if (one.none === true) expect(facts).toBeNull();
  });

  const plain = cases.filter(({ strains }) => strains.length > 0);
  const organisms = (facts: ProbioticLabelFacts | null) =>
    (facts?.strains ?? []).map(({ genus, species, subspecies, id }) => [genus, species, subspecies, id]);

  it.each([
    ['no-break spaces', (text: string) => text.replace(/ /g, '\u00a0')],
    ['en dashes', (text: string) => text.replace(/-/g, '–')],
    ['text after it', (text: string) => `${text}\nKeep out of reach of children.`],
  ])('reads the same organisms with %s', (_, change) => {
    for (const { text } of plain) expect(organisms(read(change(text)))).toEqual(organisms(read(text)));
  });

  it('reads the product name together with the label', () => {
    const facts = readProbioticLabel({
      text: '10 billion CFU per capsule',
      lang: 'en',
      name: 'Culture LGG capsules',
    });
    expect(rowsOf(facts)).toEqual(wantedRows(['Lacticaseibacillus rhamnosus - LGG lcb-rham-gg 10000000000']));
  });

  it('keeps an organism of the name, in whatever words it stands, with or without a list', () => {
    const name = 'Daily digestive support with Bifidobacterium longum 35624 that is made for women';
    const named = (text: string) =>
      readProbioticLabel({ text, lang: 'en', name })?.strains.map(({ strain, species }) => strain ?? species);
    expect(named('Shake well.')).toEqual(['35624']);
    expect(named('Each tablet contains Lactobacillus gasseri 2 billion CFU.')).toEqual(['35624', 'gasseri']);
  });

  it('prints two strains of one species each with its own name', () => {
    const facts = read('L. rhamnosus AB-1-US, L. rhamnosus CD-2-US, 3 billion AFU');
    expect(facts?.strains.map(({ text }) => text)).toEqual(['L. rhamnosus AB-1-US', 'L. rhamnosus CD-2-US']);
  });

  it('keeps the counts of blends that have no common total', () => {
    const facts = read(
      'Gut Blend 37 Billion AFU: B. longum, B. breve\nSkin Blend 3.3 Billion AFU: L. casei, L. plantarum',
    );
    expect(facts?.count).toBeNull();
    expect(facts?.parts).toEqual([
      { value: 3.7e10, unit: 'AFU' },
      { value: 3.3e9, unit: 'AFU' },
    ]);
  });

  it('reads storage, dates, an independent mark and delayed release', () => {
    const facts = read(
      'Lactobacillus gasseri 5 billion CFU. Delayed-release capsules. Store in a cool, dry place. Best before: see lid. NSF Certified for Sport.',
    );
    expect(facts).toMatchObject({
      storageStated: true,
      expiryStated: true,
      labMark: 'NSF Certified for Sport',
      delayedRelease: true,
    });
  });

  const word = fc.constantFrom(
    ...'Lactobacillus L. B. acidophilus lactis ( ) , \n subsp. GG BB-12 10 billion x10^9 CFU from per capsule ® <b> &#x; 💊 CNCM I-745 at expiration - . / ; :'.split(
      ' ',
    ),
  );

  it('never throws, says only what the text holds, and says it twice alike', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 60 }),
        (words) => {
          const text = words.join(' ');
          const facts = read(text);
          expect(read(text)).toEqual(facts);
          for (const { count } of facts?.strains ?? [])
            if (count !== null) expect(count.value).toBeGreaterThan(0);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('adds no row for a label printed twice', () => {
    for (const { text } of plain) expect(organisms(read(`${text}\n${text}`))).toEqual(organisms(read(text)));
  });

  it('takes time in proportion to the text, also for hostile ones', () => {
    for (const piece of [
      'Lactobacillus ',
      'L. ',
      '(',
      '1 billion ',
      '10^',
      'BB-',
      'subsp. ',
      'Lactobacillus acidophilus, ',
      '\n- ',
      'a',
      '1,000',
      '<b',
      'from ( ',
      'L. casei, L. brevis\nStrains: AB1, CD2\n',
      'L. casei 1 billion, ',
      'study of L. casei ',
    ]) {
      // Time of this process, so that a busy machine fails nothing.
      const started = process.cpuUsage();
      read(piece.repeat(Math.ceil(60_000 / piece.length)));
      const { user, system } = process.cpuUsage(started);
      expect((user + system) / 1000, piece).toBeLessThan(1500);
    }
  });
});
