/** Which names and numbers of a parsed list are additives. Negation, nutrients and look-alikes are decided here. */

import { stem } from './e-numbers';
import type { AdditiveFinding } from './food-facts';
import { type HalfName, halfNames, hangingName } from './half-names';
import { type ListNode, ownEnd } from './list-node';
import { followedByFree, negationIn } from './negation';
import { endOf, type FoundTerm, type Scope, startOf, termsIn, textOf } from './scope';

export interface NodeAdditive extends AdditiveFinding {
  /** May be there as a nutrient: decided by its neighbours. */
  readonly nutrient: boolean;
  readonly marker: string | null;
}

/** Additives named by this node itself (its name and the brackets that annotate it), not by its children. */
export function additivesOf(scope: Scope, node: ListNode, next: ListNode | undefined): NodeAdditive[] {
  const end = node.children.length > 0 || node.notes.length > 0 ? ownEnd(scope, node) : node.end;
  const stop = negationIn(scope, node.start, end);
  const beside = node.functional !== null;
  const terms = termsIn(scope, node.start, stop, beside);
  const numbers = numbersIn(scope, node, stop, beside);
  const hanging = hangingName(scope, node, next);
  const found = hanging === null ? [] : [halfFinding(scope, node, hanging)];
  for (const term of terms) {
    if (term.term.kind !== 'additive' || followedByFree(scope, term.end)) continue;
    if (
      numbers.some(
        ({ id, start }) =>
          start >= term.end && wordsBetween(scope, term.end, start) === 0 && !isFormOf(term.term.id, id),
      )
    )
      continue;
    found.push(finding(scope, node, term.term.id, term.start, term.end, term));
  }
  for (const half of halfNames(scope, node.start, stop, terms)) found.push(halfFinding(scope, node, half));
  for (const number of numbers) found.push(finding(scope, node, number.id, number.start, number.end, null));
  return preferSpecific(found);
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

function halfFinding(scope: Scope, node: ListNode, { id, at }: HalfName): NodeAdditive {
  return finding(scope, node, id, at, at + 1, null);
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

function wordsBetween(scope: Scope, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (scope.tokens[at]?.kind !== 'mark') count += 1;
  return count;
}

/** "caramel (E150d)" is E150d alone, "carotene (E160)" E160a: a number with a letter stands for the same substance without one. */
function preferSpecific(found: readonly NodeAdditive[]): NodeAdditive[] {
  return found.filter(({ id }) => !found.some((other) => isFormOf(other.id, id)));
}

/** E160a is a form of E160. */
function isFormOf(id: string, base: string): boolean {
  return /[a-z]$/.test(stem(id)) && stem(id).slice(0, -1) === base;
}
