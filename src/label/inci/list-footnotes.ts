/** Footnotes that follow an ingredient without a full stop: "Phenoxyethanol * Essential oil". */
import { findExactName } from './inci-names';
import { isFootnote, isProse } from './judge-words';
import type { Labelled } from './list-labels';
import type { Piece } from './mend-chunks';
import { stripMarks } from './strip-marks';

/** A footnote reaches to the end of its sentence or to the next label. `kept` ends where its note begins. */
export function withoutFootnotes(
  text: string,
  chunks: readonly Labelled[],
): { readonly kept: readonly Piece[]; readonly notes: readonly Piece[] } {
  const kept: Piece[] = [];
  const notes: Piece[] = [];
  let inFootnote = false;
  for (const chunk of chunks) {
    if (chunk.opens) inFootnote = false;
    const note = inFootnote ? 0 : footnoteStart(text.slice(chunk.start, chunk.end));
    if (inFootnote) notes.push({ start: chunk.start, end: chunk.end });
    else if (note > 0) kept.push({ start: chunk.start, end: chunk.start + note });
    else kept.push({ start: chunk.start, end: chunk.end });
    if (note > 0) inFootnote = true;
  }
  return { kept, notes };
}

/** "Phenoxyethanol * Essential oil": where the note begins inside a piece, or 0. */
function footnoteStart(said: string): number {
  if (!/[*†‡^]/.test(said)) return 0;
  const note = /\S\s{0,9}([*†‡^]{1,9}\s?[\p{L}\d][^*†‡^]{2,})$|\S[*†‡^]{0,9}\s{1,9}([*†‡^]{1,9}\s?[\p{L}\d].{0,1000})$/u.exec(said);
  const body = note?.[1] ?? note?.[2];
  if (body === undefined || !(isFootnote(body) || isProse(body))) return 0;
  const at = said.length - body.length;
  return findExactName(stripMarks(body)) !== null ? 0 : at;
}
