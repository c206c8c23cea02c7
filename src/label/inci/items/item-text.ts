/**
 * One item as it is printed in the report: without percentage, footnote marks, list bullets and stray brackets. The span narrows to
 * what is left, so that a highlight does not paint the comma.
 */
import { PARTS, SHARE_PATTERN, SPELT_SHARE } from './share-pattern';

export interface ItemText {
  readonly text: string;
  readonly percent: number | null;
  readonly start: number;
  readonly end: number;
}

const PERCENT = new RegExp(SHARE_PATTERN, 'i');
const MARKS = /[*†‡§^¹²³⁴⁵⁶⁷⁸⁹⁰°ª]+/g;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;

/** Nothing to take off: most items. A bracket that holds only a number or a code is for the long way. */
const PLAIN =
  /^[A-Za-z](?:[A-Za-z0-9,/-]| (?! ))*(?: ?\([A-Za-z][A-Za-z0-9 /-]*\)(?:[A-Za-z0-9,/-]| (?! ))*)?(?<=[A-Za-z0-9)])$/;

export function readItemText(printed: string, clean: string, start: number, end: number): ItemText | null {
  let from = start;
  let to = end;
  while (from < to && /[\s\-*•†‡^+~#.:/]/.test(clean.charAt(from))) from += 1;
  while (to > from && isTail(clean, from, to)) to -= 1;
  while (from < to && isOpenWithoutClose(clean, from, to)) from += 1;
  while (to > from && isCloseWithoutOpen(clean, from, to)) to -= 1;
  while (to > from && isTail(clean, from, to)) to -= 1;
  if (from >= to) return null;
  if (clean.charAt(to) === '.' && /denat$/i.test(clean.slice(from, to))) to += 1;
  const plain = printed.slice(from, to);
  if (PLAIN.test(plain) && !SPELT_SHARE.test(plain))
    return { text: plain, percent: null, start: from, end: to };
  let text = plain
    .replace(/\s[[(]\s?--.*$/, '')
    .replace(INVISIBLE, '')
    .replace(/&(?:nbsp|#160);/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  let percent: number | null = null;
  const share = PERCENT.exec(text);
  if (share !== null) {
    const [whole, low, high, bareLow, bareHigh] = share;
    if ((high ?? bareHigh) === undefined) percent = Number((low ?? bareLow ?? '').replace(',', '.'));
    text = `${text.slice(0, share.index)} ${text.slice(share.index + whole.length)}`.replace(/\(\s+/g, '(');
  }
  const trace = PARTS.exec(text);
  if (trace !== null) {
    const { parts = '', of } = trace.groups ?? {};
    percent = Number(parts.replace(/[.,](?=\d{3})/g, '')) / (of === 'b' ? 1e7 : 1e4);
    text = text.replace(trace[0], ' ');
  }
  text = text
    .replace(MARKS, '')
    .replace(/(?: \((?:\d{1,2}|[a-d])\)){1,3}$/, '')
    .replace(/\+$/, '')
    .replace(/\(\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ([),])/g, '$1')
    .replace(/^[\s\-•:]+|(?<![\s\-•:/])[\s\-•:/]+$/g, '');
  if (/[.]$/.test(text) && !/denat\.$/i.test(text)) text = text.replace(/(?<![\s.])[\s.]+$/, '');
  if (!/\p{L}|\d{5}/u.test(text)) return null;
  return { text, percent: percent !== null && percent <= 100 ? percent : null, start: from, end: to };
}

function isTail(clean: string, from: number, to: number): boolean {
  const last = clean.charAt(to - 1);
  if (/[\s*†‡^•~#,;:/\\<>¹²³⁴⁵⁶⁷⁸⁹]/.test(last)) return true;
  if (last === '-' || last === '+') return true;
  return last === '.' && !/denat\.$/i.test(clean.slice(from, to));
}

function isOpenWithoutClose(clean: string, from: number, to: number): boolean {
  const first = clean.charAt(from);
  if (/\s/.test(first)) return true;
  if (first === '[' || first === '(') return !closes(clean, from, to);
  return (
    first === ')' ||
    first === ']' ||
    first === '"' ||
    (first === "'" && !clean.slice(from + 1, to).includes("'"))
  );
}

/** How far a bracket's partner is sought: no name has a longer bracket, and a row of brackets costs no more than its length. */
const LONGEST_BRACKET = 400;

function closes(clean: string, from: number, to: number): boolean {
  let depth = 0;
  for (let i = from; i < Math.min(to, from + LONGEST_BRACKET); i++) {
    const character = clean[i];
    if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth -= 1;
    if (depth === 0) return true;
  }
  return false;
}

function isCloseWithoutOpen(clean: string, from: number, to: number): boolean {
  const last = clean.charAt(to - 1);
  if (last === "'" || last === '"') return true;
  if (last === '[' || last === '(') return true;
  if (last !== ')' && last !== ']') return false;
  let depth = 0;
  for (let i = to - 1; i >= Math.max(from, to - LONGEST_BRACKET); i--) {
    const character = clean[i];
    if (character === ')' || character === ']') depth += 1;
    else if (character === '(' || character === '[') depth -= 1;
  }
  return depth > 0;
}
