/**
 * Tokens of an ingredient section → a tree, left to right in one pass for each bracket level. It knows separators, brackets, percentages,
 * classes ("emulsifier: A, B"), headings ("Filling: …") and transparent phrases ("contains 2 % or less of"); it does not decide what counts
 * as an additive.
 *
 * A colon after a functional class holds additives (after "colouring foods" plants) up to the next thing that is none, ";" or a full stop; a
 * colon after anything else is a heading that holds all up to the full stop or the next heading, amid a list up to ";"; amid a list the name
 * of a kind of plant ("fibre: inulin, palm oil") holds plants, and anywhere that of oils ("vegetable oils: palm, salt") what oils are made
 * of. A heading that holds the whole list ("Oat drink: water, oats") is the product's name.
 */

import { isSeparator } from '../scope/is-separator';
import { readPercent } from '../scope/read-percent';
import { type Scope, termsIn } from '../scope/scope';
import { belongsTo, isKindOfOil, isKindOfPlant, isOfClass } from './belongs-to';
import { isTreatment } from './is-no-ingredient';
import { type Context, hasNumber, isHeading, type ListNode, under } from './list-node';
import { readSegment } from './read-segment';

const TOP: Context = { functional: null, nutrient: false, depth: 0, parse: parseRange };

/** One list, in its sentences. */
export function parseList(
  scope: Scope,
  sentences: readonly (readonly [number, number])[],
): readonly ListNode[] {
  const nodes = sentences.flatMap(([from, to]) => parseRange(scope, from, to, TOP));
  const [title] = nodes;
  if (nodes.length > 1 || title?.kind !== 'plain' || !isHeading(scope, title)) return nodes;
  // "70 % dark chocolate: cocoa, sugar" tells the cocoa's share; beside other shares it is one of them.
  const shares = title.percent === null ? 0 : title.children.filter(({ percent }) => percent !== null).length;
  return title.children.length > 0 && shares === 0 ? title.children : nodes;
}

function parseRange(scope: Scope, from: number, to: number, context: Context): ListNode[] {
  const state: OpenGroups = { root: [], heading: null, holder: null };
  let start = from;
  for (let at = from; at <= to; at += 1) {
    const token = scope.tokens[at];
    const ends = at >= to || token === undefined || isSeparator(scope, at, to);
    const colon =
      !ends &&
      token.text === ':' &&
      scope.numbers[at - 1]?.end !== at + 2 &&
      !isPercentAlone(scope, at + 1, to);
    if (!ends && !colon) {
      const closing = scope.closing[at] ?? -1;
      const number = scope.numbers[at];
      if (closing > at) at = Math.min(closing, to - 1);
      else if (number !== undefined && number.end > at + 1) at = number.end - 1;
      continue;
    }
    const { holder } = state;
    const held = !colon && holder !== null && (holder.open || scope.numbers[start] !== undefined);
    const within = held ? contextOf(holder.node, context) : context;
    const nodes = readSegment(scope, start, at, within);
    start = at + 1;
    const last = nodes[nodes.length - 1];
    if (colon && last !== undefined) {
      for (const other of nodes.slice(0, -1)) place(scope, state, other);
      open(scope, state, last, context.depth);
    } else for (const node of nodes) place(scope, state, node);
    if (token?.text === ';' || token?.text === '.') close(state);
  }
  return state.root;
}

/** "Juices: 12 % (orange, mango)": the colon opens no list, its percentage is the name's own. */
function isPercentAlone(scope: Scope, at: number, to: number): boolean {
  const end = readPercent(scope, at, to)?.end;
  return end !== undefined && (end >= to || (scope.closing[end] ?? -1) > end || isSeparator(scope, end, to));
}

interface OpenGroups {
  readonly root: ListNode[];
  /** "Filling:" holds everything up to the full stop. */
  heading: ListNode | null;
  /** "emulsifiers:" (open) holds additives; "emulsifier E471" only the bare numbers that follow. */
  holder: { readonly node: ListNode; readonly open: boolean } | null;
}

/** ";" closes what opened last; the heading that a sentence opens with holds all of it. */
function close(state: OpenGroups): void {
  if (state.holder?.open !== true && state.heading !== state.root[0]) state.heading = null;
  state.holder = null;
}

function open(scope: Scope, state: OpenGroups, node: ListNode, depth: number): void {
  if (node.kind === 'plain' && isAdditive(scope, node)) {
    place(scope, state, node);
    return;
  }
  const amid = state.root.length > 0 || node.percent !== null;
  const isGroup = (amid && isKindOfPlant(scope, node)) || isKindOfOil(scope, node);
  const isPart = depth === 0 && node.children.length === 0 && !isGroup;
  if (node.kind === 'plain' && isPart) {
    state.holder = null;
    if (state.heading !== null && isEmptyTitle(scope, state.heading)) state.root.pop();
    state.heading = node;
    state.root.push(node);
    return;
  }
  (state.heading?.children ?? state.root).push(node);
  state.holder = { node, open: true };
}

/** "Dinner kit: pasta: wheat": a heading that holds nothing, and names no food, was a title. */
function isEmptyTitle(scope: Scope, { start, end, children, percent }: ListNode): boolean {
  return children.length === 0 && percent === null && termsIn(scope, start, end).length === 0;
}

/** Puts the node where it belongs; what only tells a treatment ("hazelnuts, chopped 4 %") adds to the ingredient before it. */
function place(scope: Scope, state: OpenGroups, node: ListNode): void {
  const { holder } = state;
  const level = state.heading?.children ?? state.root;
  const before = level[level.length - 1];
  if (isTreatment(scope, node)) {
    if (before !== undefined) before.percent ??= node.percent;
    before?.children.push(...node.children);
    return;
  }
  if (
    holder !== null &&
    (holder.open ? belongsTo(scope, holder.node, node) : isOfClass(scope, holder.node, node))
  ) {
    holder.node.children.push(node);
    return;
  }
  level.push(node);
  const implicit = node.kind === 'class' && node.children.length > 0;
  state.holder = implicit ? { node, open: false } : null;
}

/** A misprinted colon behind it opens nothing ("sodium acetate (E262): beetroot powder"). */
function isAdditive(scope: Scope, node: ListNode): boolean {
  return (
    hasNumber(scope, node.start, node.end) ||
    termsIn(scope, node.start, node.end).some(({ term }) => term.kind === 'additive')
  );
}

function contextOf(node: ListNode, context: Context): Context {
  const functional = node.kind === 'class' ? node.functional : context.functional;
  return under(functional, context, node.kind === 'nutrients' || context.nutrient);
}
