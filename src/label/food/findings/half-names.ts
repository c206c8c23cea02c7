/** Additive names of which a list prints only half, because the other half stands in the neighbouring name. */
import { type Token, tokenise } from '../../text/tokenise';
import { termLexicon } from '../names/terms';
import { wordsOf } from '../names/words';
import type { FoundTerm, Scope } from '../scope/scope';
import type { ListNode } from '../tree/list-node';

/** The additive that a half name means, and the token that it is printed with. */
export interface HalfName {
  readonly id: string;
  readonly at: number;
}

/** "carbonates de sodium et d'ammonium", "Natrium- und Kaliumcitrat": the part that is left out is put back and looked up. */
export function halfNames(scope: Scope, from: number, to: number, terms: readonly FoundTerm[]): HalfName[] {
  const additives = terms.filter(({ term }) => term.kind === 'additive');
  if (additives.length === 0) return [];
  const found: HalfName[] = [];
  const ending = new Map(additives.map((term) => [term.end, term]));
  const starting = new Map(additives.map((term) => [term.start, term]));
  for (let at = from + 1; at < to - 1; at += 1) {
    const and = scope.numbers[at] === undefined ? wordsOf('and').longestAt(scope.tokens, at, to) : null;
    if (and === null) continue;
    const before = ending.get(at);
    let next = and.end;
    while (next < to - 1 && (isQuiet(scope, next) || isOf(scope, next))) next += 1;
    const word = scope.tokens[next];
    if (word === undefined || word.kind !== 'word') continue;
    if (before !== undefined && before.end - before.start > 1) {
      let head = before.end - 1;
      while (head > before.start + 1 && (isQuiet(scope, head - 1) || isOf(scope, head - 1))) head -= 1;
      const whole = [...scope.tokens.slice(before.start, head), ...scope.tokens.slice(and.end, next + 1)];
      const id = additiveNamed(whole);
      if (id !== null && id !== before.term.id) found.push({ id, at: next });
    }
    const after = starting.get(and.end);
    let stub = at - 1;
    if (scope.tokens[stub]?.text === '-') stub -= 1;
    const stubToken = scope.tokens[stub];
    if (after === undefined || before !== undefined || stubToken?.kind !== 'word' || stub < from) continue;
    const full =
      after.end - after.start > 1
        ? additiveNamed([stubToken, ...scope.tokens.slice(after.start + 1, after.end)])
        : compound(stubToken.text, scope.tokens[after.start]?.text ?? '');
    if (full !== null && full !== after.term.id) found.push({ id: full, at: stub });
  }
  return found;
}

function isQuiet(scope: Scope, at: number): boolean {
  return scope.tokens[at]?.kind === 'mark';
}

function isOf(scope: Scope, at: number): boolean {
  return wordsOf('of').longestAt(scope.tokens, at, at + 1) !== null;
}

/** "Zitronen-, Weinsäure": a name cut at a hyphen takes its tail from the next ingredient. */
export function hangingName(scope: Scope, node: ListNode, next: ListNode | undefined): HalfName | null {
  const stub = scope.tokens[node.end - 1];
  const word = next === undefined ? undefined : scope.tokens[next.start];
  if (stub?.kind !== 'word' || word === undefined || scope.tokens[node.end]?.text !== '-') return null;
  const id = compound(stub.text, word.text);
  return id === null ? null : { id, at: node.end - 1 };
}

function compound(stub: string, word: string): string | null {
  for (let cut = 2; cut < word.length - 3; cut += 1) {
    const id = additiveNamed(tokenise(stub + word.slice(cut)));
    if (id !== null) return id;
  }
  return null;
}

function additiveNamed(tokens: readonly Token[]): string | null {
  const match = termLexicon().longestAt(tokens, 0);
  if (match === null || match.end < tokens.length || match.tail) return null;
  return match.values.find((term) => term.kind === 'additive' && !term.classOnly)?.id ?? null;
}
