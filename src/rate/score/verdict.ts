import type { Verdict } from '../rating';

/** Scores from which a product fits the guide, and from which it is mixed. */
export const FITS_FROM = 60;
export const MIXED_FROM = 45;
/** Share of the core facts that a verdict needs, unless the whole range agrees on it. */
export const COVERAGE_FOR_VERDICT = 0.6;

export type ScoreVerdict = Extract<Verdict, 'fits' | 'mixed' | 'off'>;

export function verdictOf(score: number): ScoreVerdict {
  if (score >= FITS_FROM) return 'fits';
  return score >= MIXED_FROM ? 'mixed' : 'off';
}
