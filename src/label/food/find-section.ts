/**
 * Finds the ingredient list inside a label's text: from its heading to the first sentence about something else (nutrition, storage, …). Of
 * several lists (one a language) the one in the page's language is taken, else the first.
 */
import type { Token } from '../text/tokenise';
import { detectLanguage } from './detect-language';
import { wordsOf } from './words';

export interface Section {
  /** Token range of the list. */
  readonly from: number;
  readonly to: number;
  /** Where the next list or the text ends: statements may stand between. */
  readonly limit: number;
  readonly lang: string | null;
}

export function findSection(tokens: readonly Token[], declared: string | null): Section {
  const headings = findHeadings(tokens);
  const sections: Section[] = [];
  for (let index = 0; index < headings.length; index += 1) {
    const heading = headings[index];
    if (heading === undefined) continue;
    const limit = headings[index + 1]?.start ?? tokens.length;
    const to = endOfList(tokens, heading.end, limit);
    if (to > heading.end)
      sections.push({
        from: heading.end,
        to,
        limit,
        lang: detectLanguage(tokens.slice(heading.end, to), heading.lang),
      });
  }
  const own = declared?.slice(0, 2).toLowerCase();
  const chosen = sections.find((section) => section.lang === own) ?? sections[0];
  if (chosen !== undefined) return chosen;
  const to = endOfList(tokens, 0, tokens.length);
  return { from: 0, to, limit: tokens.length, lang: detectLanguage(tokens.slice(0, to), declared) };
}

function findHeadings(tokens: readonly Token[]): { start: number; end: number; lang: string | null }[] {
  const found: { start: number; end: number; lang: string | null }[] = [];
  const lexicon = wordsOf('heading');
  for (let at = 0; at < tokens.length; at += 1) {
    const match = lexicon.longestAt(tokens, at);
    if (match === null) continue;
    let end = match.end;
    while (end < tokens.length && /^[/|(]$/.test(tokens[end]?.text ?? '')) {
      const next = lexicon.longestAt(tokens, end + 1);
      if (next === null) break;
      end = tokens[next.end]?.text === ')' ? next.end + 1 : next.end;
    }
    const after = tokens[end];
    const marked =
      after?.text === ':' || after?.text === '•' || after?.kind === 'break' || after?.text === '-';
    const opens = at === 0 || tokens[at - 1]?.kind === 'break';
    if (!marked && !(opens && after !== undefined && after.kind === 'word')) continue;
    found.push({
      start: at,
      end: marked ? end + 1 : end,
      lang: match.values.length === 1 ? (match.values[0] ?? null) : null,
    });
    at = end;
  }
  return found;
}

/** The first phrase that opens another part of the label, outside brackets and not as the very first words. */
function endOfList(tokens: readonly Token[], from: number, limit: number): number {
  const lexicon = wordsOf('end');
  for (let at = from; at < limit; at += 1) {
    const before = tokens[at - 1];
    const opens =
      at > from && before !== undefined && (before.kind === 'break' || /^[.;:!)*]$/.test(before.text));
    const match = lexicon.longestAt(tokens, at, limit);
    if (match !== null && (opens || (at > from && match.end - match.start >= 2))) return at;
  }
  return limit;
}
