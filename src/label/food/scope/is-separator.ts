import type { Token } from '../../text/tokenise';
import { termLexicon } from '../names/terms';
import { endsAbbreviation, skipWord } from '../names/words';
import { isCapital, type Scope, termsIn } from './scope';

const SEPARATORS = new Set([',', ';', '•', '|', '.']);
const LONGEST_ABBREVIATION = 3;
/** Tokens of the longest spelling of an additive's number ("E 472 (e) (ii)"). */
const LONGEST_NUMBER = 10;
/** Words of a class's name ("flour treatment agent"). */
const LONGEST_CLASS = 4;

/** Whether the list breaks at this token: a comma, a dash between spaces, a full stop that is no abbreviation's. */
export function isSeparator(scope: Scope, at: number, to: number): boolean {
  const token = scope.tokens[at];
  if (token === undefined || token.kind === 'break') return true;
  if (token.kind !== 'mark') return false;
  const next = scope.tokens[at + 1];
  if (scope.inner[at] === 1) return false;
  if (isBetweenNumbers(scope, at)) return true;
  if (token.text === '-') return isDash(scope, at) && at + 1 < to;
  if (token.text === '.') {
    const before = scope.tokens[at - 1];
    if (next !== undefined && !next.spaced && next.kind !== 'mark' && next.kind !== 'break')
      return isWhole(before) && isWhole(next);
    if (endsAbbreviation(scope.tokens, at, scope.lang) || isInitial(before, next)) return false;
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

/** "E450-E500", "E471 + E475". */
function isBetweenNumbers({ tokens, numbers }: Scope, at: number): boolean {
  if (numbers[at + 1]?.bare !== false || !/^[-+]$/.test(tokens[at]?.text ?? '')) return false;
  return numbers.slice(Math.max(0, at - LONGEST_NUMBER), at).some((number) => number?.end === at);
}

/** A dash between spaces; behind a class ("stabiliser - pectin") it is a colon. */
function isDash(scope: Scope, at: number): boolean {
  if (scope.dashed) return scope.tokens[at + 1]?.spaced ?? true;
  const between = scope.tokens[at]?.spaced === true && (scope.tokens[at + 1]?.spaced ?? true);
  // "Di - et triphosphates": what hangs at the dash is half a name.
  const hangs = skipWord('and', scope.tokens, at + 1, scope.lang) > at + 1;
  return (
    between &&
    !hangs &&
    termsIn(scope, at - LONGEST_CLASS, at).findLast(({ end }) => end === at)?.term.kind !== 'class'
  );
}

/** "L. Bulgaricus": with the next word, the letter is a known name. */
function isInitial(letter: Token | undefined, next: Token | undefined): boolean {
  if (letter?.text.length !== 1 || next === undefined) return false;
  return termLexicon().longestAt([letter, next], 0)?.end === 2;
}

/** A word too long for an abbreviation ("l.acidophilus", "z.B."), or with a digit ("vitamin D3"). */
function isWhole(token: Token | undefined): boolean {
  return token?.kind === 'word' && (token.text.length > LONGEST_ABBREVIATION || /\d/.test(token.text));
}
