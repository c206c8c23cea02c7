/**
 * From chunks to pieces: joins what a stray comma tore apart ("Butylphenyl, Methylpropional"), parts what lost its comma, its
 * "and" or its bracket, and leaves everything else as cut. A join or a split is made only where the table of names agrees.
 */

import { INTRO_WORDS } from '../list/intro-words';
import { inciKey, withoutBrackets } from '../names/inci-key';
import { findExactName, findName, nameAtKey } from '../names/inci-names';
import { isProse, looksComplete, soundsLikeIngredient } from './judge-words';
import { partNames } from './part-names';
import { stripMarks } from './strip-marks';

export interface Piece {
  readonly start: number;
  readonly end: number;
}

export interface MendedPiece extends Piece {
  /** Its INCI name where mending already found it. */
  readonly name: string | null;
}

/** Three fragments are the most that were seen for one name. */
const MOST_FRAGMENTS = 3;

export function mendPieces(text: string, pieces: readonly Piece[]): readonly MendedPiece[] {
  return joinFragments(text, pieces).flatMap((piece) => partPiece(text, piece));
}

function joinFragments(text: string, pieces: readonly Piece[]): readonly MendedPiece[] {
  const out: MendedPiece[] = [];
  const names = pieces.map((piece) => findExactName(stripMarks(text.slice(piece.start, piece.end))));
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (piece === undefined) continue;
    const length = fragmentsAt(text, pieces, names, i);
    const last = pieces[i + length - 1] ?? piece;
    out.push({ start: piece.start, end: last.end, name: length === 1 ? (names[i] ?? null) : null });
    i += length - 1;
  }
  return out;
}

function fragmentsAt(
  text: string,
  pieces: readonly Piece[],
  names: readonly (string | null)[],
  i: number,
): number {
  for (let length = names[i] === null || names[i + 1] === null ? MOST_FRAGMENTS : 1; length > 1; length--) {
    const group = pieces.slice(i, i + length);
    const first = group[0];
    const last = group.at(-1);
    if (first === undefined || last === undefined || group.length < length || last.end - first.start > 90)
      continue;
    if (nameAtKey(inciKey(withoutBrackets(text.slice(first.start, last.end)))) !== null) return length;
  }
  return 1;
}

/** A comma, "and", or nothing at all between two names. */
function partPiece(text: string, piece: MendedPiece): readonly MendedPiece[] {
  if (piece.name !== null) return [piece];
  const said = text.slice(piece.start, piece.end);
  const plain = stripMarks(said);
  const exact = findExactName(plain);
  if (exact !== null) return [{ start: piece.start, end: piece.end, name: exact }];
  const colours = splitAt(said, /\s(?:(?:&|and)\s)?(?=CI\s?\d{5})/gi);
  if (colours.length > 1 && /^\s*CI\s?\d{5}/i.test(said)) {
    return colours.map((colour) => shift(colour, piece.start));
  }
  const shares = splitAt(
    said,
    /%\+?(?:\s?(?:w\/w|w\/v|v\/v))?\s?[)\]]?\s*(?=\p{L})(?!w\/|v\/|of\b|from\b|de\b)/giu,
  );
  if (
    shares.length > 1 &&
    shares.slice(0, -1).every((share) => /^[^\d%]*\p{L}{3}/u.test(said.slice(share.start, share.end)))
  ) {
    return shares.flatMap((share) => partPiece(text, shift(share, piece.start)));
  }
  const blends = splitAt(said, /\s(?:&|and|und|et|e|y)\s/gi);
  if (blends.length > 1 && blends.every((blend) => isIngredient(said.slice(blend.start, blend.end)))) {
    return blends.map((blend) => shift(withoutJoiner(said, blend), piece.start));
  }
  const lastOne = JOINED.exec(said) ?? (followsName(text, piece) ? CONTAINS.exec(said) : null);
  if (lastOne !== null && soundsLikeIngredient(said.slice(lastOne[0].length))) {
    return partPiece(text, { start: piece.start + lastOne[0].length, end: piece.end, name: null });
  }
  const near = findName(plain);
  if (near !== null) return [{ start: piece.start, end: piece.end, name: near }];
  const parts = partNames(said);
  return parts === null ? [piece] : parts.map((part) => shift(part, piece.start));
}

const JOINED = /^\s*(?:and|und|et|&)\s+/i;
const CONTAINS = new RegExp(`^\\s*(?:${INTRO_WORDS.contains})\\s+`, 'i');

/** "Parfum, contains Linalool": behind a comma, not at the beginning of a sentence. */
function followsName(text: string, { start }: Piece): boolean {
  return /[,;]\s*$/.test(text.slice(Math.max(0, start - 3), start));
}

function isIngredient(said: string): boolean {
  const plain = stripMarks(said.replace(/^\s*(?:and|&)\s/i, ''));
  return (
    findExactName(plain) !== null ||
    (plain.includes(' ') && !isProse(plain) && soundsLikeIngredient(plain) && looksComplete(plain))
  );
}

const DEPTH: Readonly<Record<string, number>> = { '(': 1, '[': 1, ')': -1, ']': -1 };

function splitAt(said: string, sign: RegExp): readonly Piece[] {
  const out: Piece[] = [];
  let from = 0;
  let depth = 0;
  let counted = 0;
  for (const match of said.matchAll(sign)) {
    const keep = match[0].startsWith('%') ? match[0].trimEnd().length : 0;
    for (; counted < match.index + match[0].length; counted++) depth += DEPTH[said.charAt(counted)] ?? 0;
    if (depth > 0) continue;
    out.push({ start: from, end: match.index + keep });
    from = match.index + match[0].length;
  }
  out.push({ start: from, end: said.length });
  return out;
}

function withoutJoiner(said: string, piece: Piece): Piece {
  const joiner = /^\s*(?:and|&)\s+/i.exec(said.slice(piece.start, piece.end));
  return joiner === null ? piece : { start: piece.start + joiner[0].length, end: piece.end };
}

/** A part of what was said, at its place in the text. */
function shift(piece: Piece, by: number): MendedPiece {
  return { start: piece.start + by, end: piece.end + by, name: null };
}
