/** Numbers of pieces in a text: "2 capsules", "zwei Kapseln", "1-2 vegetarian softgels", "one tablet". */
import type { Match } from '../text/lexicon';
import type { Token } from '../text/tokenise';
import { type DoseWord, RANGE_WORDS } from './dose-words';

export interface Quantity {
  readonly unit: string;
  /** null: pieces without a number ("per capsule"). */
  readonly value: number | 'range' | null;
  /** Token positions, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

interface FoundNumber {
  readonly value: number | 'range';
  readonly start: number;
}

/** Words between a number and its piece: "2 vegetarian gastro-resistant capsules". */
const MOST_ADJECTIVES = 4;

export function quantitiesIn(tokens: readonly Token[], matches: readonly Match<DoseWord>[]): Quantity[] {
  const inWords = new Map<number, number>();
  const found: Quantity[] = [];
  for (const { values, start, end } of matches) {
    for (const value of values) {
      if (value.kind === 'number') inWords.set(start, value.value);
      if (value.kind !== 'piece') continue;
      const number = numberBefore(tokens, inWords, start, found.at(-1)?.end ?? 0);
      found.push({ unit: value.unit, value: number?.value ?? null, start: number?.start ?? start, end });
    }
  }
  return found;
}

function numberBefore(
  tokens: readonly Token[],
  inWords: ReadonlyMap<number, number>,
  piece: number,
  from: number,
): FoundNumber | null {
  for (let at = piece - 1; at >= from && piece - at <= MOST_ADJECTIVES + 1; at -= 1) {
    const token = tokens[at];
    const value = numberAt(tokens, inWords, at);
    if (value !== null) {
      const isRange =
        RANGE_WORDS.has(tokens[at - 1]?.text ?? '') && numberAt(tokens, inWords, at - 2) !== null;
      return isRange ? { value: 'range', start: at - 2 } : { value, start: at };
    }
    // "One (1) capsule".
    const goesOn = token?.text === '-' || (token?.text === ')' && numberAt(tokens, inWords, at - 1) !== null);
    if (token === undefined || token.kind === 'break' || (token.kind === 'mark' && !goesOn)) return null;
  }
  return null;
}

function numberAt(tokens: readonly Token[], inWords: ReadonlyMap<number, number>, at: number): number | null {
  const token = tokens[at];
  if (token?.kind !== 'number') return inWords.get(at) ?? null;
  const value = Number(token.text.replace(',', '.'));
  return Number.isFinite(value) && value > 0 ? value : null;
}
