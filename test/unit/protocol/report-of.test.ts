import { describe, expect, it } from 'vitest';
import { reportOf } from '../../../src/protocol/report-of';
import type { Rating } from '../../../src/rate/rating';
import { sugar } from '../rate/make-facts';
import { facts, rating } from '../store/fixtures';

const SUBJECT = {
  id: 'x',
  page: 'product',
  identity: { name: null, brand: null, gtin: null, url: null, lang: 'en' },
} as const;
const report = (change: Partial<Rating>) => reportOf(SUBJECT, facts(), rating(change)).rating;

describe('the report of a rating', () => {
  it.each([
    [58.449999999999996, 58.5],
    [2.3499999999999996, 2.4],
    [58.45, 58.5],
    [58.44, 58.4],
    [59.95, 60],
    [0, 0],
  ])('tells a score of %d to one decimal, half up: %d', (score, told) => {
    expect(report({ score, range: [score, score] })).toMatchObject({ score: told, range: [told, told] });
  });

  it('keeps points as they are, so that they add up, without the dust of binary numbers', () => {
    const [reason] = rating().reasons;
    if (reason === undefined) throw new Error('no reason');
    const told = (points: number) => report({ reasons: [{ ...reason, points }] }).reasons[0]?.points;
    expect([-5.25, 0.1 + 0.2, -1 / 3].map(told)).toEqual([-5.25, 0.3, -0.333333]);
    expect(Object.is(told(-0), 0)).toBe(true);
  });

  it('has no score where the verdict is unknown', () => {
    expect(report({ verdict: 'unknown', score: null })).toMatchObject({ verdict: 'unknown', score: null });
  });
});

describe('the report of a label', () => {
  it('names each free sugar once, in the order of the list, and no sweetener made of starch', () => {
    const sugars = [sugar('sugar', 1), sugar('honey', 2, 'honey'), sugar('sugar', 3)];
    const starch = { ...sugar('maltodextrin', 4, 'starch-sweetener'), freeFactor: 0 as const };
    expect(reportOf(SUBJECT, facts('x', { sugars: [...sugars, starch] }), rating()).sugars).toEqual([
      'sugar',
      'honey',
    ]);
  });

  it('sorts additives, each once', () => {
    const additive = (id: string) => ({ id, found: id, class: null, start: 0, end: 1 });
    const additives = ['e471', 'e322', 'e471'].map(additive);
    expect(reportOf(SUBJECT, facts('x', { additives }), rating()).additives).toEqual(['e322', 'e471']);
  });
});
