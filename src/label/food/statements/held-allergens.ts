import type { Token } from '../../text/tokenise';
import { allergensIn } from '../names/allergens';
import { skipWord } from '../names/words';

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
    at = endOfPhrase(tokens, denied, to);
    start = at;
  }
  found.push(...allergensIn(tokens, start, to, lang));
  return found;
}

function endOfPhrase(tokens: readonly Token[], from: number, to: number): number {
  // "Free from: wheat, milk" denies all of them.
  const mark = tokens[from]?.text === ':' ? /^[;.()]$/ : /^[,;.()]$/;
  let end = from;
  while (end < to && tokens[end]?.kind !== 'break' && !mark.test(tokens[end]?.text ?? '')) end += 1;
  return end;
}
