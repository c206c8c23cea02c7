import type { Token } from '../../text/tokenise';
import { wordsOf } from '../names/words';

/** "May contain" or "contains" at a token; a single word only in the label's language. */
export function verbAt(
  group: 'mayContain' | 'contains',
  tokens: readonly Token[],
  at: number,
  to: number,
  lang: string | null,
): { end: number } | null {
  const match = wordsOf(group).longestAt(tokens, at, to);
  if (match === null) return null;
  const single = match.end - match.start === 1;
  return single && lang !== null && !match.values.includes(lang) ? null : match;
}
