/** What belongs to a class or a group that opened before it: "emulsifiers: …", "vegetables: …", "vitamins: …". */
import type { Concept } from '../food-facts';
import { type FoundTerm, type Scope, termsIn } from '../scope/scope';
import { type ListNode, onlyMarks } from './list-node';

/** What colouring foods are made of, and kinds of food that labels group ("vegetables: carrots, peas"). */
const PLANTS: readonly Concept[] = [
  'fibre-isolate',
  'fruit',
  'fruit-concentrate',
  'herb-spice',
  'juice',
  'leafy-green',
  'legume',
  'nut',
  'seed',
  'vegetable',
];

/** Tokens behind a colon in which the first name stands ("12 % organic …"). */
const LONGEST_OPENING = 5;

/** Behind the colon of the holder. */
export function belongsTo(scope: Scope, holder: ListNode, node: ListNode): boolean {
  if (node.kind !== 'plain') return false;
  if (holder.children.length === 0) return true;
  const terms = termsIn(scope, node.start, node.end, holder.functional);
  if (holder.kind === 'plain') {
    if (isKindOfOil(scope, holder)) return terms.length === 0 || terms.some(isOfOil);
    return terms.length === 0 || terms.some(isPlant) || !isKindOfPlant(scope, holder);
  }
  if (holder.kind === 'nutrients')
    return (
      terms.some(
        ({ term }) => term.nutrient || term.concepts.includes('vitamin') || term.concepts.includes('mineral'),
      ) ||
      (node.end - node.start <= 1 && (scope.tokens[node.start]?.text.length ?? 9) <= 3)
    );
  if (holder.functional === 'colouring-food') return terms.some(isPlant);
  const isColour = holder.functional === 'colour';
  return (
    scope.numbers[node.start] !== undefined ||
    terms.some(({ term }) => term.kind === 'additive' && (!isColour || term.class === 'colour'))
  );
}

/**
 * "Vegetables: carrots", "fruit juice from concentrate: orange": one name, and of a plant, as what it holds; not "capers: capers, vinegar", nor
 * "strawberry: yogurt, sugar".
 */
export function isKindOfPlant(scope: Scope, node: ListNode): boolean {
  return isKindOf(scope, node, isPlant, isPlant);
}

/** "Vegetable oils: palm, rapeseed". */
export function isKindOfOil(scope: Scope, node: ListNode): boolean {
  return isKindOf(scope, node, ({ term }) => term.id === 'oil', isOfOil);
}

type Test = (found: FoundTerm) => boolean;

function isKindOf(scope: Scope, { start, end }: ListNode, isKind: Test, isHeld: Test): boolean {
  const [only, ...others] = termsIn(scope, start, end);
  const [first] = termsIn(scope, end, end + LONGEST_OPENING);
  return (
    only?.start === start &&
    others.length === 0 &&
    isKind(only) &&
    onlyMarks(scope, only.end, end) &&
    (first === undefined || isHeld(first)) &&
    scope.tokens[start]?.text !== scope.tokens[first?.start ?? end]?.text
  );
}

function isPlant({ term }: FoundTerm): boolean {
  return term.concepts.some((concept) => PLANTS.includes(concept));
}

/** What an oil is pressed from, or one oil of several. */
function isOfOil(found: FoundTerm): boolean {
  return isPlant(found) || found.term.concepts.some((concept) => concept === 'grain' || concept === 'oil');
}

/** "Sweeteners aspartame, acesulfame K": behind a class without a colon, a bare number or an additive that the law puts in that class. */
export function isOfClass(scope: Scope, holder: ListNode, node: ListNode): boolean {
  if (scope.numbers[node.start]?.end === node.end) return true;
  const [first] = termsIn(scope, node.start, node.end);
  return (
    first?.start === node.start && first.term.kind === 'additive' && first.term.class === holder.functional
  );
}
