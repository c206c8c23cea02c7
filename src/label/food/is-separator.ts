import type { Scope } from './scope';

const SEPARATORS = new Set([',', ';', '•', '|', '.']);

/** Whether the list breaks at this token: a comma, a dash between spaces, a full stop that is no abbreviation's. */
export function isSeparator(scope: Scope, at: number, to: number): boolean {
  const token = scope.tokens[at];
  if (token === undefined || token.kind === 'break') return true;
  if (token.kind !== 'mark') return false;
  const next = scope.tokens[at + 1];
  if (scope.inner[at] === 1) return false;
  if (token.text === '-') return (token.spaced || scope.dashed) && (next?.spaced ?? true) && at + 1 < to;
  if (token.text === '.') {
    if (next !== undefined && !next.spaced && next.kind !== 'mark' && next.kind !== 'break') return false;
    return (
      (scope.tokens[at - 1]?.text.length ?? 0) > 3 ||
      scope.tokens[at - 1]?.kind !== 'word' ||
      next === undefined ||
      at + 1 >= to ||
      isCapital(scope, at + 1)
    );
  }
  return SEPARATORS.has(token.text);
}

function isCapital(scope: Scope, at: number): boolean {
  const token = scope.tokens[at];
  return token !== undefined && /\p{Lu}/u.test(scope.printed.charAt(scope.normal.origin[token.start] ?? 0));
}
