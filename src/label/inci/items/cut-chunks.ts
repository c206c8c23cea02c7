/**
 * Cuts one section into chunks at separators outside brackets, and tells where sentences end. What a chunk is (an item, two items
 * that lost their comma, prose) is decided later. One pass; brackets that are never closed are ordinary characters.
 */
import { isFormulaCode } from '../list/is-formula-code';
import { separatorMode } from '../list/separator-mode';
import { isInOilsOf } from './is-in-oils-of';
import { isProse } from './judge-words';

export interface Chunk {
  readonly start: number;
  readonly end: number;
  /** The separator behind it: a sentence ends at ".", "?", "!" and at a blank line. */
  readonly after: ',' | '.' | '|' | 'end';
}

/** Longer brackets are not a synonym but a list of their own. */
const LONGEST_BRACKET = 400;
const ABBREVIATIONS = new Set(
  'denat st var ssp subsp spp sp ext vit incl approx cont aq hyd no nat f i l c d ci fd'.split(' '),
);

export function cutChunks(text: string, start: number, sectionEnd: number): readonly Chunk[] {
  const end = beforeCode(text, start, sectionEnd);
  const closing = matchBrackets(text, start, end);
  const mode = separatorMode(text, start, end, closing);
  const chunks: Chunk[] = [];
  let from = start;
  const cut = (at: number, next: number, after: Chunk['after']) => {
    if (text.slice(from, at).trim() !== '' || after !== ',') chunks.push({ start: from, end: at, after });
    from = next;
  };
  for (let i = start; i < end; i++) {
    const character = text.charAt(i);
    const close = character === '(' || character === '[' ? closing.get(i) : undefined;
    if (close !== undefined) {
      const sign = signIn(text.slice(i, close + 1));
      if (sign !== null) {
        cut(i, close + 1, sign);
        i = close;
      } else if (!opensInnerList(text, from, i, close, end)) i = close;
      continue;
    }
    if (character === ',') {
      if (!isCommaInName(text, i) && !isInOilsOf(text, from, i, end)) cut(i, i + 1, ',');
    } else if (character === ';' || character === '•') cut(i, i + 1, ',');
    else if (character === '|') cut(i, i + 1, '|');
    else if (character === '\n') {
      const blank = /^\n[ ]*\n/.test(text.slice(i, i + 12));
      if (blank) cut(i, i + 1, '|');
      else if (mode.newline === 'item' || startsNewPart(text, i + 1, end)) cut(i, i + 1, '.');
    } else if ((character === '?' || character === '!') && /\s/.test(text.charAt(i + 1))) cut(i, i + 1, '.');
    else if (character === '.') {
      const run = /^\.{2,}/.exec(text.slice(i, i + 200));
      if (run !== null) {
        cut(i, i + run[0].length, ',');
        i += run[0].length - 1;
      } else if (endsSentence(text, i, end)) cut(i, i + 1, '.');
    } else if (mode.extra !== '' && text.startsWith(mode.extra, i)) {
      cut(i, i + mode.extra.length, ',');
      i += mode.extra.length - 1;
    }
  }
  cut(end, end, 'end');
  return chunks;
}

/** Opening offset → closing offset, for pairs that match and are not overlong. */
function matchBrackets(text: string, start: number, end: number): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let i = start; i < end; i++) {
    const character = text[i];
    if (character === '(' || character === '[') open.push(i);
    else if ((character === ')' || character === ']') && open.length > 0) {
      const from = open.pop() ?? i;
      const same = (text[from] === '(') === (character === ')');
      if (i - from <= LONGEST_BRACKET && same) pairs.set(from, i);
    }
  }
  return pairs;
}

/** Shorter words with digits are names ("CI 77891", "PEG-8"). */
const SHORTEST_CODE = 6;

/** Where the section ends without a formula's code that stands behind the last name without a bracket, "F.I.L." before it or not. */
function beforeCode(text: string, start: number, end: number): number {
  const tail = /\s(?:F\.?I\.?L[.:]{0,2}\s)?([A-Z\d/-]+)[\s.]*$/.exec(
    text.slice(Math.max(start, end - 40), end),
  );
  const word = tail?.[1] ?? '';
  return tail !== null && word.length >= SHORTEST_CODE && isFormulaCode(word) ? end - tail[0].length : end;
}

/** A bracket that separates: "(and)" between two names; a formula's code, which closes the list. */
function signIn(bracket: string): ',' | '.' | null {
  if (/^\(\s?(?:and|&)\s?\)$/i.test(bracket)) return ',';
  return isFormulaCode(bracket.slice(1, -1)) ? '.' : null;
}

/** "(CI 77491, CI 77492)" with no name before it holds items of its own; so does a bracket right behind a heading. */
function opensInnerList(text: string, from: number, open: number, close: number, end: number): boolean {
  if (text.slice(from, open).trim() !== '') return false;
  if (!/, ?\D/.test(text.slice(open, close))) return false;
  return /^\s*(?:[,.;]|$)/.test(text.slice(close + 1, Math.min(end, close + 4)));
}

/** "N,N-Dimethylacetamide", "N,O-…": atoms instead of numbers. */
function joinsLocants(text: string, at: number): boolean {
  return /(?<![\p{L}\d])[NOS],\s?[NOS]'?-\p{L}/u.test(text.slice(Math.max(0, at - 2), at + 6));
}

/** "1,2-Hexanediol", "2,6-…", "4,5 %". Five-digit colour numbers are items of their own. */
function isCommaInName(text: string, at: number): boolean {
  const before = /(?:^|[^\d])(\d{1,3})$/.exec(text.slice(Math.max(0, at - 4), at));
  if (before === null) return joinsLocants(text, at);
  const after = /^(\d{1,3})(?!\d)\s?(.?)/.exec(text.slice(at + 1, at + 7));
  if (after === null)
    return (
      /^\s\d-[A-Z]/i.test(text.slice(at + 1, at + 5)) &&
      /[\s,(-]\d$/.test(text.slice(Math.max(0, at - 2), at))
    );
  return /[-'%,A-Z) ]/i.test(after[2] ?? '');
}

function endsSentence(text: string, at: number, end: number): boolean {
  const next = text.charAt(at + 1);
  const word =
    /(?<![\p{L}\d])([\p{L}\d]+)$/u.exec(text.slice(Math.max(0, at - 14), at))?.[1]?.toLowerCase() ?? '';
  if (ABBREVIATIONS.has(word)) return word === 'denat' && /^\s*(?:\n|$|[*†])/.test(text.slice(at + 1, end));
  if (next === ' ' || next === '\n') return true;
  return /[A-Z*†(<]/.test(next) && /[a-z)\]*%]/.test(text.charAt(at - 1));
}

/**
 * A line that begins with a footnote mark or prose, or is headed "Something:", "[Something]" or "Something -" starts a new part even
 * where lines are only wrapped.
 */
function startsNewPart(text: string, at: number, end: number): boolean {
  const line = text.slice(at, Math.min(end, at + 70));
  const opening = /^\s*\p{Lu}(?:[^,.;:\s]* ){2}[^,.;:\n]*/u.exec(line)?.[0];
  if (opening !== undefined && isProse(opening)) return true;
  return /^\s*(?:[*†‡¹²³⁴⁵⁶⁷⁸⁹]|\[[^[\],;\n]{2,40}\]\s|[\p{L}\d ]{3,30} - |[^,.;\n]{2,60}:)/u.test(line);
}
