import { allergensIn } from '../names/allergens';
import { skipWord, wordsOf } from '../names/words';
import type { FoundTerm, Scope } from '../scope/scope';
import { isWordLike } from '../scope/scope';

const ALWAYS_NOTES = ['gluten', 'sulphites'];
const NOTES = [
  'milk',
  'egg',
  'fish',
  'soya',
  'celery',
  'mustard',
  'crustaceans',
  'molluscs',
  'lupin',
  'sesame',
];
/** Heads that say what they are made of in brackets: "vegetable oil (soya)". */
const MADE_OF = ['oil', 'legume', 'nut', 'seed', 'fish', 'seafood', 'protein-isolate', 'animal-fat'];

/** "butter (milk)", "wheat flour (gluten)": the bracket names the allergen, no other ingredient. */
export function annotatesAllergen(
  scope: Scope,
  from: number,
  to: number,
  head: readonly FoundTerm[],
): boolean {
  let words = 0;
  for (let at = from; at < to; at += 1)
    if (isWordLike(scope, at) && skipWord('of', scope.tokens, at, null, to) === at) words += 1;
  const named = allergensIn(scope.tokens, from, to, scope.lang);
  if (named.includes('gluten') && isOnlyGluten(scope, from, to, named)) return true;
  if (words !== 1) return false;
  const only = named.length === 1 ? (named[0] ?? '') : '';
  if (ALWAYS_NOTES.includes(only)) return true;
  if (namesSeafood(scope, from, to)) return true;
  return (
    NOTES.includes(only) &&
    !head.some(({ term }) => term.concepts.some((concept) => MADE_OF.includes(concept)) && only !== 'milk')
  );
}

/** "Mackerel (fish)" names what the law calls it, "fish (mackerel)" the part. */
function namesSeafood({ tokens }: Scope, from: number, to: number): boolean {
  return wordsOf('seafood').findAll(tokens, from, to).length > 0;
}

/** "(wheat, gluten)", "(gluten, sesame)": a bracket that names gluten beside allergens and nothing else. */
function isOnlyGluten(scope: Scope, from: number, to: number, named: readonly string[]): boolean {
  let words = 0;
  let gluten = false;
  for (let at = from; at < to; at += 1) {
    if (!isWordLike(scope, at)) continue;
    words += 1;
    gluten ||= /^glut(?:en|ine|eine)$/.test(scope.tokens[at]?.text ?? '');
  }
  return (
    gluten &&
    words >= 2 &&
    words <= named.length + 1 &&
    allergensIn(scope.tokens, from, to, scope.lang, true).length === words
  );
}
