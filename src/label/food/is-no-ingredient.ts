/** What stands between the commas of a list and is no ingredient: denials, amounts, sentences. */
import { hasNumber, type ListNode } from './list-node';
import { negationIn } from './negation';
import { type Scope, termsIn } from './scope';

export function isNoIngredient(scope: Scope, node: ListNode): boolean {
  return isDenied(scope, node) || isProse(scope, node) || isAmount(scope, node);
}

/** "no artificial colours" names nothing that is in the food. */
export function isDenied(scope: Scope, node: ListNode): boolean {
  return node.end > node.start && negationIn(scope, node.start, node.end) === node.start;
}

/** "Milk fat: 20 g/l" states an amount. */
function isAmount(scope: Scope, node: ListNode): boolean {
  const first = node.children[0];
  return (
    first !== undefined &&
    node.kind === 'plain' &&
    scope.tokens[first.start]?.kind === 'number' &&
    scope.numbers[first.start] === undefined &&
    /^(?:g|mg|l|kg|kcal|kj)$/.test(scope.tokens[first.start + 1]?.text ?? '')
  );
}

/** A long stretch in which nothing is known is marketing, not an ingredient. */
function isProse(scope: Scope, node: ListNode): boolean {
  return (
    node.children.length === 0 &&
    node.end - node.start > 7 &&
    termsIn(scope, node.start, node.end, false).length === 0 &&
    !hasNumber(scope, node.start, node.end)
  );
}
