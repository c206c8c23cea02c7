/** Which names and numbers of a parsed list are additives. Negation, nutrients and look-alikes are decided here. */

import type { Token } from '../text/tokenise';
import { stem } from './e-numbers';
import type { AdditiveFinding } from './food-facts';
import type { ListNode } from './list-node';
import { endOf, type FoundTerm, type Scope, startOf, termsIn, textOf } from './scope';
import { termLexicon } from './terms';
import { wordsOf } from './words';

export interface NodeAdditive extends AdditiveFinding {
  /** May be there as a nutrient: decided by its neighbours. */
  readonly nutrient: boolean;
  readonly marker: string | null;
}

/** Additives named by this node itself (its name and the brackets that annotate it), not by its children. */
export function additivesOf(scope: Scope, node: ListNode): NodeAdditive[] {
  const end = node.children.length > 0 || node.notes.length > 0 ? ownEnd(scope, node) : node.end;
  const stop = negationIn(scope, node.start, end);
  const beside = node.functional !== null;
  const terms = termsIn(scope, node.start, stop, beside);
  const numbers = numbersIn(scope, node, stop, beside);
  const found: NodeAdditive[] = [];
  for (const term of terms) {
    if (term.term.kind !== 'additive' || followedByFree(scope, term.end)) continue;
    if (
      numbers.some((number) => number.start >= term.end && wordsBetween(scope, term.end, number.start) === 0)
    )
      continue;
    found.push(finding(scope, node, term.term.id, term.start, term.end, term));
  }
  found.push(...elliptic(scope, node, terms, stop));
  for (const number of numbers) found.push(finding(scope, node, number.id, number.start, number.end, null));
  return preferSpecific(found);
}

function ownEnd(scope: Scope, node: ListNode): number {
  for (let at = node.start; at < node.end; at += 1) if ((scope.closing[at] ?? -1) > at) return at;
  return node.end;
}

function finding(
  scope: Scope,
  node: ListNode,
  id: string,
  start: number,
  end: number,
  term: FoundTerm | null,
): NodeAdditive {
  return {
    id,
    found: textOf(scope, start, end),
    class: node.functional ?? term?.term.class ?? null,
    start: startOf(scope, start),
    end: endOf(scope, end),
    nutrient: term?.term.nutrient === true,
    marker: term?.term.marker ?? null,
  };
}

interface Numbered {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

function numbersIn(scope: Scope, node: ListNode, stop: number, beside: boolean): Numbered[] {
  const found: Numbered[] = [];
  const ranges: (readonly [number, number])[] = [[node.start, Math.max(node.start, stop)], ...node.notes];
  let bareAllowed =
    beside ||
    termsIn(scope, node.start, stop, beside).some(
      ({ term }) => term.kind === 'additive' || term.kind === 'class',
    );
  for (const [from, to] of ranges) {
    for (let at = from; at < to; at += 1) {
      const number = scope.numbers[at];
      if (number === undefined || (number.bare && !bareAllowed)) continue;
      if (number.bare && isBehindNumber(scope, node.start, at)) continue;
      if (
        number.bare &&
        scope.matches.slice(node.start, at).some((match) => match !== undefined && match.end > at)
      )
        continue;
      found.push(number);
      bareAllowed = true;
    }
  }
  return found;
}

/** "67 02g 640": one of a row of amounts. */
function isBehindNumber(scope: Scope, from: number, at: number): boolean {
  let before = at - 1;
  while (before >= from && scope.tokens[before]?.kind === 'mark') before -= 1;
  const token = scope.tokens[before];
  if (token === undefined || before < from || !/^\d/.test(token.text)) return false;
  return !scope.numbers.slice(from, at).some((number) => number !== undefined && number.end === before + 1);
}

/** "carbonates de sodium et d'ammonium", "Natrium- und Kaliumcitrat": the part that is left out is put back and looked up. */
function elliptic(scope: Scope, node: ListNode, terms: readonly FoundTerm[], stop: number): NodeAdditive[] {
  const found: NodeAdditive[] = [];
  for (let at = node.start + 1; at < stop - 1; at += 1) {
    const and = scope.numbers[at] === undefined ? wordsOf('and').longestAt(scope.tokens, at, stop) : null;
    if (and === null) continue;
    const before = terms.find((term) => term.end === at && term.term.kind === 'additive');
    let next = and.end;
    while (next < stop - 1 && (isQuiet(scope, next) || isOf(scope, next))) next += 1;
    const word = scope.tokens[next];
    if (word === undefined || word.kind !== 'word') continue;
    if (before !== undefined && before.end - before.start > 1) {
      let head = before.end - 1;
      while (head > before.start + 1 && (isQuiet(scope, head - 1) || isOf(scope, head - 1))) head -= 1;
      const whole = [...scope.tokens.slice(before.start, head), ...scope.tokens.slice(and.end, next + 1)];
      const id = additiveNamed(whole);
      if (id !== null && id !== before.term.id) found.push(finding(scope, node, id, next, next + 1, null));
    }
    const after = terms.find((term) => term.start === and.end && term.term.kind === 'additive');
    let stub = at - 1;
    if (scope.tokens[stub]?.text === '-') stub -= 1;
    const stubToken = scope.tokens[stub];
    if (after === undefined || before !== undefined || stubToken?.kind !== 'word' || stub < node.start)
      continue;
    const full =
      after.end - after.start > 1
        ? additiveNamed([stubToken, ...scope.tokens.slice(after.start + 1, after.end)])
        : compound(stubToken.text, scope.tokens[after.start]?.text ?? '');
    if (full !== null && full !== after.term.id) found.push(finding(scope, node, full, stub, stub + 1, null));
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
export function hangingAdditive(
  scope: Scope,
  node: ListNode,
  next: ListNode | undefined,
): NodeAdditive | null {
  const stub = scope.tokens[node.end - 1];
  const word = next === undefined ? undefined : scope.tokens[next.start];
  if (stub?.kind !== 'word' || word === undefined || scope.tokens[node.end]?.text !== '-') return null;
  const id = compound(stub.text, word.text);
  return id === null ? null : finding(scope, node, id, node.end - 1, node.end, null);
}

function compound(stub: string, word: string): string | null {
  for (let cut = 3; cut < word.length - 3; cut += 1) {
    const text = stub + word.slice(cut);
    const id = additiveNamed([{ kind: 'word', text, start: 0, end: text.length, spaced: true }]);
    if (id !== null) return id;
  }
  return null;
}

function additiveNamed(tokens: readonly Token[]): string | null {
  const match = termLexicon().longestAt(tokens, 0);
  if (match === null || match.end < tokens.length || match.tail) return null;
  return match.values.find((term) => term.kind === 'additive' && !term.classOnly)?.id ?? null;
}

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

function wordsBetween(scope: Scope, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (scope.tokens[at]?.kind !== 'mark') count += 1;
  return count;
}

/** "colour: caramel (E150d)" is E150d alone: a number with a letter stands for the same substance without one. */
function preferSpecific(found: readonly NodeAdditive[]): NodeAdditive[] {
  return found.filter(
    ({ id }) =>
      !found.some(
        (other) => other.id !== id && /[a-z]$/.test(stem(other.id)) && stem(other.id).slice(0, -1) === id,
      ),
  );
}
