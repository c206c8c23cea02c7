import type { Token } from '../text/tokenise';
import type { Scope } from './scope';
import { wordsOf } from './words';

const SEPARATORS = new Set([',', ';', '•', '|', '.']);
const LONGEST_ABBREVIATION = 3;

/** Whether the list breaks at this token: a comma, a dash between spaces, a full stop that is no abbreviation's. */
export function isSeparator(scope: Scope, at: number, to: number): boolean {
  const token = scope.tokens[at];
  if (token === undefined || token.kind === 'break') return true;
  if (token.kind !== 'mark') return false;
  const next = scope.tokens[at + 1];
  if (scope.inner[at] === 1) return false;
  if (token.text === '-') return (token.spaced || scope.dashed) && (next?.spaced ?? true) && at + 1 < to;
  if (token.text === '.') {
    const before = scope.tokens[at - 1];
    if (next !== undefined && !next.spaced && next.kind !== 'mark' && next.kind !== 'break')
      return isWhole(before) && isWhole(next);
    if (isAbbreviated(scope, at)) return false;
    return (
      before?.kind !== 'word' ||
      isWhole(before) ||
      next === undefined ||
      at + 1 >= to ||
      isCapital(scope, at + 1)
    );
  }
  return SEPARATORS.has(token.text);
}

/** "Past. milk", "pflanzl. Fett": words that lists print short, whatever their length. */
function isAbbreviated(scope: Scope, at: number): boolean {
  const match = wordsOf('abbreviation').longestAt(scope.tokens, at - 1);
  return match?.end === at && (scope.lang === null || match.values.includes(scope.lang));
}

/** A word too long for an abbreviation ("l.acidophilus", "z.B."). */
function isWhole(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.text.length > LONGEST_ABBREVIATION;
}

function isCapital(scope: Scope, at: number): boolean {
  const token = scope.tokens[at];
  return token !== undefined && /\p{Lu}/u.test(scope.printed.charAt(scope.normal.origin[token.start] ?? 0));
}
