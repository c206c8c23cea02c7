/** Where the names of a lexicon go on that open with a word. */
import { add, type Branches, ENDING, endOf, type FirstNodes, type Root, startOf } from './name-index';
import type { Token } from './tokenise';
import { NO_NUMBER } from './word-number';

/** Shorter stems before a compound tail are no word ("esalz"). */
export const SHORTEST_STEM = 2;

const UNSEEN = 0;
const NOTHING = -1;

/** Null where no name opens with this word. Asked once for each word that has a number. */
export function firstNodes<Value>(root: Root<Value>, { text, word }: Token): FirstNodes<Value> | null {
  if (word === NO_NUMBER) return lookUp(root, text);
  const place = root.places[word] ?? UNSEEN;
  if (place > UNSEEN) return root.opened[place - 1] ?? null;
  if (place === NOTHING) return null;
  const found = lookUp(root, text);
  root.places[word] = found === null ? NOTHING : root.opened.push(found);
  return found;
}

function lookUp<Value>(root: Root<Value>, word: string): FirstNodes<Value> | null {
  const branches = branchesFor(root, word);
  const exact = branches?.get(word);
  const singular = word.length > 3 && word.endsWith('s') ? branches?.get(word.slice(0, -1)) : undefined;
  if (exact !== undefined || singular !== undefined) return { exact, singular, tail: undefined };
  if (root.ends[endOf(word)] === 0) return null;
  for (const length of root.endings.get(word.slice(-ENDING)) ?? []) {
    const tail = word.length >= length + SHORTEST_STEM ? root.tails.get(word.slice(-length)) : undefined;
    if (tail !== undefined) return { exact, singular, tail };
  }
  return null;
}

/** The nodes of all first tokens that open as this word does; null where there are none. */
function branchesFor<Value>(root: Root<Value>, word: string): Branches<Value> | null {
  const start = startOf(word);
  if (root.starts[start] === 0) return null;
  const shelf = root.shelves[start];
  if (shelf === undefined) return root.exact;
  root.shelves[start] = undefined;
  shelf.names.forEach((name, at) => {
    const value = shelf.values[at];
    if (value !== undefined) add(root.exact, name, value);
  });
  return root.exact;
}
