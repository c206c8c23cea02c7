/**
 * Tokens of an ingredient section → a tree, left to right in one pass for each bracket level. It knows separators, brackets, percentages,
 * classes ("emulsifier: A, B"), headings ("Filling: …") and transparent phrases ("contains 2 % or less of"); it does not decide what counts
 * as an additive.
 *
 * A colon after a functional class holds additives up to the next thing that is none, ";" or a full stop; a colon after anything else is a
 * heading that holds all up to the full stop or the next heading.
 */
import type { Token } from '../text/tokenise';
import { annotatesAllergen } from './annotates-allergen';
import { isSeparator } from './is-separator';
import { readPercent } from './read-percent';
import { type FoundTerm, isWordLike, type Scope, termsIn } from './scope';
import { skipWord, wordsOf } from './words';

export interface ListNode {
  /** Token range of the name; empty for a bracket without one. */
  readonly start: number;
  readonly end: number;
  percent: number | null;
  readonly children: ListNode[];
  readonly kind: 'class' | 'nutrients' | 'plain';
  /** Functional class it stands under or beside, null where none is printed. */
  functional: string | null;
  /** Among vitamins and minerals: what may be a nutrient is one. */
  readonly nutrient: boolean;
  /** Ranges of brackets that only annotate ("(soya)", "(E322)"). */
  readonly notes: [number, number][];
}

interface Context {
  readonly functional: string | null;
  readonly nutrient: boolean;
  readonly depth: number;
}

/** Labels nest three or four deep; past this brackets are read flat. */
const DEEPEST = 12;

export function parseList(scope: Scope, from: number, to: number): ListNode[] {
  return parseRange(scope, from, to, { functional: null, nutrient: false, depth: 0 });
}

function parseRange(scope: Scope, from: number, to: number, context: Context): ListNode[] {
  const state: OpenGroups = { root: [], heading: null, holder: null };
  let start = from;
  for (let at = from; at <= to; at += 1) {
    const token = scope.tokens[at];
    const ends = at >= to || token === undefined || isSeparator(scope, at, to);
    const colon = !ends && token.text === ':' && scope.numbers[at - 1]?.end !== at + 2;
    if (!ends && !colon) {
      const closing = scope.closing[at] ?? -1;
      const number = scope.numbers[at];
      if (closing > at) at = Math.min(closing, to - 1);
      else if (number !== undefined && number.end > at + 1) at = number.end - 1;
      continue;
    }
    const within = !colon && state.holder?.open === true ? contextOf(state.holder.node, context) : context;
    const nodes = readSegment(scope, start, at, within);
    start = at + 1;
    const last = nodes[nodes.length - 1];
    if (colon && last !== undefined) {
      for (const other of nodes.slice(0, -1)) place(scope, state, other);
      open(state, last, context.depth);
    } else for (const node of nodes) place(scope, state, node);
    if (token?.text === ';' || token?.text === '.') state.holder = null;
    if (token?.text === '.') state.heading = null;
  }
  return state.root;
}

interface OpenGroups {
  readonly root: ListNode[];
  /** "Filling:" holds everything up to the full stop. */
  heading: ListNode | null;
  /** "emulsifiers:" (open) holds additives; "emulsifier E471" only the bare numbers that follow. */
  holder: { readonly node: ListNode; readonly open: boolean } | null;
}

function open(state: OpenGroups, node: ListNode, depth: number): void {
  if (node.kind === 'plain' && depth === 0 && node.children.length === 0) {
    state.holder = null;
    state.heading = node;
    state.root.push(node);
    return;
  }
  (state.heading?.children ?? state.root).push(node);
  state.holder = { node, open: true };
}

function place(scope: Scope, state: OpenGroups, node: ListNode): void {
  const { holder } = state;
  if (holder !== null && (holder.open ? belongs(scope, holder.node, node) : isNumberOnly(scope, node))) {
    holder.node.children.push(node);
    return;
  }
  (state.heading?.children ?? state.root).push(node);
  const implicit = node.kind === 'class' && node.children.length > 0;
  state.holder = implicit ? { node, open: false } : null;
}

function contextOf(node: ListNode, context: Context): Context {
  return {
    functional: node.kind === 'class' ? node.functional : context.functional,
    nutrient: node.kind === 'nutrients' || context.nutrient,
    depth: context.depth,
  };
}

/** One stretch between separators: usually one ingredient, more when "and" joins known ones. */
function readSegment(scope: Scope, from: number, to: number, context: Context): ListNode[] {
  let start = from;
  const less = wordsOf('lessThan').longestAt(hashed(scope, start, to), 0);
  if (less !== null) start += less.end;
  start = skipAnd(scope, start, to);
  const groups: [number, number][] = [];
  const words: number[] = [];
  const percent = { value: null as number | null };
  for (let at = start; at < to; at += 1) {
    const closing = scope.closing[at] ?? -1;
    const after = readPercent(scope, at, to, percent);
    if (after > at) at = after - 1;
    else if (closing > at) {
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
      context.depth < DEEPEST ? parseRange(scope, a, b, deeper(context)) : [],
    );
  }
  const next = missedSeparator(scope, first, last + 1, groups, words);
  if (next === null) return joined(scope, first, last + 1, groups, percent.value, context);
  const before = groups.filter(([at]) => at < next);
  const end = (before[before.length - 1]?.[1] ?? next - 1) + 1;
  return [
    ...joined(scope, first, Math.min(end, next), before, percent.value, context),
    ...readSegment(scope, next, to, context),
  ];
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
    const known = (a: number, b: number) => termsIn(scope, a, b, false).length > 0 || hasNumber(scope, a, b);
    const head = termsIn(scope, first, from - 1, false);
    const isClass = head.length > 0 && head.every(({ term }) => term.kind === 'class');
    if (
      !goesOn &&
      !isClass &&
      scope.matches[next] !== undefined &&
      known(first, from - 1) &&
      known(next, end)
    )
      return next;
  }
  return null;
}

/** The "e" of "E-223" joins nothing. */
function skipAnd(scope: Scope, at: number, to: number): number {
  return scope.numbers[at] === undefined ? skipWord('and', scope.tokens, at, scope.lang, to) : at;
}

function deeper(context: Context): Context {
  return { ...context, depth: context.depth + 1 };
}

function hashed(scope: Scope, from: number, to: number): Token[] {
  const view: Token[] = [];
  for (let at = from; at < Math.min(to, from + 12); at += 1) {
    const token = scope.tokens[at];
    if (token !== undefined) view.push(token.kind === 'number' ? { ...token, text: '#' } : token);
  }
  return view;
}

/** Splits "A and B" where both sides are known; the brackets stay with the side before them. */
function joined(
  scope: Scope,
  start: number,
  end: number,
  groups: readonly [number, number][],
  percent: number | null,
  context: Context,
): ListNode[] {
  for (let at = start + 1; at < end - 1; at += 1) {
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
    const isSlash = scope.tokens[at]?.text === '/';
    const after = isSlash ? at + 1 : skipAnd(scope, at, end);
    if (after === at || after >= end) continue;
    const known = (a: number, b: number) =>
      termsIn(scope, a, b, context.functional !== null).some(
        ({ term }) => term.kind !== 'class' || !isSlash,
      ) || hasNumber(scope, a, b);
    if (!known(start, at) || !known(after, end) || isEllipsis(scope, start, at, after, end)) continue;
    const left = build(
      scope,
      start,
      at,
      groups.filter(([a]) => a < at),
      null,
      context,
    );
    const held: Context = left.kind === 'class' ? { ...context, functional: left.functional } : context;
    const right = joined(
      scope,
      after,
      end,
      groups.filter(([a]) => a > at),
      percent,
      held,
    );
    if (left.kind === 'class' && left.children.length > 0 && right.every((node) => node.kind !== 'class')) {
      left.children.push(...right);
      return [left];
    }
    return [left, ...right];
  }
  return [build(scope, start, end, groups, percent, context)];
}

/** "carbonates of sodium and of ammonium": what follows "and" is half a name. */
function isEllipsis(scope: Scope, start: number, at: number, after: number, end: number): boolean {
  const left = termsIn(scope, start, at, false);
  const right = termsIn(scope, after, end, false);
  return (
    left[left.length - 1]?.term.kind === 'additive' &&
    right.every(({ term }) => term.concepts.includes('mineral'))
  );
}

function build(
  scope: Scope,
  start: number,
  end: number,
  groups: readonly [number, number][],
  percent: number | null,
  context: Context,
): ListNode {
  const bare = firstGroup(end, groups);
  const terms = termsIn(scope, start, bare, false);
  const head = terms[0];
  const classTerm = head !== undefined && head.start === start && head.term.kind === 'class' ? head : null;
  const whole = classTerm !== null && onlyMarks(scope, classTerm.end, bare);
  const nutrients = !whole && coversNutrients(scope, start, bare);
  if (
    classTerm !== null &&
    !whole &&
    (terms.some(({ term, start: at }) => at > start && term.kind === 'additive') ||
      hasNumber(scope, classTerm.end, bare) ||
      besideClass(scope, classTerm.end, bare))
  ) {
    const from = nextWord(scope, classTerm.end, bare);
    const node = plain(start, classTerm.end, null, 'class', classTerm.term.id, context);
    node.children.push(
      ...joined(scope, from, end, groups, percent, {
        ...context,
        functional: classTerm.term.id,
        depth: context.depth + 1,
      }),
    );
    return node;
  }
  const kind = whole ? 'class' : nutrients ? 'nutrients' : 'plain';
  const beside = terms.findLast(({ term }) => term.kind === 'class');
  const functional = whole
    ? (classTerm?.term.id ?? null)
    : kind === 'plain' && beside !== undefined && terms.some(({ term }) => term.kind === 'additive')
      ? beside.term.id
      : context.functional;
  const node = plain(start, end, percent, kind, functional, context);
  for (const group of groups) addGroup(scope, node, terms, group, context);
  return node;
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

function addGroup(
  scope: Scope,
  node: ListNode,
  terms: readonly FoundTerm[],
  [from, to]: [number, number],
  context: Context,
): void {
  const percent = { value: null as number | null };
  let rest = from;
  for (
    let next = readPercent(scope, rest, to, percent);
    next > rest;
    next = readPercent(scope, rest, to, percent)
  )
    rest = next;
  if (percent.value !== null) node.percent ??= percent.value;
  while (rest < to && !isWordLike(scope, rest) && (scope.closing[rest] ?? -1) < 0) rest += 1;
  if (rest >= to) return;
  const inner = termsIn(scope, rest, to, false);
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
  if (node.kind === 'plain' && annotatesAllergen(scope, rest, to, terms)) {
    node.notes.push([rest, to]);
    return;
  }
  const silent = inner.length === 0 && !hasNumber(scope, rest, to);
  if (node.kind === 'plain' && silent && (terms.length > 0 || to - rest <= 2)) {
    node.notes.push([rest, to]);
    return;
  }
  if (context.depth >= DEEPEST) return;
  const functional = node.kind === 'class' ? node.functional : null;
  node.children.push(
    ...parseRange(scope, rest, to, { functional, nutrient: node.nutrient, depth: context.depth + 1 }),
  );
}

function firstGroup(end: number, groups: readonly [number, number][]): number {
  const first = groups[0];
  return first === undefined ? end : Math.min(end, first[0] - 1);
}

function onlyMarks(scope: Scope, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isWordLike(scope, at)) return false;
  return true;
}

function nextWord(scope: Scope, from: number, to: number): number {
  let at = from;
  while (at < to && !isWordLike(scope, at)) at += 1;
  return at;
}

function coversNutrients(scope: Scope, start: number, end: number): boolean {
  const match = wordsOf('nutrients').longestAt(scope.tokens, start, end);
  return match !== null && onlyMarks(scope, match.end, end);
}

/** A name that counts only beside its class follows ("colour paprika"). */
function besideClass(scope: Scope, from: number, to: number): boolean {
  return termsIn(scope, from, to, true).some(({ term }) => term.kind === 'additive');
}

export function hasNumber(scope: Scope, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (scope.numbers[at] !== undefined) return true;
  return false;
}

function isNumberOnly(scope: Scope, node: ListNode): boolean {
  return node.kind === 'plain' && scope.numbers[node.start]?.end === node.end;
}

function belongs(scope: Scope, holder: ListNode, node: ListNode): boolean {
  if (node.kind !== 'plain') return false;
  if (holder.children.length === 0) return true;
  if (holder.kind === 'plain') return true;
  const terms = termsIn(scope, node.start, node.end, holder.kind === 'class');
  if (holder.kind === 'nutrients')
    return (
      terms.some(
        ({ term }) => term.nutrient || term.concepts.includes('vitamin') || term.concepts.includes('mineral'),
      ) ||
      (node.end - node.start <= 1 && (scope.tokens[node.start]?.text.length ?? 9) <= 3)
    );
  return scope.numbers[node.start] !== undefined || terms.some(({ term }) => term.kind === 'additive');
}
