import { foldCharacter } from './fold-character';

/** Folded text and, for each of its UTF-16 units, where it came from. */
export interface NormalText {
  readonly text: string;
  /** `origin[i]` is the offset in the source of `text[i]`; one more entry holds the source's length. */
  readonly origin: Int32Array;
}

/** Longer than any label section seen (the longest of 8,000 has 9,000 characters); the rest is not read. */
export const TEXT_LIMIT = 60_000;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&amp;', '& '],
  ['&nbsp;', ' '],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&#39;', "'"],
  ['&lt;', '<'],
  ['&gt;', '>'],
]);

/**
 * Folds a label text for look-up: lower case, no accents, plain punctuation, entities decoded, words mended that were hyphenated at a
 * line's end. Line breaks stay. Idempotent and linear; every folded character can be traced back to the printed text.
 */
export function normalise(source: string): NormalText {
  if (source.length <= TEXT_LIMIT && !ODD.test(source) && !(source.includes('-') && source.includes('\n')))
    return { text: source.toLowerCase(), origin: SAME_PLACE.subarray(0, source.length + 1) };
  const length = Math.min(source.length, TEXT_LIMIT);
  const origin: number[] = [];
  let text = '';
  let run = 0;
  for (let at = 0; at < length; ) {
    const code = source.charCodeAt(at);
    if (code < 128 && PLAIN[code] === 1) {
      origin.push(at);
      at += 1;
      continue;
    }
    if (run < at) text += source.slice(run, at);
    let size = 1;
    let folded: string;
    if (code >= 65 && code <= 90) folded = String.fromCharCode(code + 32);
    else if (code === 38) [folded, size] = decodeEntity(source, at);
    else if (code === 13) folded = source.charCodeAt(at + 1) === 10 ? '' : '\n';
    else {
      const character = String.fromCodePoint(source.codePointAt(at) ?? 0);
      size = character.length;
      folded = foldCharacter(character);
      if (folded === '-' && isLetter(text.charAt(text.length - 1))) {
        const resume = endOfLineBreak(source, at + 1, length);
        if (resume > 0) {
          folded = '';
          size = resume - at;
        }
      }
    }
    for (let unit = 0; unit < folded.length; unit += 1) origin.push(at);
    text += folded;
    at += size;
    run = at;
  }
  if (run < length) text += source.slice(run, length);
  origin.push(length);
  return { text, origin: Int32Array.from(origin) };
}

/** 1 for every ASCII character that folds to itself and starts nothing. */
const PLAIN = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) {
  const character = String.fromCharCode(code);
  PLAIN[code] = character !== '&' && character !== '-' && foldCharacter(character) === character ? 1 : 0;
}

/** What keeps a text from folding by lower case alone: most English labels and table cells have none of it. */
const ODD = new RegExp(
  `[^\\x00-\\x7f]|[${Array.from(PLAIN, (plain, code) => (plain === 1 || code === 45 || (code >= 65 && code <= 90) ? '' : `\\x${code.toString(16).padStart(2, '0')}`)).join('')}]`,
);

/** Offsets of a text that folds in place, shared by all of them. */
const SAME_PLACE = Int32Array.from({ length: TEXT_LIMIT + 1 }, (_, at) => at);

function decodeEntity(source: string, at: number): [string, number] {
  const end = source.indexOf(';', at + 1);
  if (end < 0 || end - at > 6) return ['&', 1];
  const entity = source.slice(at, end + 1).toLowerCase();
  const decoded = ENTITIES.get(entity);
  return decoded === undefined ? ['&', 1] : [decoded, entity.length];
}

/** Where the word goes on after a hyphen at a line's end; 0 when the line does not end here or no letter follows. */
function endOfLineBreak(source: string, from: number, length: number): number {
  let broken = false;
  for (let at = from; at < length && at < from + 12; at += 1) {
    const character = source.charAt(at);
    if (character === '\n' || character === '\r') broken = true;
    else if (character !== ' ' && character !== '\t') return broken && isLetter(character) ? at : 0;
  }
  return 0;
}

function isLetter(character: string): boolean {
  return character !== '' && /\p{L}/u.test(character);
}
