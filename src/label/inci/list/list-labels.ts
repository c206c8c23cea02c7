/**
 * Labels inside a list: "Step 1:", "Vanilla Apricot:", "Division: …". They are cut off; the ingredient before them stays, and what
 * stands behind them opens another list (of a kit, a step, a shade).
 */

import { isFootnote, isProse, soundsLikeIngredient } from '../items/judge-words';
import type { Piece } from '../items/mend-chunks';
import { stripMarks } from '../items/strip-marks';
import { findExactName, findName } from '../names/inci-names';
import { INTRO_WORDS } from './intro-words';

export function hasLabelLater(text: string, chunks: readonly Piece[]): boolean {
  return chunks.slice(1).some((chunk) => /\D:\s*\S/.test(text.slice(chunk.start, chunk.end)));
}

export interface Labelled extends Piece {
  readonly opens: boolean;
}

/** "Retinol: 0.5 %": the label is the ingredient. */
const SHARE_FIRST = /^\s*(?:\(\s*)?\d+([.,]\d+)?\s?%/;

/** Cuts "Step 1:", "Vanilla Apricot:" off; in a list of highlights what stood before the label goes too. */
export function unlabel(text: string, chunks: readonly Piece[], bullet: boolean): readonly Labelled[] {
  const out: Labelled[] = [];
  chunks.forEach((chunk, i) => {
    const said = text.slice(chunk.start, chunk.end);
    const colon = said.includes(':') ? labelColon(said) : -1;
    if (colon < 0) {
      const skip = i === 0 ? headingLine(said) || shortLabel(said) : 0;
      out.push({ start: chunk.start + skip, end: chunk.end, opens: skip > 0 });
      return;
    }
    const label = said.slice(0, colon);
    const prefix = i > 0 && !bullet ? knownPrefix(label) : 0;
    if (bullet && i > 0) out.length = 0;
    else if (prefix > 0) out.push({ start: chunk.start, end: chunk.start + prefix, opens: false });
    else if (i === 0 && SHARE_FIRST.test(said.slice(colon + 1)) && findName(label) !== null) {
      out.push({ start: chunk.start, end: chunk.end, opens: false });
      return;
    }
    if (/[*†‡]\s?\p{L}/u.test(label) && isFootnote(label)) {
      out.push({ start: chunk.start, end: chunk.end, opens: false });
      return;
    }
    const rest = said.slice(colon + 1);
    // "Limonene *: of natural origin": what follows explains the mark; "*Night Oil*: Aqua" is only set in bold.
    if (/[*†‡]\s*$/.test(label) && !/^\s*\*[^*]+\*+\s*$/.test(label.slice(prefix))) return;
    if (rest.trim() === '') return;
    const suffix = findName(stripMarks(rest)) === null ? knownSuffix(rest) : 0;
    // "Free of sulfates SLES": what a sentence ends with is no list's first name.
    const skip = isProse(rest.slice(0, suffix)) ? 0 : suffix;
    out.push({ start: chunk.start + colon + 1 + skip, end: chunk.end, opens: true });
  });
  return out;
}

/** "Mini Shampoo 50 ml" on a line of its own over a list: how much to skip, or 0. */
function headingLine(said: string): number {
  const lineEnd = said.trimEnd().lastIndexOf('\n');
  if (lineEnd < 0 || findName(stripMarks(said)) !== null) return 0;
  const heading = said.slice(0, lineEnd);
  const rest = stripMarks(said.slice(lineEnd));
  if (isProse(heading)) return soundsLikeIngredient(rest) ? lineEnd + 1 : 0;
  const name = heading.trim() === '' ? null : findName(rest);
  // "Vitamin C Serum⏎Water, …": water opens a list, whatever stands in the line over it.
  return name === null || (name !== 'AQUA' && soundsLikeIngredient(heading)) ? 0 : lineEnd + 1;
}

/** "Conditioner - Aqua", "[Conditioner] Aqua": a few words that name no ingredient, and an ingredient behind them. */
function shortLabel(said: string): number {
  const label = /^\s*(?:[\p{L}\d ]{3,30}?\s-|\[[^[\]]{2,40}\])\s+/u.exec(said)?.[0] ?? '';
  if (label === '' || findName(stripMarks(said.slice(label.length))) === null) return 0;
  return soundsLikeIngredient(label) || findName(stripMarks(label)) !== null ? 0 : label.length;
}

/** The last colon outside brackets and numbers ("CI 77268:1"), or -1. */
function labelColon(said: string): number {
  let depth = 0;
  let at = -1;
  for (let i = 0; i < said.length; i++) {
    const character = said[i];
    if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth -= 1;
    else if (character === ':' && depth <= 0 && !/\d:\d/.test(said.slice(i - 1, i + 2))) at = i;
  }
  return at;
}

function spaceBefore(said: string, end: number): number {
  for (let at = end - 1; at > 0; at--) if (said[at] === ' ' || said[at] === '\n') return at;
  return 0;
}

/** How much of the beginning is a known name, at a word's end. */
export function knownPrefix(said: string): number {
  for (let at = said.length; at > 0; at = spaceBefore(said, at)) {
    const prefix = said.slice(0, at);
    // "Citral 98% of the ingredients are …": the share belongs to the sentence behind it.
    if (!/%\s*$/.test(prefix) && findExactName(stripMarks(prefix)) !== null) return at;
    if (said.length - at > 400) return 0;
  }
  return 0;
}

/** The word before a name that has no capital: "made with water". */
const INTRO = new RegExp(`(?:^|\\s)(?:${INTRO_WORDS.with}|${INTRO_WORDS.contains}|from)$`, 'i');
const LONGEST_INTRO = 12;

/** Where a known name begins that reaches to the end, with a capital or behind "with"; 0 when there is none. */
export function knownSuffix(said: string): number {
  for (const { index } of said.matchAll(/[\s)](?=\p{L})/gu)) {
    const begins =
      /\p{Lu}/u.test(said.charAt(index + 1)) ||
      INTRO.test(said.slice(Math.max(0, index - LONGEST_INTRO), index));
    if (begins && findExactName(stripMarks(said.slice(index + 1))) !== null) return index + 1;
  }
  return 0;
}
