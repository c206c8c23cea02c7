/** Where a statement ends that starts in the middle of a list. */
import type { Token } from '../../text/tokenise';
import { endsAbbreviation, wordsOf } from '../names/words';
import { endOfMarks, marksFrom } from './note-marks';
import { verbAt } from './statement-verb';

/** Up to the sentence's end, or to "may contain …", which often has no full stop before it; "*organic **fair trade" are one. */
export function endOfFootnote(tokens: readonly Token[], at: number, to: number, lang: string | null): number {
  let end = endOfMarks(tokens, at);
  let signs = end - at;
  while (
    end < to &&
    tokens[end]?.kind !== 'break' &&
    !isFullStop(tokens, end, lang) &&
    verbAt('mayContain', tokens, end, to, lang) === null
  ) {
    const marks = tokens[end]?.text === '*' ? marksFrom(tokens, end) : 0;
    if (marks > 0 && marks !== signs + 1) return end;
    signs = Math.max(signs, marks);
    end += Math.max(1, marks);
  }
  return end;
}

/** "Contains milk, may contain soy", "Allergen advice: for allergens, see …": where the next statement opens. */
export function endOfContains(
  tokens: readonly Token[],
  from: number,
  to: number,
  lang: string | null,
): number {
  for (let at = from; at < to; at += 1) {
    if (verbAt('mayContain', tokens, at, to, lang) !== null) return at;
    const phrase = wordsOf('end').longestAt(tokens, at, to);
    if (phrase !== null && phrase.end - phrase.start > 1) return at;
  }
  return to;
}

function isFullStop(tokens: readonly Token[], at: number, lang: string | null): boolean {
  return tokens[at]?.text === '.' && (tokens[at + 1]?.spaced ?? true) && !endsAbbreviation(tokens, at, lang);
}

/** Up to the full stop, the line's end, or the bracket that holds the statement. */
export function endOfSentence(tokens: readonly Token[], from: number, to: number, start: number): number {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined) return at;
    if (token.text === '(' || token.text === '[') depth += 1;
    if (token.text === ')' || token.text === ']') depth -= 1;
    if (depth < 0) return at;
    if (depth > 0) continue;
    if (token.text === '.' && (tokens[at + 1]?.spaced ?? true)) return at;
    if (token.kind === 'break' && at > start + 2) return at;
  }
  return to;
}
