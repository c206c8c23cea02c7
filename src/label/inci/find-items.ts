/**
 * The items of one section, sentence by sentence. A sentence is kept when most of it is ingredients; marketing, directions,
 * key-ingredient bullets and footnotes fall away, and so do labels ("Step 1:", a shade's name) in front of a list.
 */
import { cutChunks } from './cut-chunks';
import { findExactName, findName } from './inci-names';
import { isOfOthers } from './is-of-others';
import { type Judged, judgePieces } from './judge-pieces';
import { isFootnote, isProse, looksComplete } from './judge-words';
import { hasLabelLater, knownSuffix, unlabel } from './list-labels';
import type { Piece } from './mend-chunks';
import { stripMarks } from './strip-marks';

export interface FoundPiece extends Piece {
  readonly name: string | null;
  /** The first piece behind a label: another list of a kit, another step, another shade. */
  readonly opens: boolean;
}

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
    const names = readSentence(text, sentence, { bullet, drug, before: found.length });
    if (names[0] !== undefined && names[0].name !== 'AQUA' && before.line !== null) found.push(before.line);
    found.push(...names);
    if (before.names === 1 && names.length === 0 && isProse(text.slice(sentence[0]?.start, chunk.end)))
      paragraphs += 1;
    const line = before.names === 1 && names.length === 0 ? lineOf(text, sentence) : null;
    before = { names: names.length, line };
    sentence = [];
  }
  // "Panthenol⏎Calms the skin.⏎⏎Squalane⏎Softens it.": names that head paragraphs are highlights.
  return paragraphs > 1 && paragraphs * 2 > found.length ? [] : found;
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
  return { ...line, name: null, opens: false };
}

/** "-Retinol: Reduces fine lines. -Squalane: …" */
function hasHighlights(section: string): boolean {
  for (const bullet of section.matchAll(/(?:^|[\s.])[-•]\s?[^\s\d-][^:.\n]{1,90}:\s(\S+\s[^.]{0,60})/g)) {
    if (isProse(bullet[1] ?? '') || !findName(bullet[1] ?? '')) return true;
  }
  return false;
}

function isBullet(text: string, piece: Piece | undefined): boolean {
  return piece !== undefined && /^\s*[-•]\s?\p{L}/u.test(text.slice(piece.start, piece.end));
}

/** Signs that ask for a closer look: labels, footnotes, shares, more than one line. */
const MARKED = /[:*†‡^+~%\n]/;

/** Most sentences are names that the table knows as printed: nothing to mend, nothing to judge. Null where one is not. */
function plainNames(text: string, chunks: readonly Piece[]): readonly FoundPiece[] | null {
  const found: FoundPiece[] = [];
  for (const { start, end } of chunks) {
    const said = text.slice(start, end);
    const name = MARKED.test(said) ? null : findExactName(stripMarks(said));
    if (name === null) return null;
    found.push({ start, end, name, opens: false });
  }
  return found;
}

/** So many pieces behind prose are a list whose first name the prose ran into. */
const SURE_LIST = 6;

/** "… for dry skin Prunus Amygdalus Dulcis Oil, Cetearyl Alcohol, …": prose without a full stop ends in the first ingredient. */
function openingName(text: string, judged: readonly Judged[]): readonly Judged[] {
  const names = judged.findIndex((piece) => piece.verdict !== 'prose');
  const prose = judged[names - 1];
  if (prose === undefined || judged.length - names < SURE_LIST) return [];
  const at = knownSuffix(text.slice(prose.start, prose.end));
  if (at === 0) return [];
  const start = prose.start + at;
  const name = findName(stripMarks(text.slice(start, prose.end)));
  return [{ start, end: prose.end, name, verdict: 'known', opens: prose.opens }];
}

/** In a drug-facts panel nothing but an active has a share. */
const HAS_SHARE = /\p{L}{3}.{0,60}\d\s?%/u;

interface Around {
  /** The sentence is a bullet in a text that has highlights. */
  readonly bullet: boolean;
  readonly drug: boolean;
  /** Pieces found before it. */
  readonly before: number;
}

function readSentence(
  text: string,
  chunks: readonly Piece[],
  { bullet, drug, before }: Around,
): readonly FoundPiece[] {
  const first = chunks[0];
  if (first === undefined) return [];
  const opening = text.slice(first.start, first.end);
  if (isOfOthers(opening)) return [];
  if (bullet && !hasLabelLater(text, chunks)) return [];
  const plain = drug ? null : plainNames(text, chunks);
  if (plain !== null) return plain;
  if (/^\s*[*†‡^+~#°¹²³]/.test(opening)) {
    if (chunks.length < 3 && (isFootnote(opening) || isProse(opening))) return [];
    if (chunks.length === 1 && before > 2) return [];
  }
  const judged = judgePieces(text, unlabel(text, chunks, bullet), drug);
  const known = judged.filter((piece) => piece.verdict === 'known').length;
  const sounds = judged.filter((piece) => piece.verdict === 'sounds').length;
  const prose = judged.filter((piece) => piece.verdict === 'prose' || piece.verdict === 'footnote').length;
  const rest = judged.length - prose;
  if (rest === 0) return [];
  const accepted =
    prose > 0
      ? (drug && known > 0) || (known >= 2 && (known + sounds) * 2 >= rest && known + sounds > prose * 2)
      : (known >= 1 && (known + sounds) * 2 >= rest) ||
        (sounds >= 3 && sounds * 10 >= rest * 6) ||
        (sounds === rest && !isFootnote(opening) && (before > 2 || looksComplete(opening))) ||
        (drug && HAS_SHARE.test(opening));
  if (!accepted) return [];
  return [...openingName(text, judged), ...judged]
    .filter((piece, i) => {
      // A label's rest that names nothing and ends the sentence is more of the label.
      if (piece.opens && piece.verdict === 'unknown' && i === judged.length - 1) return false;
      return piece.verdict !== 'prose' && piece.verdict !== 'footnote';
    })
    .map((piece) => ({
      start: piece.start,
      end: piece.end,
      name: piece.name,
      opens: piece.opens,
    }));
}
