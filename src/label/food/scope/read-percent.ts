import { skipWord } from '../names/words';
import type { Scope } from './scope';

/** A printed share and where it stands. */
export interface Share {
  readonly start: number;
  readonly end: number;
  /** 0–100; null for a number that is no share. */
  readonly value: number | null;
}

/** Reads "12 %", "min. 30 %", "50 % of"; null where none stands. */
export function readPercent(scope: Scope, start: number, to: number): Share | null {
  const position = skipAbout(scope, start, to);
  const number = scope.tokens[position];
  const sign = scope.tokens[position + 1];
  if (number?.kind !== 'number' || sign?.text !== '%' || position + 1 >= to) return null;
  const value = Number(number.text.replace(',', '.'));
  const end = skipWord('of', scope.tokens, position + 2, scope.lang, to);
  return { start, end, value: value >= 0 && value <= 100 ? value : null };
}

/** "min.", "ca. <": how exact the share is. */
function skipAbout({ tokens }: Scope, start: number, to: number): number {
  let at = start;
  for (let end = at; at < to; at = end) {
    end = /^[<>~≥≤.]$/.test(tokens[at]?.text ?? '') ? at + 1 : skipWord('about', tokens, at, null, to);
    if (end === at) break;
  }
  return at;
}
