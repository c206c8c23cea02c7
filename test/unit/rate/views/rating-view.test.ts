import { describe, expect, it } from 'vitest';
import sources from '../../../../rules/sources.json' with { type: 'json' };
import type { Reason } from '../../../../src/rate/rating';
import { LANGUAGES, type Language } from '../../../../src/rate/texts/languages';
import { viewRating } from '../../../../src/rate/views/rating-view';
import { viewSources } from '../../../../src/rate/views/source-view';
import { facts, rating } from '../../store/fixtures';

const [base] = rating().reasons;

function reason(rule: string, points: number): Reason {
  if (base === undefined) throw new Error('the fixture has a reason');
  return { ...base, rule, points };
}

function view(change: Parameters<typeof rating>[0], wordsOnly = false) {
  return viewRating({ facts: facts(), rating: rating(change), language: 'en', wordsOnly });
}

describe('a rating for the eye', () => {
  it('shows the two strongest reasons each way, and every other one once', () => {
    const reasons = [1, -2, 20, -30, 8, -6, 3].map((points, index) => reason(`r${index}`, points));
    const shown = view({ reasons });
    expect(shown.strongestFor.map((one) => one.rule)).toEqual(['r2', 'r4']);
    expect(shown.strongestAgainst.map((one) => one.rule)).toEqual(['r3', 'r5']);
    expect(shown.rest.map((one) => one.rule)).toEqual(['r6', 'r1', 'r0']);
  });

  it('never rounds a score up', () => {
    expect(view({ score: 59.999 }).score).toBe(59);
    expect(view({ score: 59.99999999999999 }).score).toBe(60);
    expect(view({ verdict: 'unknown', score: null, range: [30.2, 69.7] }).range).toEqual([30, 70]);
  });

  it('tells a range beside a score where it has one', () => {
    expect(view({ score: 62, range: [62, 74.2] }).range).toEqual([62, 75]);
    expect(view({ score: 62, range: [62, 62.04] }).range).toBeNull();
  });

  it('shows no number of the rating in words-only mode', () => {
    const shown = view({ reasons: [reason('r', 20)], range: [10, 90] }, true);
    expect([shown.score, shown.range]).toEqual([null, null]);
    expect(shown.strongestFor[0]?.points).toBe('');
  });

  it('names no section of the guide for skincare, which stands outside it', () => {
    const reasons = [reason('r', 20)];
    expect(view({ reasons }).strongestFor[0]?.section).not.toBe('');
    expect(view({ reasons, yardstick: 'skin-barrier' }).strongestFor[0]?.section).toBe('');
  });

  it('writes points with a sign as the language does', () => {
    expect(view({ reasons: [reason('r', -4.5)] }).strongestAgainst[0]?.points).toBe('−4.5');
    expect(view({ reasons: [reason('r', 20)] }).strongestFor[0]?.points).toBe('+20');
  });
});

describe('a reason that names many ingredients', () => {
  const naming = (count: number, points: number): Reason => ({
    ...reason('processing-marker-classes', points),
    text: {
      key: 'rule.processing-marker-classes',
      args: { value: 4, names: Array.from({ length: count }, (_, at) => `i${at + 1}`) },
    },
  });
  const briefly = (count: number, language: Language = 'en') =>
    viewRating({
      facts: facts(),
      rating: rating({ reasons: [naming(count, -20)] }),
      language,
      wordsOnly: false,
    }).strongestAgainst[0]?.brief ?? null;

  it('is told by the first few and how many more there are', () => {
    expect(briefly(5)).toBeNull();
    expect(briefly(6)).toEqual({
      text: 'Ingredients typical of ultra-processed food: i1, i2, i3, i4 and 2 more (kinds: 4).',
      names: 'i1, i2, i3, i4, i5, i6',
    });
  });

  it('keeps its whole sentence for whoever reads on', () => {
    expect(view({ reasons: [naming(7, -20)] }).strongestAgainst[0]?.text).toContain('i5, i6, i7');
  });

  it('is told in full where it is a note, which may be a warning', () => {
    expect(view({ reasons: [], notes: [naming(20, 0)] }).notes[0]?.brief).toBeNull();
  });

  it.each(LANGUAGES)('counts them in the words of its language: %s', (language) => {
    expect(briefly(16, language)?.text).toMatch(/i1, i2, i3, i4 \p{L}.*12/u);
  });
});

describe('sources', () => {
  it('are shown only when somebody checked them', () => {
    const idsOf = (status: string) =>
      Object.entries(sources).flatMap(([id, source]) => (source.status === status ? [id] : []));
    expect(idsOf('unchecked').length).toBeGreaterThan(0);
    expect(viewSources([...idsOf('unchecked'), 'no-such-source'])).toEqual([]);
    const shown = viewSources(idsOf('checked'));
    expect(shown.map(({ id }) => id)).toEqual(idsOf('checked'));
    expect(shown.filter(({ link }) => link !== null && !link.startsWith('https://'))).toEqual([]);
  });
});
