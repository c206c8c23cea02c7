import type { Candidate } from './score-total';

/** Whether the different numbers of these counts add up to the value, and are more than one. */
export function isSumOf(value: number, parts: readonly Candidate[]): boolean {
  const numbers = new Set(parts.map(({ count }) => count.value));
  const sum = [...numbers].reduce((a, b) => a + b, 0);
  return numbers.size > 1 && isAbout(value, sum);
}

/** Labels round. */
export function isAbout(value: number, sum: number): boolean {
  return Math.abs(sum - value) < value * 0.02;
}
