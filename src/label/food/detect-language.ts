import type { Token } from '../text/tokenise';
import { wordsOf } from './words';

/** Words looked at: more do not change the answer. */
const SAMPLE = 400;
/** A declared language is overruled only by a much clearer one. */
const MARGIN = 3;

/**
 * Language of a label's words by counting the frequent ones of each language; `declared` wins unless another fits far better. Null when
 * no known word was seen.
 */
export function detectLanguage(tokens: readonly Token[], declared: string | null): string | null {
  const scores = new Map<string, number>();
  for (const group of ['language', 'heading', 'mayContain'] as const) {
    const lexicon = wordsOf(group);
    for (let at = 0; at < Math.min(tokens.length, SAMPLE); at += 1) {
      const match = lexicon.longestAt(tokens, at);
      if (match === null) continue;
      for (const lang of match.values) scores.set(lang, (scores.get(lang) ?? 0) + 1 / match.values.length);
    }
  }
  let best: string | null = null;
  let top = 0;
  for (const [lang, score] of scores) {
    if (score > top) [best, top] = [lang, score];
  }
  if (declared === null) return best;
  const own = declared.slice(0, 2).toLowerCase();
  return top >= MARGIN && top > MARGIN * (scores.get(own) ?? 0) ? best : own;
}
