/** What stands between the commas of a list and is no ingredient: denials, amounts, sentences. */
import { hasNumber, type ListNode } from './list-node';
import { negationIn } from './negation';
import { type Scope, termsIn } from './scope';
import { skipWord } from './words';

export function isNoIngredient(scope: Scope, node: ListNode): boolean {
  return isDenied(scope, node) || isProse(scope, node) || isAmount(scope, node);
}

/** "no artificial colours" names nothing that is in the food, nor does "sans sucres ajoutés", which is a name of its own. */
export function isDenied(scope: Scope, node: ListNode): boolean {
  if (node.end <= node.start) return false;
  if (negationIn(scope, node.start, node.end) === node.start) return true;
  const opens = skipWord('not', scope.tokens, node.start, scope.lang, node.end) > node.start;
  return opens && termsIn(scope, node.start, node.end).every(({ term }) => term.guard);
}

/** "Milk fat: 20 g/l" and "Cocoa: 56 % minimum" state amounts, and so does "31 g/l protein" behind one. */
function isAmount(scope: Scope, node: ListNode): boolean {
  const first = node.children[0];
  if (node.kind !== 'plain') return false;
  return (
    (first !== undefined && first.percent !== null && isLeast(scope, first)) ||
    (first !== undefined && /^(?:g|mg|ug|mcg|ml|l|kg|kcal|kj)$/.test(unitAt(scope, first.start))) ||
    (/^(?:g|mg|ug|mcg)$/.test(unitAt(scope, node.start)) && scope.tokens[node.start + 2]?.text === '/')
  );
}

/** "56 % minimum", "mindestens 33 % im Schokoladenanteil". */
function isLeast(scope: Scope, { start }: ListNode): boolean {
  return /^(?:min|mini|minimum|minimo|mindestens|minimaal|minst|vahintaan)$/.test(
    scope.tokens[start]?.text ?? '',
  );
}

/** What stands behind the number that stands here. */
function unitAt(scope: Scope, at: number): string {
  const isPlain = scope.tokens[at]?.kind === 'number' && scope.numbers[at] === undefined;
  return isPlain ? (scope.tokens[at + 1]?.text ?? '') : '';
}

/** A long stretch in which nothing is known is marketing, not an ingredient. */
function isProse(scope: Scope, node: ListNode): boolean {
  return (
    node.children.length === 0 &&
    node.end - node.start > 7 &&
    termsIn(scope, node.start, node.end).length === 0 &&
    !hasNumber(scope, node.start, node.end)
  );
}
