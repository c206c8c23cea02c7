/** The names of a lexicon, filed as late as a text needs them: loading one costs an array entry, and no more. */
import { normalise } from './normalise';
import { type Token, tokenise } from './tokenise';
import { MOST_WORDS } from './word-number';

/** One name or several that mean the same. */
export type Names<Value> = Iterable<readonly [names: string | readonly string[], value: Value]>;

export interface Node<Value> {
  next: Branches<Value> | null;
  tails: Branches<Value> | null;
  values: Value[] | null;
  waiting: [rest: string, value: Value][] | null;
}

export type Branches<Value> = Map<string, Node<Value>>;

/** Names that open with the same two letters: of 30,000 names a label touches some hundreds, and only their shelves become nodes. */
interface Shelf<Value> {
  readonly names: string[];
  readonly values: Value[];
}

export interface Root<Value> {
  /** By the two first letters; a shelf is emptied into `exact` when a text first asks for it. */
  readonly shelves: (Shelf<Value> | undefined)[];
  /** By the two first letters: whether any name opens so. Most words of a text need no look-up in a small lexicon. */
  readonly starts: Uint8Array;
  readonly exact: Branches<Value>;
  readonly tails: Branches<Value>;
  /** By the two last letters: whether any tail ends so. */
  readonly ends: Uint8Array;
  /** The last letters of a tail → the lengths of the tails that end so, longest first. */
  readonly endings: ReadonlyMap<string, readonly number[]>;
  /** By the number of a word: not looked up yet, opens nothing, or its place in `opened`, counted from 1. */
  readonly places: Int16Array;
  readonly opened: FirstNodes<Value>[];
}

/** The nodes that a word opens as a name's first token. */
export interface FirstNodes<Value> {
  readonly exact: Node<Value> | undefined;
  /** Without the plural's "s". */
  readonly singular: Node<Value> | undefined;
  /** By a compound's tail, where no name is the whole word. */
  readonly tail: Node<Value> | undefined;
}

const PLAIN = /^[a-z0-9* ]+$/;
const STAR = 42;
const SPACE = 32;
/** Room for the pairs of first letters; two pairs that share a place only cost a look-up. */
const STARTS = 1024;
/** So few letters tell nearly every word apart from the tails: no look-up for the rest of its cuts. */
export const ENDING = 3;

export function openRoot<Value>(groups: Names<Value>): Root<Value> {
  const shelves: (Shelf<Value> | undefined)[] = new Array(STARTS).fill(undefined);
  const starts = new Uint8Array(STARTS);
  const tails: Branches<Value> = new Map();
  const shelve = (name: string, value: Value): void => {
    const plain = PLAIN.test(name) ? name : plainName(name);
    if (plain === '') return;
    if (plain.charCodeAt(0) === STAR) {
      add(tails, plain.slice(1), value);
      return;
    }
    const start = startOf(plain);
    const shelf = shelves[start] ?? { names: [], values: [] };
    shelf.names.push(plain);
    shelf.values.push(value);
    shelves[start] = shelf;
    starts[start] = 1;
  };
  for (const [names, value] of groups) {
    if (typeof names === 'string') shelve(names, value);
    else for (const name of names) shelve(name, value);
  }
  const ends = new Uint8Array(STARTS);
  for (const tail of tails.keys()) ends[endOf(tail)] = 1;
  return {
    shelves,
    starts,
    exact: new Map(),
    tails,
    ends,
    endings: endingsOf(tails.keys()),
    places: new Int16Array(MOST_WORDS),
    opened: [],
  };
}

/** The first two letters of a word, or of a name's first word, as a place. */
export function startOf(text: string): number {
  const second = text.charCodeAt(1);
  return (text.charCodeAt(0) * 33 + (second > SPACE ? second : 0)) & (STARTS - 1);
}

/** The two last letters of a word, as a place. */
export function endOf(text: string): number {
  return (text.charCodeAt(text.length - 1) * 33 + text.charCodeAt(text.length - 2)) & (STARTS - 1);
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

/** Files a name under its first token: nothing is left of it (the value belongs there) or more tokens wait. */
export function add<Value>(branches: Branches<Value>, name: string, value: Value): void {
  const space = name.indexOf(' ');
  const key = space < 0 ? name : name.slice(0, space);
  let node = branches.get(key);
  if (node === undefined) {
    node = { next: null, tails: null, values: null, waiting: null };
    branches.set(key, node);
  }
  if (space >= 0) {
    node.waiting ??= [];
    node.waiting.push([name.slice(space + 1), value]);
  } else if (node.values === null) node.values = [value];
  else if (!node.values.includes(value)) node.values.push(value);
}

/** Files what waits at a node one token further; done when a text first walks there. */
export function unfold<Value>(node: Node<Value>): void {
  const waiting = node.waiting ?? [];
  node.waiting = null;
  for (const [rest, value] of waiting) {
    if (rest.charCodeAt(0) === STAR) {
      node.tails ??= new Map();
      add(node.tails, rest.slice(1), value);
    } else {
      node.next ??= new Map();
      add(node.next, rest, value);
    }
  }
}

/** Signs within a name that spelling varies in: "mono-", "d'acide", "vit. c". */
export function isSilent(token: Token): boolean {
  return token.kind === 'mark' && (token.text === '-' || token.text === "'" || token.text === '"');
}
