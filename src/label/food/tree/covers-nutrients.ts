import { wordsOf } from '../names/words';
import type { Scope } from '../scope/scope';
import { onlyMarks, skipAnd } from './list-node';

/** "Vitamins", "vitamins & minerals". */
export function coversNutrients(scope: Scope, start: number, end: number): boolean {
  const match = wordsOf('nutrients').longestAt(scope.tokens, start, end);
  if (match === null) return false;
  const next = skipAnd(scope, match.end, end);
  return next > match.end ? coversNutrients(scope, next, end) : onlyMarks(scope, match.end, end);
}
