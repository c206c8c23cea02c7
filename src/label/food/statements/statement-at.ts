/** What a label says about its list, in the middle of it: which statement starts here, and where it ends. */
import type { Token } from '../../text/tokenise';
import { allergensIn } from '../names/allergens';
import { namesClass } from '../names/names-class';
import { skipLessThan, wordsOf } from '../names/words';
import { endOfMarks, isFootnote, marksFrom } from './note-marks';
import { endOfContains, endOfFootnote, endOfSentence } from './statement-end';
import { verbAt } from './statement-verb';

export interface Statement {
  /** "May contain …", "Contains: wheat, milk", a footnote or a sentence on shares. */
  readonly kind: 'traces' | 'contains' | 'remark';
  /** Token position behind it. */
  readonly end: number;
}

/**
 * Tokens of a "Contains …" line with all fourteen allergens and their kinds; a longer one is a list, and reading it at each word costs the
 * square.
 */
const LONGEST_CONTAINS = 200;
/** Words before the verb of "milk chocolate contains cocoa solids 30 % minimum". */
const LONGEST_SUBJECT = 6;

/** The statement that starts at a token of the range, or null. */
export function statementAt(
  tokens: readonly Token[],
  at: number,
  [from, to]: readonly [number, number],
  lang: string | null,
): Statement | null {
  const traces = verbAt('mayContain', tokens, at, to, lang);
  const opens = at === from || isBoundary(tokens, at);
  // "Allergy advice: contains wheat"; behind a colon a mark belongs to an ingredient ("thickener: *gum arabic").
  const told = tokens[at - 1]?.text === ':';
  if (traces === null && !opens && !told) return null;
  const contains = traces === null ? verbAt('contains', tokens, at, to, lang) : null;
  if ((traces !== null || contains !== null) && skipLessThan(tokens, at, to) > at) return null;
  if (traces !== null) return { kind: 'traces', end: endOfSentence(tokens, traces.end, to, at) };
  const denied = contains === null ? null : wordsOf('not').longestAt(tokens, at, to);
  if (contains !== null && denied !== null && denied.end > contains.end)
    return { kind: 'remark', end: endOfSentence(tokens, denied.end, to, at) };
  if (contains !== null) {
    const limit = Math.min(to, contains.end + LONGEST_CONTAINS);
    const end = endOfContains(tokens, contains.end, endOfSentence(tokens, contains.end, limit, at), lang);
    return onlyAllergens(tokens, contains.end, end, lang) ? { kind: 'contains', end } : null;
  }
  if (at === from || !opens) return null;
  if (isFootnote(tokens, at)) return { kind: 'remark', end: endOfFootnote(tokens, at, to, lang) };
  const shares = endOfShares(tokens, at, to, lang);
  return shares > at ? { kind: 'remark', end: shares } : null;
}

/** "Milk chocolate contains cocoa solids 30 % minimum", "Cocoa solids: 30 % minimum": a sentence on least shares. */
function endOfShares(tokens: readonly Token[], at: number, to: number, lang: string | null): number {
  const before = tokens[at - 1];
  if (before?.kind !== 'break' && before?.text !== '.') return at;
  let next = at + 1;
  while (next <= at + LONGEST_SUBJECT && tokens[next - 1]?.kind === 'word') {
    const verb = verbAt('contains', tokens, next, to, lang);
    const end =
      verb === null ? at : endOfSentence(tokens, verb.end, Math.min(to, verb.end + LONGEST_CONTAINS), at);
    if (verb !== null) return wordsOf('least').findAll(tokens, verb.end, end).length > 0 ? end : at;
    next += 1;
  }
  const least = tokens[next]?.text === '%' ? wordsOf('least').longestAt(tokens, next + 1, to) : null;
  return least !== null && endOfSentence(tokens, least.end, to, at) === least.end ? least.end : at;
}

/** A sentence starts here; a comma behind a full stop ("salt., contains wheat") is a slip. */
function isBoundary(tokens: readonly Token[], at: number): boolean {
  const slip = tokens[at - 1]?.text === ',' && tokens[at - 2]?.text === '.';
  const token = tokens[slip ? at - 2 : at - 1];
  return (
    token === undefined ||
    token.kind === 'break' ||
    /^[.;*()!•\]]$/.test(token.text) ||
    (tokens[at]?.spaced === true &&
      marksFrom(tokens, at) > 1 &&
      tokens[endOfMarks(tokens, at)]?.spaced === true)
  );
}

/** "Contains: milk, soya" is a statement; "contains citric acid, salt" is part of the list. */
function onlyAllergens(tokens: readonly Token[], from: number, to: number, lang: string | null): boolean {
  const words = tokens.slice(from, to).filter((token) => token.kind === 'word').length;
  const pieces = tokens.slice(from, to).filter((token) => token.text === ',').length + 1;
  const known = allergensIn(tokens, from, to, lang, true).length;
  if (namesClass(tokens, from, to)) return false;
  return known > 0 && known >= pieces - 1 && words <= known * 6 + 6;
}
