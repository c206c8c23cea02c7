/** What each piece of a sentence is: a known name, something that sounds like one, prose, a footnote, or unknown. */

import { withoutFootnotes } from '../list/list-footnotes';
import { knownPrefix, type Labelled } from '../list/list-labels';
import { findName } from '../names/inci-names';
import { isProse, soundsLikeIngredient } from './judge-words';
import { mendPieces, type Piece } from './mend-chunks';
import { isPurpose, purposeMargins } from './purposes';
import { stripMarks } from './strip-marks';

export interface Judged extends Piece {
  readonly verdict: 'known' | 'sounds' | 'unknown' | 'prose' | 'footnote';
  readonly name: string | null;
  /** The first piece behind a label. */
  readonly opens: boolean;
}

/** `drug`: cut off the purpose that stands beside an active ingredient. */
export function judgePieces(text: string, chunks: readonly Labelled[], drug: boolean): readonly Judged[] {
  const opens = new Set(chunks.filter((chunk) => chunk.opens).map((chunk) => chunk.start));
  const { kept, notes } = withoutFootnotes(text, chunks);
  const judged: Judged[] = [];
  for (const piece of mendPieces(text, kept)) {
    const open = opens.has(piece.start);
    const { start, end } = drug ? withoutPurpose(text, piece) : piece;
    if (piece.name !== null) {
      judged.push({ start, end, name: piece.name, opens: open, verdict: 'known' });
      continue;
    }
    const plain = stripMarks(text.slice(piece.start, piece.end));
    if (plain === '' || isPurpose(plain)) continue;
    judged.push(...judgeTail(text, { start, end }, open));
  }
  for (const { start, end } of notes)
    judged.push({ start, end, name: null, opens: false, verdict: 'footnote' });
  return judged;
}

function withoutPurpose(text: string, piece: Piece): Piece {
  const { lead, tail } = purposeMargins(text.slice(piece.start, piece.end));
  return lead + tail === 0 ? piece : { start: piece.start + lead, end: piece.end - tail };
}

/** Prose or another line that follows the last ingredient without a full stop loses its tail, not its ingredient. */
function judgeTail(text: string, piece: Piece, opens: boolean): readonly Judged[] {
  const judged = judgePiece(text, piece, opens);
  if (judged.verdict === 'known' || judged.verdict === 'sounds') return [judged];
  const said = text.slice(piece.start, piece.end);
  const prefix = knownPrefix(said.slice(0, 120));
  if (prefix === 0 || (judged.verdict === 'unknown' && said[prefix] !== '\n')) return [judged];
  return [
    judgePiece(text, { start: piece.start, end: piece.start + prefix }, opens),
    { start: piece.start + prefix, end: piece.end, name: null, opens, verdict: 'prose' },
  ];
}

function judgePiece(text: string, piece: Piece, opens: boolean): Judged {
  const said = text.slice(piece.start, piece.end);
  const plain = stripMarks(said);
  const name = findName(plain);
  const verdict =
    name !== null
      ? 'known'
      : isProse(plain) && !isChoice(plain)
        ? 'prose'
        : soundsLikeIngredient(plain)
          ? 'sounds'
          : 'unknown';
  return { start: piece.start, end: piece.end, name, opens, verdict };
}

/** "Sodium Cocoate or Sodium Palm Kernelate": which of the two is in it, the maker leaves open. */
function isChoice(plain: string): boolean {
  const names = plain.split(/\s(?:and\/)?or\s/i);
  return names.length > 1 && names.every((name) => findName(name) !== null);
}
