/** One stretch between separators → its nodes: "and" between known names splits, a class takes what stands behind it, brackets are children or notes. */
import { addGroup } from './add-group';
import { isOneName } from './is-one-name';
import {
  type Context,
  DEEPEST,
  deeper,
  hasNumber,
  isSlash,
  isVitaminCode,
  type ListNode,
  onlyMarks,
  skipAnd,
  skipSlash,
  under,
} from './list-node';
import { readPercent, type Share } from './read-percent';
import { isWordLike, type Scope, termsIn } from './scope';
import { wordsOf } from './words';

/** Tokens between two separators; a longer stretch is no list, and is not looked through for "and". */
const LONGEST_STRETCH = 400;

/** Splits "A and B" where both sides are known; the brackets stay with the side before them, and what a class holds ends with its bracket. */
export function buildNodes(
  scope: Scope,
  start: number,
  end: number,
  groups: readonly [number, number][],
  shares: readonly Share[],
  context: Context,
): ListNode[] {
  const last = end - start > LONGEST_STRETCH ? start : end - 1;
  for (let at = start + 1; at < last; at += 1) {
    const closing = scope.closing[at] ?? -1;
    if (closing > at) {
      at = closing;
      continue;
    }
    const inside = scope.matches[at];
    if (inside !== undefined && inside.end > at + 1) {
      at = inside.end - 1;
      continue;
    }
    const slash = isSlash(scope, at);
    const after = slash ? skipSlash(scope, at, end) : skipAnd(scope, at, end);
    if (after === at || after >= end) continue;
    const known = (a: number, b: number) =>
      termsIn(scope, a, b, context.functional).some(({ term }) => term.kind !== 'class' || !slash) ||
      (b - a === 1 && (context.nutrient || isVitaminCode(scope.tokens[a]))) ||
      hasNumber(scope, a, b);
    if (!known(start, at) || !known(after, end)) continue;
    const behind = groups.filter(([from]) => from > at);
    const bare = firstGroup(end, behind);
    const bracket = behind.find(([from, to]) => readPercent(scope, from, to)?.end !== to) ?? behind[0];
    if (isOneName(scope, { start, and: at, after, bare, end, bracket })) continue;
    if (coversNutrients(scope, start, bare)) continue;
    const left = build(
      scope,
      start,
      at,
      groups.filter(([from]) => from < at),
      shares.filter((share) => share.start < at),
      context,
    );
    const bracketed = (groups[0]?.[0] ?? at) < at;
    const holds = left.kind === 'class' && !bracketed;
    const held = holds ? under(left.functional, context) : context;
    const right = buildNodes(
      scope,
      after,
      end,
      behind,
      shares.filter((share) => share.start > at),
      held,
    );
    if (holds && left.children.length > 0 && right.every((node) => node.kind !== 'class')) {
      left.children.push(...right);
      return [left];
    }
    return [left, ...right];
  }
  return [build(scope, start, end, groups, shares, context)];
}

function build(
  scope: Scope,
  start: number,
  end: number,
  groups: readonly [number, number][],
  shares: readonly Share[],
  context: Context,
): ListNode {
  const bare = firstGroup(end, groups);
  const terms = termsIn(scope, start, bare, context.functional);
  const head = terms[0];
  const opening = behindHalf(scope, start, bare);
  const classTerm = head !== undefined && head.start === opening && head.term.kind === 'class' ? head : null;
  const whole = classTerm !== null && onlyMarks(scope, classTerm.end, bare);
  const nutrients = !whole && coversNutrients(scope, start, bare);
  if (
    classTerm !== null &&
    !whole &&
    context.depth < DEEPEST &&
    (terms.some(({ term, start: at }) => at > start && term.kind === 'additive') ||
      hasNumber(scope, classTerm.end, bare) ||
      besideClass(scope, classTerm.end, bare, classTerm.term.id))
  ) {
    const from = nextWord(scope, classTerm.end, bare);
    const node = plain(start, classTerm.end, null, 'class', classTerm.term.id, context);
    node.children.push(
      ...buildNodes(scope, from, end, groups, shares, under(classTerm.term.id, deeper(context))),
    );
    return node;
  }
  const kind = whole ? 'class' : nutrients ? 'nutrients' : 'plain';
  const behind = groups[groups.length - 1]?.[1] ?? end;
  const beside =
    terms.findLast(({ term }) => term.kind === 'class') ??
    termsIn(scope, behind, end).find(({ term }) => term.kind === 'class');
  const functional = whole
    ? (classTerm?.term.id ?? null)
    : kind === 'plain' && beside !== undefined && terms.some(({ term }) => term.kind === 'additive')
      ? beside.term.id
      : context.functional;
  const percent = shares.find(({ value }) => value !== null)?.value ?? null;
  const node = plain(start, end, percent, kind, functional, context);
  for (const group of groups) addGroup(scope, node, terms, group, context);
  return node;
}

/** "Gelier- und Verdickungsmittel": half a name tells its class behind the "and". */
function behindHalf(scope: Scope, start: number, end: number): number {
  const and = scope.tokens[start + 1]?.text === '-' ? start + 2 : start;
  return and > start && skipAnd(scope, and, end) > and ? skipAnd(scope, and, end) : start;
}

function plain(
  start: number,
  end: number,
  percent: number | null,
  kind: ListNode['kind'],
  functional: string | null,
  context: Context,
): ListNode {
  return {
    start,
    end,
    percent,
    children: [],
    kind,
    functional,
    nutrient: context.nutrient || kind === 'nutrients',
    notes: [],
  };
}

function firstGroup(end: number, groups: readonly [number, number][]): number {
  const first = groups[0];
  return first === undefined ? end : Math.min(end, first[0] - 1);
}

function nextWord(scope: Scope, from: number, to: number): number {
  let at = from;
  while (at < to && !isWordLike(scope, at)) at += 1;
  return at;
}

/** "Vitamins", "vitamins & minerals". */
function coversNutrients(scope: Scope, start: number, end: number): boolean {
  const match = wordsOf('nutrients').longestAt(scope.tokens, start, end);
  if (match === null) return false;
  const next = skipAnd(scope, match.end, end);
  return next > match.end ? coversNutrients(scope, next, end) : onlyMarks(scope, match.end, end);
}

/** A name that counts only beside its class follows ("colour paprika"). */
function besideClass(scope: Scope, from: number, to: number, functional: string): boolean {
  return termsIn(scope, from, to, functional).some(({ term }) => term.kind === 'additive');
}
