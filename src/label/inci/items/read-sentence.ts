/**
 * The ingredients of one sentence. It is kept when most of it is ingredients; marketing, directions, key-ingredient bullets and footnotes
 * fall away, and so do labels ("Step 1:", a shade's name) in front of a list.
 */

import { isOfOthers } from '../list/is-of-others';
import { hasLabelLater, knownSuffix, unlabel } from '../list/list-labels';
import { withoutBrackets } from '../names/inci-key';
import { findExactName, findName } from '../names/inci-names';
import { type Judged, judgePieces } from './judge-pieces';
import { isFootnote, isProse, looksComplete } from './judge-words';
import type { Piece } from './mend-chunks';
import { stripMarks } from './strip-marks';

export interface FoundPiece extends Piece {
  readonly name: string | null;
  /** The first piece behind a label: another list of a kit, another step, another shade. */
  readonly opens: boolean;
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
  return [{ start, end: prose.end, name, opens: prose.opens, verdict: 'known' }];
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

export function readSentence(
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
        (sounds === rest &&
          judged[0]?.opens !== true &&
          !isFootnote(opening) &&
          (before > 2 || looksComplete(withoutBrackets(opening)))) ||
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
