import { wordNumber } from './word-number';

/**
 * A word (letters and digits, at least one letter), a number ("12,5") or one punctuation mark of a normalised text. Offsets are in the
 * normalised text.
 */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark' | 'break';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** White space (or the text's edge) stands before it. */
  readonly spaced: boolean;
  /** Number of the text among the words seen so far: see `word-number.ts`. */
  readonly word: number;
}

const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const BREAK = 4;
const MARK = 5;

/** Splits normalised text into tokens, in one pass. `break` tokens stand for one or more line breaks. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let spaced = true;
  for (let at = 0; at < text.length; ) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === SPACE) {
      spaced = true;
      at += 1;
      continue;
    }
    const start = at;
    let token: Token['kind'] = 'mark';
    if (kind === BREAK) {
      while (at < text.length && classOf(text.charCodeAt(at)) === BREAK) at += 1;
      token = 'break';
    } else if (kind === MARK) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    else {
      at = endOfWord(text, at);
      token = kind === DIGIT && isNumber(text, start, at) ? 'number' : 'word';
      if (token === 'number') at = endOfDecimals(text, start, at);
    }
    tokens.push(createToken(token, text.slice(start, at), start, at, spaced));
    spaced = token === 'break';
  }
  return tokens;
}

/** Every token is made here: what reads them is compiled for objects of one shape, and thrown away when it meets another. */
export function createToken(
  kind: Token['kind'],
  text: string,
  start: number,
  end: number,
  spaced: boolean,
): Token {
  return { kind, text, start, end, spaced, word: wordNumber(text) };
}

/** The token with another text: mended, or as a word that stands for it. */
export function withText({ kind, start, end, spaced }: Token, text: string): Token {
  return createToken(kind, text, start, end, spaced);
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const kind = classOf(text.charCodeAt(at));
    if (kind !== LETTER && kind !== DIGIT) break;
    at += 1;
  }
  return at;
}

function isNumber(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (classOf(text.charCodeAt(at)) !== DIGIT) return false;
  return true;
}

/** "12,5" and "1.000" are one number; "471,472" is a list of two, and "5.Sugar" or "3,B" ends before the mark. */
function endOfDecimals(text: string, start: number, end: number): number {
  const mark = text.charCodeAt(end);
  if (mark !== 44 && mark !== 46) return end;
  const last = endOfWord(text, end + 1);
  if (last === end + 1 || !isNumber(text, end + 1, last)) return end;
  return end - start >= 3 && last - end - 1 >= 3 ? end : last;
}

function classOf(code: number): number {
  if (code >= 97 && code <= 122) return LETTER;
  if (code >= 48 && code <= 57) return DIGIT;
  if (code === 32) return SPACE;
  if (code === 10) return BREAK;
  if (code < 128) return MARK;
  return /\p{L}|\p{N}/u.test(String.fromCharCode(code)) && !isSuperscript(code) ? LETTER : MARK;
}

function isSuperscript(code: number): boolean {
  return code === 0xb9 || code === 0xb2 || code === 0xb3 || (code >= 0x2070 && code <= 0x2079);
}
