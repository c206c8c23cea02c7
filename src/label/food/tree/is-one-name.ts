/** Whether "A and B" is the name of one ingredient although both sides are known. */

import { type Term, termLexicon } from '../names/terms';
import { skipWord, wordsOf } from '../names/words';
import { readPercent } from '../scope/read-percent';
import { type FoundTerm, type Scope, termsIn } from '../scope/scope';
import { isVitaminCode, onlyMarks } from './list-node';

const NUTRIENTS = ['mineral', 'vitamin'] as const;
/** What flours, seeds and oils are of, and seldom an ingredient by its bare name. */
const SOURCES = ['grain', 'oil', 'seed'] as const;

/** The stretch on both sides of an "and". */
export interface Joined {
  readonly start: number;
  readonly and: number;
  readonly after: number;
  /** Where the name ends: at its first bracket, or with the stretch. */
  readonly bare: number;
  readonly end: number;
  /** The first bracket behind it that holds more than a share, else the first. */
  readonly bracket: readonly [from: number, to: number] | undefined;
}

export function isOneName(scope: Scope, joined: Joined): boolean {
  return (
    isEllipsis(scope, joined) ||
    isVitamins(scope, joined) ||
    isForm(scope, joined) ||
    isIncluded(scope, joined) ||
    sharesSource(scope, joined) ||
    isEnriched(scope, joined) ||
    isHanging(scope, joined) ||
    skipWord('other', scope.tokens, joined.after, scope.lang) > joined.after ||
    sharesHead(scope, joined) ||
    isMixture(scope, joined) ||
    isTitle(scope, joined)
  );
}

/** "Vitamins A and D", not "A and D" among vitamins. */
function isVitamins({ tokens }: Scope, { start, and, after, bare }: Joined): boolean {
  return (
    and - 1 > start && isVitaminCode(tokens[and - 1]) && after + 1 === bare && isVitaminCode(tokens[after])
  );
}

/** "carbonates of sodium and of ammonium", "oil of sunflower and of rape": what follows "and" is half a name. */
function isEllipsis(scope: Scope, { start, and, after, end }: Joined): boolean {
  const isOf = (from: number) => skipWord('of', scope.tokens, from, scope.lang, end) > from;
  if (isOf(after)) for (let before = start + 1; before < and; before += 1) if (isOf(before)) return true;
  const left = termsIn(scope, start, and).pop();
  const right = termsIn(scope, after, end);
  return left?.term.kind === 'additive' && right.every(({ term }) => term.concepts.includes('mineral'));
}

/** "Purée et morceaux de pommes", "jus et pulpe d'orange": a form alone is half a name. */
function isForm(scope: Scope, { start, and, after, end }: Joined): boolean {
  const [form] = termsIn(scope, start, and);
  const { concepts = [] } = form?.term ?? {};
  if (and !== start + 1 || !(concepts.includes('juice') || concepts.includes('fruit-puree'))) return false;
  for (let at = after + 1; at < end; at += 1)
    if (skipWord('of', scope.tokens, at, scope.lang, end) > at) return true;
  return false;
}

/** "Harina de trigo y centeno", "semillas de lino y girasol": both are what the flour and the seeds are of. */
function sharesSource({ tokens, lang }: Scope, { start, and, after, bare }: Joined): boolean {
  const isSource = (from: number, to: number) => {
    const match = termLexicon().longestAt(tokens, from, to);
    const isOf = ({ concepts }: Term) => SOURCES.some((concept) => concepts.includes(concept));
    return match?.end === to && match.values.some(isOf);
  };
  const source = skipWord('of', tokens, and - 2, lang, and);
  return (
    and - 2 > start &&
    source === and - 1 &&
    isSource(source, and) &&
    bare === after + 1 &&
    isSource(after, bare)
  );
}

/** "Meat including pork and beef": kinds of what stands before. */
function isIncluded({ tokens, lang }: Scope, { start, and }: Joined): boolean {
  for (let at = start + 1; at < and; at += 1)
    if (skipWord('including', tokens, at, lang, and) > at) return true;
  return false;
}

/** "Wheat flour enriched with iron and folic acid": all that is named behind the food was added to it. */
function isEnriched(scope: Scope, { start, and, after, bare }: Joined): boolean {
  const isNutrient = ({ term }: FoundTerm) =>
    term.nutrient || NUTRIENTS.some((concept) => term.concepts.includes(concept));
  const [food, ...others] = termsIn(scope, start, and);
  if (food === undefined || others.length === 0 || isNutrient(food)) return false;
  return [...others, ...termsIn(scope, after, bare)].every(isNutrient);
}

/** "Rinder- und Schweinefleisch", "kruiden- en specerijenextract", "di - et triphosphates". */
function isHanging({ tokens, dashed }: Scope, { and }: Joined): boolean {
  return tokens[and - 1]?.text === '-' && (tokens[and - 1]?.spaced === false || !dashed);
}

/** "Cheese & onion seasoning", "tomato and basil sauce": the last word, a food that is made of others, is the head of both. */
function sharesHead(scope: Scope, { start, and, after, bare, bracket }: Joined): boolean {
  const head = termsIn(scope, after, bare).pop();
  if (head === undefined || head.start === after || !onlyMarks(scope, head.end, bare)) return false;
  const isMade = ({ term }: typeof head) =>
    term.id === 'prepared' || (term.id === 'flavouring' && bracket !== undefined);
  const left = termsIn(scope, start, and).pop();
  return isMade(head) && (left === undefined || !isMade(left));
}

/**
 * "Oils and fats in varying proportions (palm, rapeseed)", "mint & rosemary rub (salt, sugar)", "pork and beef mince (pork, beef)": the
 * bracket tells what both are made of.
 */
function isMixture(scope: Scope, { start, and, after, bare, bracket }: Joined): boolean {
  const { tokens } = scope;
  if (wordsOf('varying').findAll(tokens, after, bare).length > 0) return true;
  const parts = bracket === undefined ? [] : tokens.slice(...bracket);
  const left = termsIn(scope, start, and).pop();
  const isName = left?.end === and && left.term.kind !== 'class';
  const isNamedAgain = isName && parts.some(({ text }) => text === tokens[and - 1]?.text);
  const both = tokens[and]?.text === '&' || isNamedAgain;
  return both && parts.some(({ text }) => text === ',');
}

/** "Salt & vinegar: potatoes, oil" heads a list; "sugar and emulsifier: E471" does not. */
function isTitle(scope: Scope, { after, end }: Joined): boolean {
  const colon = readPercent(scope, end, scope.tokens.length)?.end ?? end;
  return (
    scope.tokens[colon]?.text === ':' && termsIn(scope, after, end).every(({ term }) => term.kind !== 'class')
  );
}
