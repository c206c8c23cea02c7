/** The names of a lexicon, filed so that loading costs one map entry a first token and look-up touches only what a text needs. */
import { normalise } from './normalise';
import { type Token, tokenise } from './tokenise';

export interface Node<Value> {
  next: Map<string, Node<Value>> | null;
  tails: Map<string, Node<Value>> | null;
  values: Value[] | null;
  waiting: [rest: string, value: Value][] | null;
}

/**
 * The names, filed by their first token and no further: of 25,000 a label touches some hundreds, and only those become nodes. A name is
 * a position in two arrays; `before` links it to the name filed under the same token before it.
 */
export interface Root<Value> {
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

const PLAIN = /^[a-z0-9* ]+$/;
const STAR = 42;
/** Room for the pairs of first letters; two pairs that share a place only cost a look-up. */
const STARTS = 1024;
/** So few letters tell nearly every word apart from the tails: no look-up for the rest of its cuts. */
export const ENDING = 3;

export function openRoot<Value>(pairs: Iterable<readonly [name: string, value: Value]>): Root<Value> {
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

/** The node of a first token, made when a text first needs it. */
export function nodeAt<Value>(
  root: Root<Value>,
  map: Root<Value>['exact'],
  key: string,
): Node<Value> | undefined {
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

export function startOf(word: string): number {
  return (word.charCodeAt(0) * 33 + (word.length > 1 ? word.charCodeAt(1) : 0)) & (STARTS - 1);
}

function endingsOf(tails: Iterable<string>): Map<string, number[]> {
  const endings = new Map<string, Set<number>>();
  for (const tail of tails) {
    const ending = tail.slice(-ENDING);
    const lengths = endings.get(ending) ?? new Set();
    endings.set(ending, lengths.add(tail.length));
  }
  return new Map([...endings].map(([ending, lengths]) => [ending, [...lengths].sort((a, b) => b - a)]));
}

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

export function unfold<Value>(node: Node<Value>): void {
  const waiting = node.waiting ?? [];
  node.waiting = null;
  for (const [rest, value] of waiting) wait(node, rest, value);
}

/** Signs within a name that spelling varies in: "mono-", "d'acide", "vit. c". */
export function isSilent(token: Token): boolean {
  return token.kind === 'mark' && (token.text === '-' || token.text === "'" || token.text === '"');
}
