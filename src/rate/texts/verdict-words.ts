import type { Verdict } from '../rating';

const KEYS = {
  fits: 'verdict_fits',
  mixed: 'verdict_mixed',
  off: 'verdict_off',
  unknown: 'verdict_unknown',
  'not-rated': 'verdict_not_rated',
} as const satisfies Readonly<Record<Verdict, string>>;

export type VerdictKey = (typeof KEYS)[Verdict];

/** Key of a verdict's word in the interface texts. */
export function verdictKey(verdict: Verdict): VerdictKey {
  return KEYS[verdict];
}

/** The score as surfaces show it: rounded down, so that 59.9 never reads 60. The tiny term undoes floating noise. */
export function floorScore(score: number | null): number | null {
  return score === null ? null : Math.floor(score + 1e-9);
}
