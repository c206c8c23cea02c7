import { wordsOf } from '../names/words';
import type { Scope } from './scope';

/** Where a negation starts ("no MSG", "sans aspartame"): nothing after it is in the food. */
export function negationIn(scope: Scope, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const inside = scope.matches[at];
    if (inside !== undefined) {
      at = inside.end - 1;
      continue;
    }
    const match = wordsOf('not').longestAt(scope.tokens, at, to);
    if (
      match !== null &&
      (scope.lang === null ||
        match.values.includes(scope.lang) ||
        (match.values.includes('en') && at === from && scope.tokens[at]?.text !== 'no'))
    )
      return at;
  }
  return to;
}

/** "gluten-free", "aspartame free". */
export function followedByFree(scope: Scope, at: number): boolean {
  const next = scope.tokens[at]?.text === '-' ? scope.tokens[at + 1] : scope.tokens[at];
  return next !== undefined && /^(?:free|frei|fri|vrij|fritt)$/.test(next.text);
}
