import type { Scope } from './scope';
import { skipWord } from './words';

const QUALIFIERS = new Set([
  'min',
  'minimum',
  'mindestens',
  'ca',
  'env',
  'environ',
  'minimo',
  'mini',
  'max',
  'dont',
  'circa',
  'approx',
]);

/** A printed share and where it stands. */
export interface Share {
  readonly start: number;
  readonly end: number;
  /** 0–100; null for a number that is no share. */
  readonly value: number | null;
}

/** Reads "12 %", "min. 30 %", "50 % of"; null where none stands. */
export function readPercent(scope: Scope, start: number, to: number): Share | null {
  let position = start;
  while (
    position < to &&
    (QUALIFIERS.has(scope.tokens[position]?.text ?? '') ||
      /^[<>~≥≤.]$/.test(scope.tokens[position]?.text ?? ''))
  )
    position += 1;
  const number = scope.tokens[position];
  const sign = scope.tokens[position + 1];
  if (number?.kind !== 'number' || sign?.text !== '%' || position + 1 >= to) return null;
  const value = Number(number.text.replace(',', '.'));
  const end = skipWord('of', scope.tokens, position + 2, scope.lang, to);
  return { start, end, value: value >= 0 && value <= 100 ? value : null };
}
