/**
 * Finds the ingredient list inside a label's text: from its heading to the first sentence about something else (nutrition, storage, …). Of
 * several languages the page's own is taken, else the first. Several lists in that language are parts of one product ("Batter ingredients: …
 * Sauce ingredients: …") or the products of a multipack, and all count; of those that repeat one another (the flavours of one powder) the
 * one that the product's name calls, else the first.
 */
import { normalise } from '../../text/normalise';
import { type Token, tokenise } from '../../text/tokenise';
import { type Term, termLexicon } from '../names/terms';
import { wordsOf } from '../names/words';
import { codeOf, detectLanguage } from './detect-language';
import { findHeadings } from './find-headings';
import type { FoundList, ListRange } from './found-list';
import { isList } from './is-list';
import { splitLanguages } from './split-languages';

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
/** Tokens of the title before a heading ("Strawberry & cream flavour"). */
const LONGEST_TITLE = 8;

export function findSection(tokens: readonly Token[], declared: string | null, name: string | null): Section {
  const [first = wholeText(tokens, declared), ...others] = findLists(tokens, declared);
  const lists = [first, ...others].flatMap((list) => splitLanguages(tokens, list));
  const own = codeOf(declared);
  const chosen = lists.find(({ lang }) => lang === own) ?? lists[0] ?? first;
  const parts: [FoundList, ...FoundList[]] = [chosen];
  const isCalled = (one: FoundList, other: FoundList) =>
    callsFor(tokens, one, other, name) && !callsFor(tokens, other, one, name);
  for (const list of lists.slice(lists.indexOf(chosen) + 1)) {
    if (list.lang !== chosen.lang || !isList(tokens, list.from, list.to)) continue;
    const same = parts.findIndex((part) => {
      const isFlavour = tokens[part.from]?.text === tokens[list.from]?.text;
      return repeats(tokens, part, list) || (isFlavour && (isCalled(part, list) || isCalled(list, part)));
    });
    const part = parts[same];
    if (part === undefined) parts.push(list);
    else if (isCalled(list, part)) parts[same] = list;
  }
  parts.sort((one, other) => one.from - other.from);
  return { parts, lang: chosen.lang };
}

/** A label without a heading is one list. */
function wholeText(tokens: readonly Token[], declared: string | null): FoundList {
  const to = endOfList(tokens, 0, tokens.length);
  return { title: 0, from: 0, to, limit: tokens.length, lang: detectLanguage(tokens.slice(0, to), declared) };
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
    const title = Math.max(lists[lists.length - 1]?.to ?? 0, heading.start - LONGEST_TITLE);
    lists.push({ title, from: heading.end, to, limit, lang });
  });
  const [first] = headings;
  const fewest = first?.qualified === true ? FEWEST_BEFORE_PART : undefined;
  if (first !== undefined && isList(tokens, 0, first.start, fewest)) {
    const to = endOfList(tokens, 0, first.start);
    const lang = detectLanguage(tokens.slice(0, to), declared);
    if (first.qualified || lang !== lists[0]?.lang)
      lists.unshift({ title: 0, from: 0, to, limit: first.start, lang });
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

function repeats(tokens: readonly Token[], part: ListRange, list: ListRange): boolean {
  const own = wordsIn(tokens, list.from, list.to);
  const known = new Set(wordsIn(tokens, part.from, part.to));
  const shared = own.filter((word) => known.has(word)).length;
  return shared > own.length * REPEATED && own.length >= known.size * SAME_SIZE;
}

/** The product's name holds a word of the one's title ("Vanilla. Ingredients: …") that the other does not know. */
function callsFor(tokens: readonly Token[], one: FoundList, other: FoundList, name: string | null): boolean {
  const called = tokenise(normalise(name ?? '').text);
  const names = new Set(wordsIn(called, 0, called.length));
  const others = new Set(wordsIn(tokens, other.title, other.to));
  return wordsIn(tokens, one.title, one.from).some((word) => names.has(word) && !others.has(word));
}

function wordsIn(tokens: readonly Token[], from: number, to: number): readonly string[] {
  return tokens.slice(from, to).flatMap(({ kind, text }) => (kind === 'word' ? [text] : []));
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
