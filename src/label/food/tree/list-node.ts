import type { Token } from '../../text/tokenise';
import { skipWord } from '../names/words';
import { isWordLike, type Scope } from '../scope/scope';

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
  readonly notes: Group[];
}

/** What the stretch that is being read stands under. */
export interface Context {
  readonly functional: string | null;
  readonly nutrient: boolean;
  readonly depth: number;
  /** Reads what stands in a bracket. */
  readonly parse: (scope: Scope, from: number, to: number, context: Context) => ListNode[];
}

/** What stands between the two brackets. */
export type Group = readonly [from: number, to: number];

/** Where a name ends that reaches to `end`, or to its first bracket. */
export function firstGroup(end: number, groups: readonly Group[]): number {
  const first = groups[0];
  return first === undefined ? end : Math.min(end, first[0] - 1);
}

/** Labels nest three or four deep; past this brackets are read flat. */
export const DEEPEST = 12;

/** What stands in a bracket. */
export function deeper({ functional, nutrient, depth, parse }: Context): Context {
  return { functional, nutrient, depth: depth + 1, parse };
}

/** What stands under this functional class. */
export function under(
  functional: string | null,
  { nutrient, depth, parse }: Context,
  amongNutrients: boolean = nutrient,
): Context {
  return { functional, nutrient: amongNutrients, depth, parse };
}

/** The "e" of "E-223" joins nothing, and "palm and/or rapeseed oil" is one ingredient. */
export function skipAnd(scope: Scope, at: number, to: number): number {
  const end = scope.numbers[at] === undefined ? skipWord('and', scope.tokens, at, scope.lang, to) : at;
  return isSlash(scope, end) || isSlash(scope, at - 1) ? at : end;
}

/** "palm/rapeseed" are two; the slash of "and/or" parts nothing. */
export function skipSlash(scope: Scope, at: number, to: number): number {
  const isAnd = skipWord('and', scope.tokens, at + 1, scope.lang, to) > at + 1;
  return isSlash(scope, at) && !isAnd ? at + 1 : at;
}

export function isSlash(scope: Scope, at: number): boolean {
  return scope.tokens[at]?.text === '/';
}

export function onlyMarks(scope: Scope, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isWordLike(scope, at)) return false;
  return true;
}

/** Whether an additive's number stands here; `bare`: also one without its "E". */
export function hasNumber(scope: Scope, from: number, to: number, bare = true): boolean {
  for (let at = from; at < to; at += 1) {
    const number = scope.numbers[at];
    if (number !== undefined && (bare || !number.bare)) return true;
  }
  return false;
}

/** Where the node's own name ends and its first bracket opens. */
export function ownEnd(scope: Scope, node: ListNode): number {
  for (let at = node.start; at < node.end; at += 1) if ((scope.closing[at] ?? -1) > at) return at;
  return node.end;
}

/** A colon stands behind the name: "Filling: milk, sugar". */
export function isHeading(scope: Scope, node: ListNode): boolean {
  return scope.tokens[node.end]?.text === ':';
}

/** "B12", "D": stands for a vitamin's name. */
export function isVitaminCode(token: Token | undefined): boolean {
  return token !== undefined && /^(?:[acdehk]|[bdk]\d{1,2})$/.test(token.text);
}
