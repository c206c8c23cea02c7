import additiveRows from '../../../../rules/lexicon/additives.json' with { type: 'json' };
import type { Token } from '../../text/tokenise';

/** An additive written as its number. Token positions, `end` exclusive. */
export interface ENumber {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Written without "E": counts only beside a functional class. */
  readonly bare: boolean;
}

const KNOWN = new Set(additiveRows.map((row) => row.id));
const PREFIXES = new Set(['e', 'ins', 'sin', 'е']);
const COMPACT = /^(?:e|е|ins|sin)(1?\d{3})([a-h]?)(i{1,3}|iv|vi{0,3})?$/;
const NUMBER = /^(1?\d{3})([a-h]?)(i{1,3}|iv|vi{0,3})?$/;
/** "El20", "E1OO", "E2SO": letters that a scan took for digits; at least one digit is left. */
const SCANNED = /^[eе](?=[oils]*\d)([\doils]{3})([a-h]?)$/;
/** Of a number that is spelled out: all that are printed so have three. */
const DIGITS = 3;
const ROMAN = /^(i{1,3}|iv|vi{0,3})$/;
const OPENINGS = new Set(Array.from('eisе0123456789', (letter) => letter.charCodeAt(0)));
/** Numbers of other systems for the same substance. */
const SAME = new Map([
  ['e307a', 'e307'],
  ['e307b', 'e306'],
  ['e307c', 'e307'],
  ['e440a', 'e440'],
  ['e572', 'e470b'],
]);

/** All additive numbers in the text, in every spelling: "E322", "E 322", "E-322", "E322(i)", "INS 322", "E 160 a", "322". */
export function findENumbers(tokens: readonly Token[]): ENumber[] {
  const found: ENumber[] = [];
  for (let at = 0; at < tokens.length; ) {
    const number = readNumber(tokens, at);
    if (number !== null) found.push(number);
    at = number?.end ?? at + 1;
  }
  return found;
}

function readNumber(tokens: readonly Token[], at: number): ENumber | null {
  const token = tokens[at];
  if (token === undefined || !mayOpen(token)) return null;
  const compact = COMPACT.exec(token.text);
  if (compact !== null) return complete(tokens, at, at + 1, compact, false);
  const scanned = SCANNED.exec(token.text);
  if (scanned !== null) return known(complete(tokens, at, at + 1, digitsOf(scanned), false));
  if (PREFIXES.has(token.text)) {
    let next = at + 1;
    while (next < at + 3 && ['-', '.', ':', '°'].includes(tokens[next]?.text ?? '')) next += 1;
    const [text, end] = spelledAt(tokens, next);
    const parts = NUMBER.exec(text);
    if (parts !== null) return complete(tokens, at, end, parts, false);
    const misread = SCANNED.exec(`e${text}`);
    return misread === null ? null : known(complete(tokens, at, end, digitsOf(misread), false));
  }
  const parts = NUMBER.exec(token.text);
  if (parts === null || isQuantity(tokens, at)) return null;
  return known(complete(tokens, at, at + 1, parts, true));
}

function known(number: ENumber | null): ENumber | null {
  return number !== null && KNOWN.has(stem(number.id)) ? number : null;
}

/** The digits that a scan read as letters. */
function digitsOf([, digits = '', letter = '']: RegExpExecArray): readonly string[] {
  return ['', digits.replaceAll('o', '0').replace(/[il]/g, '1').replaceAll('s', '5'), letter];
}

/** The text at a token, and what is behind it; single digits are one number ("1 6 0"). */
function spelledAt(tokens: readonly Token[], at: number): readonly [text: string, end: number] {
  const digits = tokens.slice(at, at + DIGITS).map(({ text }) => text);
  const apart = digits.length === DIGITS && digits.every((text) => /^\d$/.test(text));
  return apart ? [digits.join(''), at + DIGITS] : [tokens[at]?.text ?? '', at + 1];
}

/** Most words open with another letter, and are not looked at twice. */
function mayOpen({ kind, text }: Token): boolean {
  return kind === 'number' || (kind === 'word' && OPENINGS.has(text.charCodeAt(0)));
}

function complete(
  tokens: readonly Token[],
  start: number,
  after: number,
  parts: readonly (string | undefined)[],
  bare: boolean,
): ENumber | null {
  const value = Number(parts[1]);
  if (value < 100 || value > 1525) return null;
  let end = after;
  let letter = parts[2] ?? '';
  let roman = parts[3] ?? '';
  const base = `e${value}`;
  const inBrackets = /[([]/.test(tokens[end]?.text ?? '') && /[)\]]/.test(tokens[end + 2]?.text ?? '');
  const suffix = inBrackets ? (tokens[end + 1]?.text ?? '') : '';
  const spaced = tokens[end]?.text ?? '';
  if (letter === '' && /^[a-h]$/.test(suffix) && KNOWN.has(base + suffix)) {
    letter = suffix;
    end += 3;
  } else if (roman === '' && ROMAN.test(suffix)) {
    roman = suffix;
    end += 3;
  } else if (
    letter === '' &&
    /^[a-h]$/.test(spaced) &&
    KNOWN.has(base + spaced) &&
    endsHere(tokens[end + 1])
  ) {
    letter = spaced;
    end += 1;
  } else if (roman === '' && ROMAN.test(spaced) && endsHere(tokens[end + 1])) {
    roman = spaced;
    end += 1;
  }
  if (roman === '' && end > after && letter !== '') {
    const next = /[([]/.test(tokens[end]?.text ?? '') ? (tokens[end + 1]?.text ?? '') : '';
    if (ROMAN.test(next)) [roman, end] = [next, end + 3];
  }
  const plain = SAME.get(base + letter) ?? base + letter;
  return { id: plain + roman, start, end, bare };
}

function endsHere(token: Token | undefined): boolean {
  return (
    token === undefined ||
    token.kind === 'break' ||
    (token.kind === 'mark' && token.text !== "'" && token.text !== '-')
  );
}

/** "322 g", "100 %", "500 kcal" are amounts. */
function isQuantity(tokens: readonly Token[], at: number): boolean {
  return /^(?:g|mg|kg|ml|l|cl|kcal|kj|cal|ug|mcg|iu|x|oz|°|%)$/.test(tokens[at + 1]?.text ?? '');
}

/** Without the roman part: "e450i" is a form of "e450". */
export function stem(id: string): string {
  return id.replace(/(?:iii|ii|iv|vi|i|v)$/, '');
}
