import type { Token } from '../text/tokenise';
import { wordsOf } from './words';

export interface Heading {
  /** Token range, the words that qualify it ("wrapper ingredients:") included. */
  readonly start: number;
  readonly end: number;
  /** Its language, where the word tells. */
  readonly lang: string | null;
  /** Names a part of the product: the list before it is a list of the same product. */
  readonly qualified: boolean;
}

/** Words before "ingredients:" that say of which part ("BBQ sauce ingredients:"). */
const LONGEST_QUALIFIER = 3;

/** Headings of ingredient lists: "Ingredients:", "Zutaten/Ingrédients:", "Batter ingredients:". */
export function findHeadings(tokens: readonly Token[]): Heading[] {
  const found: Heading[] = [];
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
    const start = startOfQualifier(tokens, at);
    found.push({
      start,
      end: marked ? end + 1 : end,
      lang: match.values.length === 1 ? (match.values[0] ?? null) : null,
      qualified: start < at,
    });
    at = end;
  }
  return found;
}

/** Where the sentence starts whose last word is the heading; the heading itself where too much stands before it. */
function startOfQualifier(tokens: readonly Token[], at: number): number {
  let start = at;
  while (tokens[start - 1]?.kind === 'word' && at - start <= LONGEST_QUALIFIER) start -= 1;
  return at - start <= LONGEST_QUALIFIER ? start : at;
}
