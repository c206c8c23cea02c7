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

/** Reads "12 %", "min. 30 %", "50 % of"; returns where it ends, or `at`. */
export function readPercent(scope: Scope, at: number, to: number, result: { value: number | null }): number {
  let position = at;
  while (
    position < to &&
    (QUALIFIERS.has(scope.tokens[position]?.text ?? '') ||
      /^[<>~≥≤.]$/.test(scope.tokens[position]?.text ?? ''))
  )
    position += 1;
  const number = scope.tokens[position];
  const sign = scope.tokens[position + 1];
  if (number?.kind !== 'number' || sign?.text !== '%' || position + 1 >= to) return at;
  const value = Number(number.text.replace(',', '.'));
  if (value >= 0 && value <= 100) result.value ??= value;
  let end = position + 2;
  end = skipWord('of', scope.tokens, end, 'en', to);
  return end;
}
