import type { Token } from '../../text/tokenise';
import { termLexicon } from '../names/terms';
import { wordsOf } from '../names/words';

/** Words looked at: more do not change the answer. */
const SAMPLE = 400;
/** A declared language is overruled only by a much clearer one. */
const MARGIN = 3;
/** Fewer frequent words than this may be chance: the names are asked too. */
const SURE = 3;
/** Codes that say that no language was declared (ISO 639-2 and what feeds put in its place). */
const UNDECLARED = new Set(['mis', 'mul', 'und', 'xx', 'zxx', 'zz']);

/**
 * Language of a label's words by counting the frequent ones of each language, and in a short list without a declared language the languages
 * that its names are known in; `declared` wins unless another fits far better. Null when no known word was seen.
 */
export function detectLanguage(tokens: readonly Token[], declared: string | null): string | null {
  const sample = tokens.slice(0, SAMPLE);
  const scores = new Map<string, number>();
  for (const group of ['language', 'heading', 'mayContain'] as const) {
    const lexicon = wordsOf(group);
    for (let at = 0; at < sample.length; at += 1) vote(scores, lexicon.longestAt(sample, at)?.values ?? []);
  }
  const own = codeOf(declared);
  if (own === null && bestOf(scores)[1] < SURE)
    for (const { values } of termLexicon().findAll(sample))
      vote(scores, [...new Set(values.map(({ lang }) => lang))]);
  const [best, top] = bestOf(scores);
  if (own === null) return best;
  return top >= MARGIN && top > MARGIN * (scores.get(own) ?? 0) ? best : own;
}

/** The two letters of a declared language; null where none was declared. */
export function codeOf(declared: string | null): string | null {
  const code = declared?.toLowerCase().split(/[-_]/, 1)[0] ?? '';
  return code === '' || UNDECLARED.has(code) ? null : code.slice(0, 2);
}

/** A word of several languages is a part of a vote for each. */
function vote(scores: Map<string, number>, langs: readonly string[]): void {
  for (const lang of langs) if (lang !== '') scores.set(lang, (scores.get(lang) ?? 0) + 1 / langs.length);
}

function bestOf(scores: ReadonlyMap<string, number>): [string | null, number] {
  let best: string | null = null;
  let top = 0;
  for (const [lang, score] of scores) if (score > top) [best, top] = [lang, score];
  return [best, top];
}
