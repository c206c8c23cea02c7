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

/**
 * The names, filed by their first token and no further: of 25,000 a label touches some hundreds, and only those become nodes. A name is
 * a position in two arrays; `before` links it to the name filed under the same token before it.
 */
interface Root<Value> {
  readonly names: readonly string[];
  readonly values: readonly Value[];
  readonly before: readonly number[];
  readonly exact: Map<string, number | Node<Value>>;
  readonly tails: Map<string, number | Node<Value>>;
  /** 1 where a name starts with these two letters: most words of a text need no look-up in a small lexicon. */
  readonly starts: Uint8Array;
  /** The last letters of a tail → the lengths of the tails that end so, longest first. */
  readonly endings: ReadonlyMap<string, readonly number[]>;
}

function openRoot<Value>(pairs: Iterable<readonly [name: string, value: Value]>): Root<Value> {
  const names: string[] = [];
  const values: Value[] = [];
  const before: number[] = [];
  const exact = new Map<string, number | Node<Value>>();
  const tails = new Map<string, number | Node<Value>>();
  const starts = new Uint8Array(STARTS);
  for (const [name, value] of pairs) {
    const plain = PLAIN.test(name) ? name : plainName(name);
    if (plain === '') continue;
    const tail = plain.charCodeAt(0) === STAR;
    const space = plain.indexOf(' ');
    const key = plain.slice(tail ? 1 : 0, space < 0 ? undefined : space);
    const map = tail ? tails : exact;
    if (!tail) starts[startOf(key)] = 1;
    const last = map.get(key);
    before.push(typeof last === 'number' ? last : -1);
    map.set(key, names.length);
    names.push(plain);
    values.push(value);
  }
  return { names, values, before, exact, tails, starts, endings: endingsOf(tails.keys()) };
}

/** Room for the pairs of first letters; two pairs that share a place only cost a look-up. */
const STARTS = 1024;

function startOf(word: string): number {
  return (word.charCodeAt(0) * 33 + (word.length > 1 ? word.charCodeAt(1) : 0)) & (STARTS - 1);
}

/** So few letters tell nearly every word apart from the tails: no look-up for the rest of its cuts. */
const ENDING = 3;

function endingsOf(tails: Iterable<string>): Map<string, number[]> {
  const endings = new Map<string, Set<number>>();
  for (const tail of tails) {
    const ending = tail.slice(-ENDING);
    const lengths = endings.get(ending) ?? new Set();
    endings.set(ending, lengths.add(tail.length));
  }
  return new Map([...endings].map(([ending, lengths]) => [ending, [...lengths].sort((a, b) => b - a)]));
}

/** The node of a first token, made when a text first needs it. */
function nodeAt<Value>(root: Root<Value>, map: Root<Value>['exact'], key: string): Node<Value> | undefined {
  const filed = map.get(key);
  if (typeof filed !== 'number') return filed;
  const chain: number[] = [];
  for (let at = filed; at >= 0; at = root.before[at] ?? -1) chain.push(at);
  const node: Node<Value> = { next: null, tails: null, values: null, waiting: null };
  for (const at of chain.reverse()) {
    const name = root.names[at] ?? '';
    const value = root.values[at];
    const space = name.indexOf(' ');
    if (value !== undefined) file(node, space < 0 ? '' : name.slice(space + 1), value);
  }
  map.set(key, node);
  return node;
}

const PLAIN = /^[a-z0-9* ]+$/;
const STAR = 42;

/** The tokens of a name, a space between them. */
function plainName(name: string): string {
  const tokens = tokenise(normalise(name).text).filter((token) => !isSilent(token));
  return tokens
    .map((token) => (token.text === '*' ? '*' : `${token.text} `))
    .join('')
    .trim();
}

/** Files a name under its first token; the rest is unfolded when a text first walks there. */
function wait<Value>(node: Node<Value>, rest: string, value: Value): void {
  const tail = rest.charCodeAt(0) === STAR;
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
  file(found, space < 0 ? '' : rest.slice(space + 1), value);
}

/** What is left of a name at its node: nothing (the value belongs here) or more tokens. */
function file<Value>(node: Node<Value>, rest: string, value: Value): void {
  if (rest !== '') {
    node.waiting ??= [];
    node.waiting.push([rest, value]);
  } else if (node.values === null) node.values = [value];
  else if (!node.values.includes(value)) node.values.push(value);
}

function unfold<Value>(node: Node<Value>): void {
  const waiting = node.waiting ?? [];
  node.waiting = null;
  for (const [rest, value] of waiting) wait(node, rest, value);
}

function longest<Value>(
  root: Root<Value>,
  tokens: readonly Token[],
  at: number,
  limit: number,
): Match<Value> | null {
  const first = tokens[at];
  if (first === undefined || at >= limit || isSilent(first)) return null;
  const text = first.text;
  const starts = root.starts[startOf(text)] === 1;
  const exact = starts ? nodeAt(root, root.exact, text) : undefined;
  const singular =
    starts && text.length > 3 && text.endsWith('s') ? nodeAt(root, root.exact, text.slice(0, -1)) : undefined;
  if (exact !== undefined || singular !== undefined)
    return longer(
      exact === undefined ? null : walk(exact, tokens, at, at + 1, limit, false),
      singular === undefined ? null : walk(singular, tokens, at, at + 1, limit, false),
    );
  if (root.tails.size === 0) return null;
  for (const length of root.endings.get(text.slice(-ENDING)) ?? []) {
    const found =
      text.length >= length + SHORTEST_STEM ? nodeAt(root, root.tails, text.slice(-length)) : undefined;
    if (found !== undefined) return walk(found, tokens, at, at + 1, limit, true);
  }
  return null;
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
