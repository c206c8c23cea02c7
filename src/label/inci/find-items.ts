/**
 * The items of one section, sentence by sentence. A sentence is kept when most of it is ingredients; marketing, directions,
 * key-ingredient bullets and footnotes fall away, and so do labels ("Step 1:", a shade's name) in front of a list.
 */
import { cutChunks } from './cut-chunks';
import { findExactName, findName } from './inci-names';
import { isFootnote, isProse, looksComplete, soundsLikeIngredient } from './judge-words';
import { mendPieces, type Piece, stripMarks } from './mend-chunks';
import { isPurpose, purposeMargins } from './purposes';

export interface FoundPiece extends Piece {
  readonly known: boolean;
  /** The first piece behind a label: another list of a kit, another step, another shade. */
  readonly opens: boolean;
}

/** Fewer pieces than any list that is followed by highlights. */
const LEAST_LIST = 4;

type Verdict = 'known' | 'sounds' | 'unknown' | 'prose' | 'footnote';
interface Judged extends Piece {
  readonly verdict: Verdict;
  readonly opens: boolean;
}

export function findItems(text: string, start: number, end: number): readonly FoundPiece[] {
  const chunks = cutChunks(text, start, end);
  const highlights = hasHighlights(text.slice(start, end));
  const found: FoundPiece[] = [];
  let sentence: Piece[] = [];
  for (const chunk of chunks) {
    sentence.push(chunk);
    if (chunk.after === ',') continue;
    const bullet = highlights && isBullet(text, sentence[0]);
    // What stood before a bullet of highlights and is this short was the end of another bullet.
    if (bullet && found.length < LEAST_LIST) found.length = 0;
    found.push(...readSentence(text, sentence, bullet, found.length));
    sentence = [];
  }
  return found;
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

function readSentence(
  text: string,
  chunks: readonly Piece[],
  bullet: boolean,
  before: number,
): readonly FoundPiece[] {
  const first = chunks[0];
  if (first === undefined) return [];
  const opening = text.slice(first.start, first.end);
  if (bullet && !hasLabelLater(text, chunks)) return [];
  if (/^\s*[*†‡^+~#°¹²³]/.test(opening)) {
    if (chunks.length < 3 && (isFootnote(opening) || isProse(opening))) return [];
    if (chunks.length === 1 && before > 2) return [];
  }
  const judged = judge(text, unlabel(text, chunks, bullet));
  const known = judged.filter((piece) => piece.verdict === 'known').length;
  const sounds = judged.filter((piece) => piece.verdict === 'sounds').length;
  const prose = judged.filter((piece) => piece.verdict === 'prose' || piece.verdict === 'footnote').length;
  const rest = judged.length - prose;
  if (rest === 0) return [];
  const accepted =
    prose > 0
      ? known >= 2 && (known + sounds) * 2 >= rest && known + sounds > prose * 2
      : (known >= 1 && (known + sounds) * 2 >= rest) ||
        (sounds >= 3 && sounds * 10 >= rest * 6) ||
        (sounds === rest && !isFootnote(opening) && (before > 2 || looksComplete(opening)));
  if (!accepted) return [];
  return judged
    .filter((piece, i) => {
      // A label's rest that names nothing and ends the sentence is more of the label.
      if (piece.opens && piece.verdict === 'unknown' && i === judged.length - 1) return false;
      return piece.verdict !== 'prose' && piece.verdict !== 'footnote';
    })
    .map((piece) => ({
      start: piece.start,
      end: piece.end,
      known: piece.verdict === 'known',
      opens: piece.opens,
    }));
}

function hasLabelLater(text: string, chunks: readonly Piece[]): boolean {
  return chunks.slice(1).some((chunk) => /\D:\s*\S/.test(text.slice(chunk.start, chunk.end)));
}

interface Labelled extends Piece {
  readonly opens: boolean;
}

/** Cuts "Step 1:", "Vanilla Apricot:" off; in a list of highlights what stood before the label goes too. */
function unlabel(text: string, chunks: readonly Piece[], bullet: boolean): readonly Labelled[] {
  const out: Labelled[] = [];
  chunks.forEach((chunk, i) => {
    const said = text.slice(chunk.start, chunk.end);
    const colon = labelColon(said);
    if (colon < 0) {
      out.push({ ...chunk, opens: false });
      return;
    }
    const label = said.slice(0, colon);
    if (bullet && i > 0) out.length = 0;
    else if (i > 0) {
      const prefix = knownPrefix(label);
      if (prefix > 0) out.push({ start: chunk.start, end: chunk.start + prefix, opens: false });
    } else if (/^\s*\(?\s*\d+([.,]\d+)?\s?%/.test(said.slice(colon + 1)) && findName(label) !== null) {
      out.push({ ...chunk, opens: false });
      return;
    }
    if (/[*†‡]\s?\p{L}/u.test(label) && isFootnote(label)) {
      out.push({ start: chunk.start, end: chunk.end, opens: false });
      return;
    }
    const rest = said.slice(colon + 1);
    // "Limonene *: of natural origin": what follows explains the mark.
    if (/[*†‡]\s*$/.test(label)) return;
    if (rest.trim() === '') return;
    const skip = findName(stripMarks(rest)) === null ? knownSuffix(rest) : 0;
    out.push({ start: chunk.start + colon + 1 + skip, end: chunk.end, opens: true });
  });
  return out;
}

/** The last colon outside brackets that is followed by text, or -1. */
function labelColon(said: string): number {
  let depth = 0;
  let at = -1;
  for (let i = 0; i < said.length; i++) {
    const character = said[i];
    if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth -= 1;
    else if (character === ':' && depth <= 0) at = i;
  }
  return at;
}

/** How much of the beginning is a known name, at a word's end. */
function knownPrefix(said: string): number {
  for (let at = said.length; at > 0; at = said.lastIndexOf(' ', at - 1)) {
    const prefix = said.slice(0, at);
    // "Citral 98% of the ingredients are …": the share belongs to the sentence behind it.
    if (!/%\s*$/.test(prefix) && findExactName(stripMarks(prefix)) !== null) return at;
    if (said.length - at > 400) return 0;
  }
  return 0;
}

/** Where a known name begins that reaches to the end; 0 when there is none. */
function knownSuffix(said: string): number {
  for (const edge of said.matchAll(/[\s)](?=\p{Lu})/gu)) {
    if (findExactName(stripMarks(said.slice(edge.index + 1))) !== null) return edge.index + 1;
  }
  return 0;
}

function judge(text: string, chunks: readonly Labelled[]): readonly Judged[] {
  const opens = new Set(chunks.filter((chunk) => chunk.opens).map((chunk) => chunk.start));
  const { kept, notes } = withoutFootnotes(text, chunks);
  const judged = mendPieces(text, kept)
    .filter((piece) => {
      const plain = stripMarks(text.slice(piece.start, piece.end));
      return plain !== '' && !isPurpose(plain);
    })
    .flatMap((piece) => judgeProse(text, withoutPurpose(text, piece), opens.has(piece.start)));
  return [...judged, ...notes];
}

function withoutPurpose(text: string, piece: Piece): Piece {
  const { lead, tail } = purposeMargins(text.slice(piece.start, piece.end));
  return lead + tail === 0 ? piece : { start: piece.start + lead, end: piece.end - tail };
}

/** A footnote reaches to the end of its sentence or to the next label. */
function withoutFootnotes(text: string, chunks: readonly Labelled[]) {
  const kept: Piece[] = [];
  const notes: Judged[] = [];
  let inFootnote = false;
  for (const chunk of chunks) {
    if (chunk.opens) inFootnote = false;
    const note = inFootnote ? 0 : footnoteStart(text.slice(chunk.start, chunk.end));
    if (inFootnote) notes.push({ ...chunk, verdict: 'footnote', opens: false });
    else if (note > 0) kept.push({ start: chunk.start, end: chunk.start + note });
    else kept.push(chunk);
    if (note > 0) inFootnote = true;
  }
  return { kept, notes };
}

/** "Phenoxyethanol * Essential oil": where the note begins inside a piece, or 0. */
function footnoteStart(said: string): number {
  const note = /\S\s*([*†‡^]+\s?[\p{L}\d][^*†‡^]{2,})$|\S[*†‡^]*\s+([*†‡^]+\s?[\p{L}\d].*)$/u.exec(said);
  const body = note?.[1] ?? note?.[2];
  if (body === undefined || !(isFootnote(body) || isProse(body))) return 0;
  const at = said.length - body.length;
  return findExactName(stripMarks(body)) !== null ? 0 : at;
}

/** Prose that follows the last ingredient without a full stop loses its tail, not its ingredient. */
function judgeProse(text: string, piece: Piece, opens: boolean): readonly Judged[] {
  const judged = judgePiece(text, piece, opens);
  if (judged.verdict !== 'prose') return [judged];
  const said = text.slice(piece.start, piece.end);
  const prefix = knownPrefix(said.slice(0, 120));
  return prefix === 0
    ? [judged]
    : [
        judgePiece(text, { start: piece.start, end: piece.start + prefix }, opens),
        { ...judged, start: piece.start + prefix },
      ];
}

function judgePiece(text: string, piece: Piece, opens: boolean): Judged {
  const said = text.slice(piece.start, piece.end);
  const plain = stripMarks(said);
  if (findName(plain) !== null) return { ...piece, opens, verdict: 'known' };
  if (isProse(plain)) return { ...piece, opens, verdict: 'prose' };
  return { ...piece, opens, verdict: soundsLikeIngredient(plain) ? 'sounds' : 'unknown' };
}
