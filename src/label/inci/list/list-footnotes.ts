/**
 * What follows the ingredients of a sentence without being one: footnotes ("Phenoxyethanol * Essential oil", "*from organic farming")
 * and what a product does without ("Tocopherol Free of parabens, sulfates").
 */

import { isFootnote, isProse } from '../items/judge-words';
import type { Piece } from '../items/mend-chunks';
import { stripMarks } from '../items/strip-marks';
import { findExactName } from '../names/inci-names';
import type { Labelled } from './list-labels';

/** A note reaches to the end of its sentence or to the next label. `kept` ends where its note begins. */
export function withoutFootnotes(
  text: string,
  chunks: readonly Labelled[],
): { readonly kept: readonly Piece[]; readonly notes: readonly Piece[] } {
  const kept: Piece[] = [];
  const notes: Piece[] = [];
  let note: Note = NO_NOTE;
  for (const chunk of chunks) {
    if (chunk.opens) note = NO_NOTE;
    const { start, end } = chunk;
    if (note.kind === null) {
      note = noteIn(text.slice(start, end));
      if (note.kind === null || note.at > 0)
        kept.push({ start, end: note.kind === null ? end : start + note.at });
      if (note.kind === 'footnote' && note.at === 0) notes.push({ start, end });
    } else if (note.kind === 'footnote') notes.push({ start, end });
  }
  return { kept, notes };
}

interface Note {
  /** What a product does without says nothing of the list before it; footnotes are weighed with it. */
  readonly kind: 'footnote' | 'without' | null;
  readonly at: number;
}
const NO_NOTE: Note = { kind: null, at: 0 };

const WITHOUT =
  /(?:^|\s)(?:free (?:of|from)|(?:formulated|made) without|sans|ohne|sin|senza|zonder)\s+(?=\p{L})/iu;
/** How a footnote begins that stands behind a comma; an ingredient may begin with a mark, too ("*Organic Jojoba Oil"). */
const EXPLAINS =
  /^\s*[*†‡^]+\s?(?:from|of|derived|certified|ingredients?|components?|constituents?|made|naturally|denotes|issus?|aus|uit|da|de|van)\s/i;

function noteIn(said: string): Note {
  const without = WITHOUT.exec(said);
  if (without !== null) return { kind: 'without', at: without.index };
  if (!/[*†‡^]/.test(said)) return NO_NOTE;
  if (EXPLAINS.test(said) && isFootnote(said)) return { kind: 'footnote', at: 0 };
  const note =
    /\S\s{0,40}([*†‡^]{1,9}\s?(?:[=-]\s?)?[\p{L}\d][^*†‡^]{2,})$|\S[*†‡^]{0,9}\s{1,9}([*†‡^]{1,9}\s?(?:[=-]\s?)?[\p{L}\d].{0,1000})$/u.exec(
      said,
    );
  const body = note?.[1] ?? note?.[2];
  if (body === undefined || !(isFootnote(body) || isProse(body))) return NO_NOTE;
  return findExactName(stripMarks(body)) === null
    ? { kind: 'footnote', at: said.length - body.length }
    : NO_NOTE;
}
