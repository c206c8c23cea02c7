/**
 * Similar products that the user rated better: from their own history and shelf alone. The rule, as it is printed beside the
 * list: the same kind, at least half of the words of the shorter name in common, a higher score; the highest score first.
 */
import type { Kind } from '../label/kind';
import type { Result } from '../platform/result';
import { attempt, type StoreError } from './attempt';
import type { RatingStore } from './database';
import { searchWords } from './rating-card';
import type { RatingCard } from './records';

export interface Comparable {
  readonly key: string | null;
  readonly name: string | null;
  readonly kind: Kind | null;
  readonly score: number | null;
}

/** A tip, no catalogue. */
const MOST_SHOWN = 3;
/** Products that share a word with this one; a word that more have says little. */
const MOST_CANDIDATES = 300;
/** "450 g", "x 4", "de": no words that make two products alike. */
const SHORTEST_WORD = 3;
/** Less is the same rating for practical purposes. */
const LEAST_GAIN = 5;

export function betterRated(
  store: RatingStore,
  product: Comparable,
): Promise<Result<readonly RatingCard[], StoreError>> {
  return attempt(store, async () => {
    const { kind, score } = product;
    const words = nameWords(product.name);
    if (kind === null || score === null || words.length === 0) return [];
    const found = await store.cards.where('words').anyOf(words).limit(MOST_CANDIDATES).toArray();
    const cards = [...new Map(found.map((card) => [card.key, card])).values()];
    return cards
      .filter(
        (card) => card.key !== product.key && card.kind === kind && isAlike(nameWords(card.name), words),
      )
      .filter((card) => card.score !== null && card.score >= score + LEAST_GAIN)
      .sort((a, b) => a.byScore - b.byScore)
      .slice(0, MOST_SHOWN);
  });
}

export function isAlike(a: readonly string[], b: readonly string[]): boolean {
  const shared = a.filter((word) => b.includes(word)).length;
  return shared > 0 && shared * 2 >= Math.min(a.length, b.length);
}

function nameWords(name: string | null): string[] {
  return searchWords(name ?? '').filter((word) => word.length >= SHORTEST_WORD && !/\d/.test(word));
}
