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
  waiting: [rest: string, value: Value][] | null;
}

/** Shorter stems before a compound tail are no word ("esalz"). */
const SHORTEST_STEM = 2;

export function createLexicon<Value>(names: Iterable<readonly [name: string, value: Value]>): Lexicon<Value> {
  const root: Node<Value> = { next: null, tails: null, values: null, waiting: null };
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

const PLAIN = /^[a-z0-9* ]+$/;

function insert<Value>(root: Node<Value>, name: string, value: Value): void {
  const plain = PLAIN.test(name) ? name : plainName(name);
  if (plain !== '') wait(root, plain, value);
}

/** The tokens of a name, a space between them. */
function plainName(name: string): string {
  const tokens = tokenise(normalise(name).text).filter((token) => !isSilent(token));
  return tokens
    .map((token) => (token.text === '*' ? '*' : `${token.text} `))
    .join('')
    .trim();
}

/** Files a name under its first token; the rest is unfolded when a text first walks there, so that loading stays cheap. */
function wait<Value>(node: Node<Value>, rest: string, value: Value): void {
  const tail = rest.startsWith('*');
  const space = rest.indexOf(' ');
  const key = rest.slice(tail ? 1 : 0, space < 0 ? undefined : space);
  const map = (tail ? node.tails : node.next) ?? new Map<string, Node<Value>>();
  if (tail) node.tails = map;
  else node.next = map;
  let found = map.get(key);
  if (found === undefined) {
    found = { next: null, tails: null, values: null, waiting: null };
    map.set(key, found);
  }
  if (space >= 0) {
    found.waiting ??= [];
    found.waiting.push([rest.slice(space + 1), value]);
  } else if (found.values === null) found.values = [value];
  else if (!found.values.includes(value)) found.values.push(value);
}

function unfold<Value>(node: Node<Value>): void {
  const waiting = node.waiting ?? [];
  node.waiting = null;
  for (const [rest, value] of waiting) wait(node, rest, value);
}

function longest<Value>(
  root: Node<Value>,
  tokens: readonly Token[],
  at: number,
  limit: number,
): Match<Value> | null {
  const first = tokens[at];
  if (first === undefined || isSilent(first)) return null;
  return walk(root, tokens, at, at, limit, false);
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

/** Signs within a name that spelling varies in: "mono-", "d'acide", "vit. c". */
function isSilent(token: Token): boolean {
  return token.kind === 'mark' && (token.text === '-' || token.text === "'" || token.text === '"');
}
