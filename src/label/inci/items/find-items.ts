/**
 * The items of one section, sentence by sentence (see `read-sentence`), and what only the sentences around one can tell: highlights, a
 * line between two ingredients, names that head paragraphs.
 */

import { INTRO_WORDS } from '../list/intro-words';
import { findName } from '../names/inci-names';
import { cutChunks } from './cut-chunks';
import { isFootnote, isProse } from './judge-words';
import type { Piece } from './mend-chunks';
import { type FoundPiece, readSentence } from './read-sentence';

/** Fewer pieces than any list that is followed by highlights. */
const LEAST_LIST = 4;

/** `drug`: in the active part of a drug-facts panel the purpose stands beside each ingredient and is cut off. */
export function findItems(text: string, start: number, end: number, drug: boolean): readonly FoundPiece[] {
  const chunks = cutChunks(text, start, end);
  const highlights = hasHighlights(text.slice(start, end));
  const found: FoundPiece[] = [];
  let sentence: Piece[] = [];
  let before: Sentence = NOTHING_YET;
  let paragraphs = 0;
  for (const chunk of chunks) {
    // A separator, or a formula's code, may stand right before the sentence ends.
    if (text.slice(chunk.start, chunk.end).trim() !== '') sentence.push(chunk);
    if (chunk.after === ',' || sentence.length === 0) continue;
    const bullet = highlights && isBullet(text, sentence[0]);
    // What stood before a bullet of highlights and is this short was the end of another bullet.
    if (bullet && found.length < LEAST_LIST) found.length = 0;
    const read = readSentence(text, sentence, { bullet, drug, before: found.length });
    const names = saysAgain(text.slice(sentence[0]?.start, chunk.end), read, found) ? [] : read;
    if (names[0] !== undefined && names[0].name !== 'AQUA' && before.line !== null) found.push(before.line);
    found.push(...names);
    const behindName = before.names === 1 && names.length === 0;
    if (behindName && isProse(text.slice(sentence[0]?.start, chunk.end))) paragraphs += 1;
    before = { names: names.length, line: behindName ? lineOf(text, sentence) : null };
    sentence = [];
  }
  // "Panthenol⏎Calms the skin.⏎⏎Squalane⏎Softens it.": names that head paragraphs are highlights.
  return paragraphs > 1 && paragraphs * 2 > found.length ? [] : found;
}

const CONTAINS = new RegExp(`^\\s*(?:${INTRO_WORDS.contains})\\s?:`, 'i');

/** "…, Retinol, Parfum. Contains: 0.3 % retinol." */
function saysAgain(said: string, names: readonly FoundPiece[], found: readonly FoundPiece[]): boolean {
  if (found.length < LEAST_LIST || !CONTAINS.test(said)) return false;
  return names.some(({ name }) => name !== null && found.some((before) => before.name === name));
}

interface Sentence {
  /** How many names were found in it. */
  readonly names: number;
  /** A line that no table knows: an ingredient where the next line is one, as the line before it was. */
  readonly line: FoundPiece | null;
}
const NOTHING_YET: Sentence = { names: 0, line: null };

function lineOf(text: string, sentence: readonly Piece[]): FoundPiece | null {
  const [line, second] = sentence;
  if (line === undefined || second !== undefined || text[line.end] !== '\n') return null;
  const said = text.slice(line.start, line.end);
  if (said.trim() === '' || said.includes(':') || isProse(said) || isFootnote(said)) return null;
  return { start: line.start, end: line.end, name: null, opens: false };
}

/** "-Retinol: Reduces fine lines. -Squalane: …" */
function hasHighlights(section: string): boolean {
  for (const bullet of section.matchAll(/(?:^|[\s.])[-•]\s?[^\s\d-][^:.\n]{1,90}:\s(\S+\s[^.]{0,60})/g)) {
    const said = bullet[1] ?? '';
    if (isProse(said) || findName(said.split(',')[0] ?? '') === null) return true;
  }
  return false;
}

function isBullet(text: string, piece: Piece | undefined): boolean {
  return piece !== undefined && /^\s*[-•]\s?\p{L}/u.test(text.slice(piece.start, piece.end));
}
