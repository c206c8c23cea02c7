/** What stands between the commas of a list and is no ingredient: denials, amounts, nutrition, treatments, sentences. */
import type { Token } from '../../text/tokenise';
import { skipWord, wordsOf } from '../names/words';
import { negationIn } from '../scope/negation';
import { isWordLike, opensName, type Scope, termsIn } from '../scope/scope';
import { hasNumber, isHeading, type ListNode, onlyMarks } from './list-node';

/** Words of a sentence on weights; a longer stretch is a list that lost its commas. */
const LONGEST_SENTENCE = 20;

export function isNoIngredient(scope: Scope, node: ListNode): boolean {
  return (
    isDenied(scope, node) ||
    isProse(scope, node) ||
    isRemark(scope, node) ||
    isFarming(scope, node) ||
    (!opensName(scope, node.start) && (isOrigin(scope, node) || isShareOfEach(scope, node))) ||
    isAmount(scope, node) ||
    isNutrition(scope, node)
  );
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
    (first !== undefined &&
      isHeading(scope, node) &&
      /^(?:g|mg|ug|mcg|ml|l|kg|kcal|kj)$/.test(unitAt(scope, first.start))) ||
    (/^(?:g|mg|ug|mcg)$/.test(unitAt(scope, node.start)) && scope.tokens[node.start + 2]?.text === '/') ||
    isMadeFrom(scope, node)
  );
}

/** "100 g sausage are made from 112 g pork": a sentence has a second weight beside the 100 g it speaks of. */
function isMadeFrom(scope: Scope, { start, end, children }: ListNode): boolean {
  if (children.length > 0 || end - start > LONGEST_SENTENCE) return false;
  let hundred = false;
  for (let at = start; at < end; at += 1) hundred ||= scope.tokens[at]?.text.startsWith('100') === true;
  if (!hundred) return false;
  const isWeight = ({ text }: Token, at: number) =>
    /^\d{1,4}gr?$/.test(text) || isGram(unitAt(scope, start + at));
  const weights = scope.tokens.slice(start, end).filter(isWeight);
  return weights.length >= 2 && weights.some(({ text }) => /^100(?:gr?)?$/.test(text));
}

function isGram(unit: string): boolean {
  return /^g(?:r|ram|ramm|rammes|rams|ramos)?$/.test(unit);
}

/** "56 % minimum", "mindestens 33 % im Schokoladenanteil". */
function isLeast(scope: Scope, { start }: ListNode): boolean {
  return skipWord('least', scope.tokens, start, null) > start;
}

/** "Pasteurised, homogenised": says of the ingredient before it how it was treated. */
export function isTreatment(scope: Scope, { start, end }: ListNode): boolean {
  if (opensName(scope, start)) return false;
  let at = start;
  while (at < end) {
    const next = skipWord('treated', scope.tokens, at, scope.lang, end);
    if (next === at) return false;
    at = next;
  }
  return end > start;
}

/** "Total sugars 3g per serving", and "3.5 % fat" behind the milk that has it. */
function isNutrition(scope: Scope, { kind, start, end }: ListNode): boolean {
  const match = kind === 'plain' ? wordsOf('nutrient').longestAt(scope.tokens, start, end) : null;
  if (match === null) return false;
  if (onlyMarks(scope, match.end, end)) return isShare(scope, start, match.end);
  return (
    /^(?:g|mg|kcal|kj)$/.test(unitAt(scope, match.end)) ||
    /^\d{1,4}(?:[.,]\d{1,2})?(?:g|mg|kcal|kj)$/.test(scope.tokens[match.end]?.text ?? '')
  );
}

/** "Milk with 3.5 % fat": a nutrient behind its share. */
export function isShare(scope: Scope, start: number, end: number): boolean {
  return (
    scope.tokens[start - 1]?.text === '%' &&
    wordsOf('nutrient').longestAt(scope.tokens, start, end)?.end === end
  );
}

/** "Contains a source of phenylalanine": says of the product what it holds, and names nothing known. */
function isRemark(scope: Scope, { start, end, children }: ListNode): boolean {
  return (
    children.length === 0 &&
    skipWord('contains', scope.tokens, start, scope.lang, end) > start &&
    termsIn(scope, start, end).every(({ term }) => term.guard)
  );
}

/** "In varying proportions": says of the list how much there is of each. */
function isShareOfEach(scope: Scope, { start, end }: ListNode): boolean {
  return wordsOf('varying').longestAt(scope.tokens, start, end)?.end === end;
}

/** "From organic farming", "EU/non-EU agriculture": says of the whole list where it grew. */
function isFarming(scope: Scope, { start, end }: ListNode): boolean {
  let at = start;
  while (at < end) {
    const next = isWordLike(scope, at) ? skipWord('farming', scope.tokens, at, null, end) : at + 1;
    if (next === at) return false;
    at = next;
  }
  return end > start;
}

/** "Farmed in Norway", "variety: Gala": where the ingredient before it comes from. */
function isOrigin(scope: Scope, { start, end, children }: ListNode): boolean {
  const opening = wordsOf('endSentence').longestAt(scope.tokens, start, end);
  return opening !== null && children.length === 0 && termsIn(scope, opening.end, end).length === 0;
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
