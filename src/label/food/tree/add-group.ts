import type { Token } from '../../text/tokenise';
import { skipWord, wordsOf } from '../names/words';
import { readPercent } from '../scope/read-percent';
import { type FoundTerm, isWordLike, opensName, type Scope, termsIn } from '../scope/scope';
import { annotatesAllergen } from './annotates-allergen';
import {
  type Context,
  DEEPEST,
  deeper,
  type Group,
  hasNumber,
  isVitaminCode,
  type ListNode,
  under,
} from './list-node';

/** A bracket behind a name: its percentage, its class, a note on it, or its parts. */
export function addGroup(
  scope: Scope,
  node: ListNode,
  terms: readonly FoundTerm[],
  [from, to]: Group,
  context: Context,
): void {
  let rest = readOwnPercent(scope, node, from, to);
  while (rest < to && !isWordLike(scope, rest) && (scope.closing[rest] ?? -1) < 0) rest += 1;
  if (rest >= to) return;
  const inner = termsIn(scope, rest, to);
  const additive = terms.some(({ term }) => term.kind === 'additive');
  if (
    node.kind === 'plain' &&
    inner.length > 0 &&
    inner.every(({ term }) => term.kind === 'class') &&
    !hasNumber(scope, rest, to)
  ) {
    node.functional = inner[0]?.term.id ?? null;
    node.notes.push([rest, to]);
    return;
  }
  const onlyNumbers = inner.every(({ term }) => term.kind === 'class') && hasNumber(scope, rest, to);
  if (node.kind === 'plain' && additive && onlyNumbers) {
    node.notes.push([rest, to]);
    return;
  }
  if (node.kind === 'plain' && isNote(scope, rest, to, terms)) {
    node.notes.push([rest, to]);
    return;
  }
  const bare = terms.some(({ term }) => term.kind === 'additive' || term.kind === 'class');
  const silent = inner.length === 0 && !hasNumber(scope, rest, to, bare);
  if (node.kind === 'plain' && silent && (terms.length > 0 || to - rest <= 2)) {
    node.notes.push([rest, to]);
    return;
  }
  if (context.depth >= DEEPEST) return;
  const functional = node.kind === 'class' ? node.functional : additive ? null : classIn(terms);
  const parts = behindOf(scope, rest, to, inner);
  node.children.push(...context.parse(scope, parts, to, under(functional, deeper(context), node.nutrient)));
}

/** "Inulin (from chicory root)": what it is made from, without the word that says so. */
function behindOf(scope: Scope, from: number, to: number, inner: readonly FoundTerm[]): number {
  const named = skipWord('of', scope.tokens, from, scope.lang, to);
  return inner[0]?.start === named ? named : from;
}

/** Says of the name what it is, and names no part of it. */
function isNote(scope: Scope, from: number, to: number, head: readonly FoundTerm[]): boolean {
  return (
    annotatesAllergen(scope, from, to, head) ||
    namesVitamin(scope, from, to) ||
    tellsPerKilo(scope, from, to) ||
    (!opensName(scope, from) && opensRemark(scope, from, to))
  );
}

/** "Niacin (B3)", "ascorbic acid (vitamin C)": another name of the same. */
function namesVitamin(scope: Scope, from: number, to: number): boolean {
  if (!isVitaminCode(scope.tokens[to - 1])) return false;
  const code = Math.max(from, skipWord('nutrients', scope.tokens, from, null, to));
  return code + 1 === to;
}

/** "Eggs (6 eggs per kilo)", "œufs (soit 140 g d'œufs par kg de farine)": how much of it went in. */
function tellsPerKilo({ tokens }: Scope, from: number, to: number): boolean {
  const words = tokens.slice(from, to);
  const isKilo = ({ text }: Token, at: number) =>
    /^(?:kg|kilo)$/.test(text) && words[at - 1]?.kind === 'word';
  return words.some(({ kind }) => kind === 'number') && words.some(isKilo);
}

/** "Olives (variety: manzanilla)", "milk (origin: France)": words that would open another part of the label, and no list behind them. */
function opensRemark({ tokens }: Scope, from: number, to: number): boolean {
  const opens = [wordsOf('end'), wordsOf('endSentence')].some(
    (words) => words.longestAt(tokens, from, to) !== null,
  );
  return opens && tokens.slice(from, to).every(({ text }) => text !== ',');
}

/**
 * The percentages that open the bracket, unless a food's name stands behind them: "(30 % almonds, sugar)" tells the almonds' share. That of a
 * nutrient ("milk (3.5 % fat)") is a share of the milk, not of the list.
 */
function readOwnPercent(scope: Scope, node: ListNode, from: number, to: number): number {
  let percent: number | null = null;
  let rest = from;
  for (let share = readPercent(scope, rest, to); share !== null; share = readPercent(scope, rest, to)) {
    percent ??= share.value;
    rest = share.end;
  }
  const nutrient = percent === null ? null : wordsOf('nutrient').longestAt(scope.tokens, rest, to);
  if (nutrient !== null && scope.tokens.slice(nutrient.end, to).every(({ text }) => text !== ',')) return to;
  const [first] = percent === null ? [] : termsIn(scope, rest, to);
  if (first?.start === rest && first.term.kind !== 'class') return from;
  node.percent ??= percent;
  return rest;
}

/** "Vegetable emulsifiers (481, 322)", "thickener of vegetable origin (415)": the class stands among other words of the name. */
function classIn(terms: readonly FoundTerm[]): string | null {
  return terms.find(({ term }) => term.kind === 'class')?.term.id ?? null;
}
