/**
 * Finds the ingredient list inside a label's text: from its heading to the first sentence about something else (nutrition, storage, …). Of
 * several languages the page's own is taken, else the first. Several lists in that language are parts of one product ("Batter ingredients: …
 * Sauce ingredients: …") or the products of a multipack, and all count; one that only repeats another does not.
 */
import type { Token } from '../text/tokenise';
import { codeOf, detectLanguage } from './detect-language';
import { findHeadings } from './find-headings';
import type { FoundList, ListRange } from './found-list';
import { isList } from './is-list';
import { splitLanguages } from './split-languages';
import { type Term, termLexicon } from './terms';
import { wordsOf } from './words';

export interface Section {
  /** The lists in printed order; at least one. */
  readonly parts: readonly [ListRange, ...ListRange[]];
  readonly lang: string | null;
}

/** A list of which so many words stand in another is the same list printed again. */
const REPEATED = 0.7;
/** … unless it is so much shorter that it lists another part of the product. */
const SAME_SIZE = 0.5;
/** "Pork 60 %, beef 20 %. Other ingredients: …": the heading of a part vouches for a list before it. */
const FEWEST_BEFORE_PART = 2;

export function findSection(tokens: readonly Token[], declared: string | null): Section {
  const [first = wholeText(tokens, declared), ...others] = findLists(tokens, declared);
  const lists = [first, ...others].flatMap((list) => splitLanguages(tokens, list));
  const own = codeOf(declared);
  const chosen = lists.find(({ lang }) => lang === own) ?? lists[0] ?? first;
  const parts: [FoundList, ...FoundList[]] = [chosen];
  for (const list of lists.slice(lists.indexOf(chosen) + 1))
    if (list.lang === chosen.lang && isList(tokens, list.from, list.to) && !repeats(tokens, parts, list))
      parts.push(list);
  return { parts, lang: chosen.lang };
}

/** A label without a heading is one list. */
function wholeText(tokens: readonly Token[], declared: string | null): FoundList {
  const to = endOfList(tokens, 0, tokens.length);
  return { from: 0, to, limit: tokens.length, lang: detectLanguage(tokens.slice(0, to), declared) };
}

function findLists(tokens: readonly Token[], declared: string | null): FoundList[] {
  const headings = findHeadings(tokens);
  const lists: FoundList[] = [];
  headings.forEach((heading, index) => {
    const next = headings[index + 1];
    const limit = next?.start ?? tokens.length;
    const end = next === undefined ? limit : startOfTitle(tokens, heading.end, limit);
    const to = endOfList(tokens, heading.end, end);
    if (to === heading.end) return;
    const lang = detectLanguage(tokens.slice(heading.end, to), heading.lang);
    lists.push({ from: heading.end, to, limit, lang });
  });
  const [first] = headings;
  const fewest = first?.qualified === true ? FEWEST_BEFORE_PART : undefined;
  if (first !== undefined && isList(tokens, 0, first.start, fewest)) {
    const to = endOfList(tokens, 0, first.start);
    const lang = detectLanguage(tokens.slice(0, to), declared);
    if (first.qualified || lang !== lists[0]?.lang) lists.unshift({ from: 0, to, limit: first.start, lang });
  }
  return lists;
}

/** "…, salt. Chocolat au lait. Ingrédients: …": the name of the next product, or of this one in another language, stands before its heading. */
function startOfTitle(tokens: readonly Token[], from: number, heading: number): number {
  let start = isFullStop(tokens[heading - 1]) ? heading - 1 : heading;
  while (start > from && !isFullStop(tokens[start - 1]))
    if (/^[,;:(%]$/.test(tokens[--start]?.text ?? '')) return heading;
  const isAdditive = (term: Term) => term.kind === 'additive' || term.kind === 'class';
  const named = termLexicon().findAll(tokens, start, heading);
  return start === from || named.some(({ values }) => values.some(isAdditive)) ? heading : start;
}

function isFullStop(token: Token | undefined): boolean {
  return token?.kind === 'break' || token?.text === '.';
}

function repeats(tokens: readonly Token[], parts: readonly FoundList[], list: FoundList): boolean {
  const words = (one: FoundList) =>
    tokens.slice(one.from, one.to).flatMap(({ kind, text }) => (kind === 'word' ? [text] : []));
  const own = words(list);
  return parts.some((part) => {
    const known = new Set(words(part));
    const shared = own.filter((word) => known.has(word)).length;
    return shared > own.length * REPEATED && own.length >= known.size * SAME_SIZE;
  });
}

/**
 * The first phrase that opens another part of the label: at a sentence's start, or in its middle where it has two words and stands in no
 * bracket ("tomatoes (country of origin: Spain), salt"); of phrases that a name may hold too ("made with") only at a sentence's start.
 */
function endOfList(tokens: readonly Token[], from: number, limit: number): number {
  const lexicon = wordsOf('end');
  let depth = 0;
  for (let at = from; at < limit; at += 1) {
    const text = tokens[at]?.text ?? '';
    if (text === '(' || text === '[') depth += 1;
    if (text === ')' || text === ']') depth = Math.max(0, depth - 1);
    if (at === from) continue;
    const before = tokens[at - 1];
    const begins = before?.kind === 'break' || /^[.!]$/.test(before?.text ?? '');
    if (begins && depth === 0 && wordsOf('endSentence').longestAt(tokens, at, limit) !== null) return at;
    const match = lexicon.longestAt(tokens, at, limit);
    if (match === null) continue;
    const opens = begins || /^[;:)*]$/.test(before?.text ?? '');
    if (opens || (depth === 0 && match.end - match.start >= 2)) return at;
  }
  return limit;
}
