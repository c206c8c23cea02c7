/** A text in which promises are looked for, and what may be asked of a word found in it. */
import type { Match } from '../text/lexicon';
import { normalise } from '../text/normalise';
import { type Token, tokenise } from '../text/tokenise';
import { type ClaimWord, claimWords } from './claim-words';

export interface ClaimText {
  readonly source: string;
  readonly origin: Int32Array;
  readonly tokens: readonly Token[];
  readonly matches: readonly Match<ClaimWord>[];
}

/** Token positions, `end` exclusive. */
export type Span = Pick<Match<ClaimWord>, 'start' | 'end'>;

/** A denial stands at most this many words before what it denies. */
const FARTHEST_NEGATION = 4;
const LONGEST_TEXT = 6000;

export function openClaimText(source: string | null): ClaimText {
  const printed = (source ?? '').slice(0, LONGEST_TEXT);
  const { text, origin } = normalise(printed);
  const tokens = tokenise(text);
  return { source: printed, origin, tokens, matches: printed === '' ? [] : claimWords().findAll(tokens) };
}

/** "Not fried", "without": whether a denial of the same sentence stands close before. */
export function isDenied(text: ClaimText, span: Span, farthest = FARTHEST_NEGATION): boolean {
  return text.matches.some(
    ({ values, end, start }) =>
      values.includes('negation') &&
      end <= span.start &&
      span.start - end <= farthest &&
      !endsSentence(text.tokens, start, span.start),
  );
}

export function endsSentence(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'break' || token?.text === '.' || token?.text === '|' || token?.text === '!')
      return true;
  }
  return false;
}

/** The printed words from the first token to before `end`. */
export function quoteOf({ source, origin, tokens }: ClaimText, { start, end }: Span): string {
  const first = origin[tokens[start]?.start ?? 0] ?? 0;
  const last = origin[(tokens[end - 1]?.end ?? 1) - 1] ?? first;
  return source.slice(first, last + 1);
}
