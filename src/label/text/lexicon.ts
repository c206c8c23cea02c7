/**
 * A token trie: names in, leftmost-longest matches out. Names and texts go through the same `normalise` and `tokenise`.
 *
 *   "citric acid"        two tokens; hyphens, apostrophes and dots of abbreviation in text or name do not count
 *   "*lecithin"          any token that ends so ("sojalecithin"): compound tails of German, Dutch and the Nordic languages
 *   "modifizierte *starke"
 *
 * A token that ends in "s" also matches the name without it. Cost: one walk of at most the longest name per token.
 */
import { firstNodes, SHORTEST_STEM } from './first-nodes';
import { isSilent, type Names, type Node, openRoot, type Root, unfold } from './name-index';
import type { Token } from './tokenise';

export interface Match<Value> {
  /** All values registered under the matched name. */
  readonly values: readonly Value[];
  /** Token positions, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Found through a compound tail. */
  readonly tail: boolean;
}

export interface Lexicon<Value> {
  /** The longest name that starts exactly at token `at` and ends before `limit`. */
  longestAt(tokens: readonly Token[], at: number, limit?: number): Match<Value> | null;
  /** All matches from left to right, none overlapping. */
  findAll(tokens: readonly Token[], from?: number, to?: number): Match<Value>[];
}

export function createLexicon<Value>(names: Names<Value>): Lexicon<Value> {
  const root = openRoot(names);
  return {
    longestAt: (tokens, at, limit = tokens.length) => longest(root, tokens, at, limit),
    findAll: (tokens, from = 0, to = tokens.length) => {
      const found: Match<Value>[] = [];
      for (let at = from; at < to; ) {
        const match = longest(root, tokens, at, to);
        if (match !== null) found.push(match);
        at = match?.end ?? at + 1;
      }
      return found;
    },
  };
}

function longest<Value>(
  root: Root<Value>,
  tokens: readonly Token[],
  at: number,
  limit: number,
): Match<Value> | null {
  const first = tokens[at];
  if (first === undefined || at >= limit || isSilent(first)) return null;
  const nodes = firstNodes(root, first);
  if (nodes === null) return null;
  const { exact, singular, tail } = nodes;
  if (tail !== undefined) return walk(tail, tokens, at, at + 1, limit, true);
  return longer(
    exact === undefined ? null : walk(exact, tokens, at, at + 1, limit, false),
    singular === undefined ? null : walk(singular, tokens, at, at + 1, limit, false),
  );
}

/** The longest name below this node that the tokens from `position` on spell, or the node's own. */
function walk<Value>(
  node: Node<Value>,
  tokens: readonly Token[],
  at: number,
  position: number,
  limit: number,
  tail: boolean,
): Match<Value> | null {
  if (node.waiting !== null) unfold(node);
  const own: Match<Value> | null =
    node.values === null ? null : { values: node.values, start: at, end: position, tail };
  if (node.next === null && node.tails === null) return own;
  let here = position;
  let token = tokens[here];
  while (token !== undefined && position > at && isSilent(token)) token = tokens[++here];
  if (token === undefined || here >= limit) return own;
  const text = token.text;
  let best: Match<Value> | null = own;
  const exact = node.next?.get(text);
  if (exact !== undefined) best = longer(best, walk(exact, tokens, at, here + 1, limit, tail));
  const singular = text.length > 3 && text.endsWith('s') ? node.next?.get(text.slice(0, -1)) : undefined;
  if (singular !== undefined) best = longer(best, walk(singular, tokens, at, here + 1, limit, tail));
  if (node.tails === null || exact !== undefined || singular !== undefined) return best;
  for (let cut = SHORTEST_STEM; cut < text.length - 1; cut += 1) {
    const found = node.tails.get(text.slice(cut));
    if (found !== undefined) return longer(best, walk(found, tokens, at, here + 1, limit, true));
  }
  return best;
}

function longer<Value>(one: Match<Value> | null, other: Match<Value> | null): Match<Value> | null {
  return one === null || (other !== null && other.end > one.end) ? other : one;
}
