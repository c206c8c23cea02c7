import type { Token } from '../text/tokenise';
import { allergensIn } from './allergens';
import { skipWord, wordsOf } from './words';

/** The allergens that a list names; what it denies ("sin gluten", "não contém glúten") it does not hold. */
export function heldAllergens(
  tokens: readonly Token[],
  from: number,
  to: number,
  lang: string | null,
): string[] {
  const found: string[] = [];
  let start = from;
  for (let at = from; at < to; ) {
    const denied = skipWord('not', tokens, at, lang, to);
    if (denied === at) {
      at += 1;
      continue;
    }
    found.push(...allergensIn(tokens, start, at, lang));
    at = endOfPhrase(tokens, denied, to, at > from && tokens[at - 1]?.text === '.');
    start = at;
  }
  found.push(...allergensIn(tokens, start, to, lang));
  return found;
}

/** "Free from: wheat, milk" denies all of them, and so does the sentence that opens with a denial, up to what the food contains. */
function endOfPhrase(tokens: readonly Token[], from: number, to: number, opens: boolean): number {
  const mark = opens || tokens[from]?.text === ':' ? /^[;.()]$/ : /^[,;.()]$/;
  let end = from;
  while (end < to && tokens[end]?.kind !== 'break' && !mark.test(tokens[end]?.text ?? '')) {
    if (tokens[end - 1]?.text === ',' && wordsOf('contains').longestAt(tokens, end, to) !== null) return end;
    end += 1;
  }
  return end;
}
