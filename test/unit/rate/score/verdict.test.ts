import { expect, it } from 'vitest';
import { verdictOf } from '../../../../src/rate/score/verdict';
import { floorScore } from '../../../../src/rate/texts/verdict-words';

it.each([
  [0, 'off'],
  [44.999, 'off'],
  [45, 'mixed'],
  [59.999, 'mixed'],
  [60, 'fits'],
  [100, 'fits'],
] as const)('a score of %d is %s', (score, verdict) => {
  expect(verdictOf(score)).toBe(verdict);
});

it.each([
  [59.96, 59],
  [59.999999999999, 60],
  [null, null],
])('a score of %d is shown as %d', (score, shown) => {
  expect(floorScore(score)).toBe(shown);
});
