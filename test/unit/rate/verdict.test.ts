import { expect, it } from 'vitest';
import { verdictOf } from '../../../src/rate/verdict';

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
