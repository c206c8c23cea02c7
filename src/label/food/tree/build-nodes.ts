/** One stretch between separators → its nodes: "and" between known names splits, a class takes what stands behind it, brackets are children or notes. */

import type { Share } from '../scope/read-percent';
import { isWordLike, type Scope, termsIn } from '../scope/scope';
import { addGroup } from './add-group';
import { coversNutrients } from './covers-nutrients';
import { findJoint } from './find-joint';
import {
  type Context,
  DEEPEST,
  deeper,
  firstGroup,
  type Group,
  hasNumber,
  type ListNode,
  onlyMarks,
  skipAnd,
  under,
} from './list-node';

/** Splits "A and B" where both sides are known; the brackets stay with the side before them, and what a class holds ends with its bracket. */
export function buildNodes(
  scope: Scope,
  start: number,
  end: number,
  groups: readonly Group[],
  shares: readonly Share[],
  context: Context,
): ListNode[] {
  const joint = findJoint(scope, start, end, groups, context);
  if (joint === null) return [build(scope, start, end, groups, shares, context)];
  const { at, after } = joint;
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
  const right = buildNodes(
    scope,
    after,
    end,
    groups.filter(([from]) => from > at),
    shares.filter((share) => share.start > at),
    holds ? under(left.functional, context) : context,
  );
  if (holds && left.children.length > 0 && right.every((node) => node.kind !== 'class')) {
    left.children.push(...right);
    return [left];
  }
  return [left, ...right];
}

function build(
  scope: Scope,
  start: number,
  end: number,
  groups: readonly Group[],
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

function nextWord(scope: Scope, from: number, to: number): number {
  let at = from;
  while (at < to && !isWordLike(scope, at)) at += 1;
  return at;
}

/** A name that counts only beside its class follows ("colour paprika"). */
function besideClass(scope: Scope, from: number, to: number, functional: string): boolean {
  return termsIn(scope, from, to, functional).some(({ term }) => term.kind === 'additive');
}
