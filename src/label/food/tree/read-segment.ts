import { skipLessThan, skipWord, type WordGroup, wordsOf } from '../names/words';
import { readPercent, type Share } from '../scope/read-percent';
import { isWordLike, opensName, type Scope, termsIn } from '../scope/scope';
import { buildNodes } from './build-nodes';
import { type Context, DEEPEST, deeper, hasNumber, type ListNode, skipAnd } from './list-node';

/** Brackets between two separators: more are no list that lost its commas. */
const MOST_GROUPS = 50;

/** One stretch between separators: usually one ingredient, more when "and" joins known ones. */
export function readSegment(scope: Scope, from: number, to: number, context: Context): ListNode[] {
  const opening = skipLessThan(scope.tokens, skipIncluding(scope, from, to, context), to);
  const start = skipFirstAnd(scope, opening, to);
  const groups: [number, number][] = [];
  const words: number[] = [];
  const shares: Share[] = [];
  for (let at = start; at < to; at += 1) {
    const closing = scope.closing[at] ?? -1;
    const share = readPercent(scope, at, to);
    if (share !== null) {
      const content = endOfContent(scope, share, words, to);
      if (content === null) shares.push(share);
      at = (content ?? share.end) - 1;
    } else if (closing > at) {
      groups.push([at + 1, Math.min(closing, to)]);
      at = Math.min(closing, to - 1);
    } else if (isWordLike(scope, at)) {
      const number = scope.numbers[at];
      words.push(at);
      if (number !== undefined && number.end > at + 1) {
        words.push(number.end - 1);
        at = number.end - 1;
      }
    }
  }
  const first = words[0];
  const last = words[words.length - 1];
  if (first === undefined || last === undefined) {
    return groups.flatMap(([a, b]) =>
      context.depth < DEEPEST ? context.parse(scope, a, b, deeper(context)) : [],
    );
  }
  const next = groups.length > MOST_GROUPS ? null : missedSeparator(scope, first, last + 1, groups, words);
  if (next === null) return buildNodes(scope, first, last + 1, groups, shares, context);
  const before = groups.filter(([at]) => at < next);
  const end = (before[before.length - 1]?.[1] ?? next - 1) + 1;
  return [
    ...buildNodes(
      scope,
      first,
      Math.min(end, next),
      before,
      shares.filter((share) => share.start < next),
      context,
    ),
    ...readSegment(scope, next, to, context),
  ];
}

/** "Milk with 3.5 % fat", "cheese, min. 45 % fat in dry matter": a share of the milk, not of the list. Its end; null for any other share. */
function endOfContent(scope: Scope, share: Share, words: number[], to: number): number | null {
  const before = words[words.length - 1];
  if (before === undefined) return null;
  const nutrient = wordsOf('nutrient').longestAt(scope.tokens, share.end, to);
  const opens = (group: WordGroup) => skipWord(group, scope.tokens, before, scope.lang) > before;
  if (nutrient !== null && (opens('with') || opens('least'))) words.pop();
  return nutrient?.end ?? null;
}

/** "Flavours, including caffeine", "contains live cultures"; in a bracket also "spices (contain mustard)", "flour (with calcium)". */
function skipIncluding(scope: Scope, from: number, to: number, { depth }: Context): number {
  if (opensName(scope, from)) return from;
  const skip = (group: WordGroup) => skipWord(group, scope.tokens, from, scope.lang, to);
  if (depth > 0) return Math.max(skip('including'), skip('contains'), skip('with'));
  const named = skip('contains');
  return skipWord('live', scope.tokens, named, scope.lang, to) > named ? named : skip('including');
}

/** "…, and salt"; the first letter of "E y A" is a vitamin's. */
function skipFirstAnd(scope: Scope, from: number, to: number): number {
  const start = skipAnd(scope, from, to);
  return start > from && skipAnd(scope, start, to) > start ? from : start;
}

/** "red 40 (colour) sugar": words go on after a bracket and both sides are known, so a comma is missing. */
function missedSeparator(
  scope: Scope,
  first: number,
  end: number,
  groups: readonly [number, number][],
  words: readonly number[],
): number | null {
  for (const [from, to] of groups) {
    const next = words.find((word) => word > to);
    if (next === undefined || from <= first || next >= end) continue;
    const goesOn =
      skipAnd(scope, next, end) > next || skipWord('of', scope.tokens, next, scope.lang, end) > next;
    const known = (a: number, b: number) => termsIn(scope, a, b).length > 0 || hasNumber(scope, a, b);
    const head = termsIn(scope, first, from - 1);
    const isClass = head.length > 0 && head.every(({ term }) => term.kind === 'class');
    if (
      !goesOn &&
      !isClass &&
      scope.matches[next] !== undefined &&
      known(first, from - 1) &&
      (termsIn(scope, next, end).some(({ term }) => term.kind !== 'class') || hasNumber(scope, next, end))
    )
      return next;
  }
  return null;
}
