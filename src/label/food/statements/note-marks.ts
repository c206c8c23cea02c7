/** Footnotes and their marks: "sugar*", "apple juice*** 68 %", "* from organic farming". */
import type { Token } from '../../text/tokenise';

const MARK = /^[*†‡¹²³°=]$/;
/** Tokens of a footnote in brackets ("(* from organic farming)"). */
const LONGEST_NOTE = 20;

/** So many signs a footnote's mark has here; 0 without one. */
export function marksFrom(tokens: readonly Token[], at: number): number {
  return endOfMarks(tokens, at) - at;
}

/** Behind the mark that starts here. */
export function endOfMarks(tokens: readonly Token[], at: number): number {
  let end = at;
  while (MARK.test(tokens[end]?.text ?? '') && (end === at || tokens[end]?.spaced === false)) end += 1;
  return end;
}

/** Whether the mark at a token opens a footnote, and is not one behind a name or before it ("(*sugar, *cocoa butter)"). */
export function isFootnote(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at];
  if (mark === undefined || !MARK.test(mark.text)) return false;
  // "apple juice*** 68 %": a mark of more than one sign is one mark.
  if (!mark.spaced && MARK.test(tokens[at - 1]?.text ?? '')) return false;
  if (tokens[at - 1]?.text === '(' && hasComma(tokens, at)) return false;
  const next = tokens.slice(at + 1, at + 4).find((token) => !/^[*†‡¹²³°=:-]$/.test(token.text));
  return next !== undefined && next.kind !== 'mark' && next.kind !== 'break';
}

/** Whether the bracket goes on past a comma: "(*sugar, *cocoa butter)". */
function hasComma(tokens: readonly Token[], from: number): boolean {
  const end = tokens.slice(from, from + LONGEST_NOTE).find(({ text }) => text === ',' || text === ')');
  return end?.text === ',';
}
