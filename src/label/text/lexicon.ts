/**
 * A token trie: names in, leftmost-longest matches out. Names and texts go through the same `normalise` and `tokenise`.
 *
 *   "citric acid"        two tokens; hyphens, apostrophes and dots of abbreviation in text or name do not count
 *   "*lecithin"          any token that ends so ("sojalecithin"): compound tails of German, Dutch and the Nordic languages
 *   "modifizierte *starke"
 *
 * A token that ends in "s" also matches the name without it. Cost: one walk of at most the longest name per token.
 */
import { normalise } from './normalise';
import { type Token, tokenise } from './tokenise';

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

interface Node<Value> {
  next: Map<string, Node<Value>> | null;
  tails: Map<string, Node<Value>> | null;
  values: Value[] | null;
}

/** Shorter stems before a compound tail are no word ("esalz"). */
const SHORTEST_STEM = 2;

export function createLexicon<Value>(names: Iterable<readonly [name: string, value: Value]>): Lexicon<Value> {
  const root: Node<Value> = { next: null, tails: null, values: null };
  for (const [name, value] of names) insert(root, name, value);
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

function insert<Value>(root: Node<Value>, name: string, value: Value): void {
  let node = root;
  let tail = false;
  for (const token of tokenise(normalise(name).text)) {
    if (token.text === '*') tail = true;
    else if (!isSilent(token)) {
      node = child(node, tail, token.text);
      tail = false;
    }
  }
  if (node === root) return;
  node.values ??= [];
  if (!node.values.includes(value)) node.values.push(value);
}

function child<Value>(node: Node<Value>, tail: boolean, key: string): Node<Value> {
  const map = (tail ? node.tails : node.next) ?? new Map<string, Node<Value>>();
  if (tail) node.tails = map;
  else node.next = map;
  const found = map.get(key) ?? { next: null, tails: null, values: null };
  map.set(key, found);
  return found;
}

function longest<Value>(
  root: Node<Value>,
  tokens: readonly Token[],
  at: number,
  limit: number,
): Match<Value> | null {
  const first = tokens[at];
  if (first === undefined || isSilent(first)) return null;
  let best: Match<Value> | null = null;
  const walk = (node: Node<Value>, position: number, tail: boolean): void => {
    if (node.values !== null && (best === null || position > best.end)) {
      best = { values: node.values, start: at, end: position, tail };
    }
    let here = position;
    let token = tokens[here];
    while (token !== undefined && position > at && isSilent(token)) token = tokens[++here];
    if (token === undefined || here >= limit) return;
    for (const [reached, byTail] of steps(node, token.text)) walk(reached, here + 1, tail || byTail);
  };
  walk(root, at, false);
  return best;
}

function steps<Value>(node: Node<Value>, text: string): [Node<Value>, boolean][] {
  const found: [Node<Value>, boolean][] = [];
  const exact = node.next?.get(text);
  if (exact !== undefined) found.push([exact, false]);
  const singular = text.length > 3 && text.endsWith('s') ? node.next?.get(text.slice(0, -1)) : undefined;
  if (singular !== undefined) found.push([singular, false]);
  if (node.tails !== null && found.length === 0) {
    for (let cut = SHORTEST_STEM; cut < text.length - 1; cut += 1) {
      const tail = node.tails.get(text.slice(cut));
      if (tail !== undefined) {
        found.push([tail, true]);
        break;
      }
    }
  }
  return found;
}

/** Signs within a name that spelling varies in: "mono-", "d'acide", "vit. c". */
function isSilent(token: Token): boolean {
  return token.kind === 'mark' && (token.text === '-' || token.text === "'" || token.text === '"');
}
