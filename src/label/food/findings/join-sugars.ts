import { wordsOf } from '../names/words';
import type { FoundTerm, Scope } from '../scope/scope';
import { onlyMarks } from '../tree/list-node';

/** "Brown sugar syrup", "sirop de sucre roux": a word for the form of a sugar and the sugar are one name. */
export function joinSugars(scope: Scope, terms: readonly FoundTerm[]): FoundTerm[] {
  const joined: FoundTerm[] = [];
  for (const term of terms) {
    const before = joined[joined.length - 1];
    const head = before === undefined ? null : headOf(scope, before, term);
    if (before === undefined || head === null) joined.push(term);
    else joined[joined.length - 1] = { term: head.term, start: before.start, end: term.end };
  }
  return joined;
}

/** Which of two neighbours names the form; null where they are two things. */
function headOf(scope: Scope, first: FoundTerm, second: FoundTerm): FoundTerm | null {
  if (first.term.sugar === null || second.term.sugar === null) return null;
  if (onlyMarks(scope, first.end, second.start)) return isForm(scope, second) ? second : null;
  const of = wordsOf('of').longestAt(scope.tokens, first.end, second.start);
  return of?.end === second.start && isForm(scope, first) ? first : null;
}

function isForm(scope: Scope, { start, end }: FoundTerm): boolean {
  return wordsOf('sugarForm').longestAt(scope.tokens, start, end)?.end === end;
}
