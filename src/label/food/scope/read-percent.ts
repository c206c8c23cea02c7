import { perWord } from '../../text/per-word';
import { tokenise } from '../../text/tokenise';
import { skipWord, wordsOf } from '../names/words';
import type { Scope } from './scope';

/** A printed share and where it stands. */
export interface Share {
  readonly start: number;
  readonly end: number;
  /** 0–100; null for a number that is no share. */
  readonly value: number | null;
}

/** "min.", "ca. <": how exact the share is. Asked at every token of a list. */
const isAbout = perWord(
  (text) => /^[<>~≥≤.]$/.test(text) || wordsOf('about').longestAt(tokenise(text), 0) !== null,
);

/** Reads "12 %", "min. 30 %", "50 % of"; null where none stands. */
export function readPercent(scope: Scope, start: number, to: number): Share | null {
  let position = start;
  for (let token = scope.tokens[position]; position < to && token !== undefined && isAbout(token); )
    token = scope.tokens[++position];
  const number = scope.tokens[position];
  const sign = scope.tokens[position + 1];
  if (number?.kind !== 'number' || sign?.text !== '%' || position + 1 >= to) return null;
  const value = Number(number.text.replace(',', '.'));
  const end = skipWord('of', scope.tokens, position + 2, scope.lang, to);
  return { start, end, value: value >= 0 && value <= 100 ? value : null };
}
