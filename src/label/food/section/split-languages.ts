import type { Token } from '../../text/tokenise';
import { detectLanguage } from './detect-language';
import type { FoundList } from './found-list';
import { isList } from './is-list';

/** Bullets between the lists of four languages; more of them part ingredients. */
const MOST_MARKS = 3;
/** Sides with as many commas as one another are the same list, however short. */
const SAME_LENGTH = 1;

/**
 * A list that is printed again in other languages behind bullets or slashes ("sugar, salt, water • sucre, sel, eau", "peanuts, salt /
 * arachides, sel") → one list a language.
 */
export function splitLanguages(tokens: readonly Token[], list: FoundList): readonly FoundList[] {
  return splitAt(tokens, list, '•') ?? splitAt(tokens, list, '/') ?? [list];
}

function splitAt(tokens: readonly Token[], list: FoundList, mark: string): readonly FoundList[] | null {
  const marks = marksIn(tokens, list, mark);
  if (marks.length === 0 || marks.length > MOST_MARKS) return null;
  const ranges = [list.from, ...marks.map((at) => at + 1)].map((from, index) => ({
    from,
    to: marks[index] ?? list.to,
  }));
  const pieces = new Set(ranges.map(({ from, to }) => countPieces(tokens, from, to)));
  const fewest = pieces.size === 1 ? SAME_LENGTH : undefined;
  if (!ranges.every(({ from, to }) => isList(tokens, from, to, fewest))) return null;
  const lists = ranges.map(
    (range): FoundList => ({
      ...list,
      ...range,
      lang: detectLanguage(tokens.slice(range.from, range.to), null),
    }),
  );
  const languages = new Set(lists.map(({ lang }) => lang));
  return languages.size === lists.length && !languages.has(null) ? lists : null;
}

/** Where the mark stands in no bracket; a slash within a word ("and/or") parts nothing. */
function marksIn(tokens: readonly Token[], { from, to }: FoundList, mark: string): number[] {
  const marks: number[] = [];
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    const { text = '', spaced = false } = tokens[at] ?? {};
    if (text === '(' || text === '[') depth += 1;
    if (text === ')' || text === ']') depth -= 1;
    if (text === mark && depth <= 0 && (spaced || mark !== '/')) marks.push(at);
  }
  return marks;
}

function countPieces(tokens: readonly Token[], from: number, to: number): number {
  let pieces = 1;
  for (let at = from; at < to; at += 1) if (tokens[at]?.text === ',') pieces += 1;
  return pieces;
}
