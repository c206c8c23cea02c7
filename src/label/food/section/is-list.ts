import type { Token } from '../../text/tokenise';
import { termLexicon } from '../names/terms';

/** Two things after one another are named in any sentence. */
const FEWEST = 3;
const ENOUGH_KNOWN = 0.6;

/** Whether a stretch without a heading reads as an ingredient list: at least so many pieces, most of them with a name that the lexicon knows. */
export function isList(tokens: readonly Token[], from: number, to: number, fewest = FEWEST): boolean {
  let pieces = 0;
  let known = 0;
  let hit = false;
  for (let at = from; at <= to; at += 1) {
    const token = tokens[at];
    if (at === to || token?.text === ',' || token?.text === ';') {
      pieces += 1;
      known += Number(hit);
      hit = false;
    } else if (!hit) hit = termLexicon().longestAt(tokens, at, to) !== null;
  }
  return pieces >= fewest && known >= pieces * ENOUGH_KNOWN;
}
