/** Which names and numbers of a parsed list are additives. Negation, nutrients and look-alikes are decided here. */

import type { AdditiveFinding } from '../food-facts';
import { stem } from '../names/e-numbers';
import { followedByFree, negationIn } from '../scope/negation';
import { type FoundTerm, type Scope, termsIn } from '../scope/scope';
import { endOf, startOf, textOf } from '../scope/text-of';
import { type ListNode, onlyMarks, ownEnd } from '../tree/list-node';
import { type HalfName, halfNames, hangingName } from './half-names';

export interface NodeAdditive extends AdditiveFinding {
  /** May be there as a nutrient: decided by its neighbours. */
  readonly nutrient: boolean;
  readonly marker: string | null;
}

/** Additives named by this node itself (its name and the brackets that annotate it), not by its children. */
export function additivesOf(scope: Scope, node: ListNode, next: ListNode | undefined): NodeAdditive[] {
  const end = node.children.length > 0 || node.notes.length > 0 ? ownEnd(scope, node) : node.end;
  const stop = negationIn(scope, node.start, end);
  const terms = termsIn(scope, node.start, stop, node.functional);
  const numbers = numbersIn(scope, node, stop);
  const hanging = hangingName(scope, node, next);
  const found = hanging === null ? [] : [halfFinding(scope, node, hanging)];
  let ahead = 0;
  for (const term of terms) {
    if (term.term.kind !== 'additive' || followedByFree(scope, term.end)) continue;
    while ((numbers[ahead]?.start ?? term.end) < term.end) ahead += 1;
    const number = numbers[ahead];
    const named = number !== undefined && onlyMarks(scope, term.end, number.start);
    if (named && baseOf(term.term.id) !== number.id) continue;
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

/** Tokens of the longest spelling of a number and the marks before it ("E 472 (e) (ii) , "). */
const LONGEST_NUMBER = 12;

interface Numbered {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

function numbersIn(scope: Scope, node: ListNode, stop: number): Numbered[] {
  const found: Numbered[] = [];
  const ranges: (readonly [number, number])[] = [[node.start, Math.max(node.start, stop)], ...node.notes];
  let bareAllowed =
    node.functional !== null ||
    termsIn(scope, node.start, stop, node.functional).some(
      ({ term }) => term.kind === 'additive' || term.kind === 'class',
    );
  for (const [from, to] of ranges) {
    for (let at = from; at < to; at += 1) {
      const number = scope.numbers[at];
      if (number === undefined || (number.bare && !bareAllowed)) continue;
      if (number.bare && isBehindNumber(scope, node.start, at)) continue;
      if (number.bare && scope.inner[at] === 1) continue;
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
  const first = Math.max(from, at - LONGEST_NUMBER);
  return !scope.numbers.slice(first, at).some((number) => number !== undefined && number.end === before + 1);
}

/** "caramel (E150d)" is E150d alone, "carotene (E160)" E160a: a number with a letter stands for the same substance without one. */
function preferSpecific(found: readonly NodeAdditive[]): NodeAdditive[] {
  const bases = new Set(found.map(({ id }) => baseOf(id)));
  return found.filter(({ id }) => !bases.has(id));
}

/** E160a is a form of E160: the number without its letter, null where it has none. */
function baseOf(id: string): string | null {
  return /[a-z]$/.test(stem(id)) ? stem(id).slice(0, -1) : null;
}
