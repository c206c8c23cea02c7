/**
 * Brings kept ratings up to the present rules, from their stored facts. Works in slices: each is one short transaction, and
 * what is done is marked by its rules version, so that a killed worker simply goes on where it was. Both verdicts are kept
 * where they differ.
 */
import type { LabelFacts } from '../label/label-facts';
import { ok, type Result } from '../platform/result';
import type { Rating } from '../rate/rating';
import { attempt, type StoreError } from './attempt';
import type { RatingStore } from './database';
import { summarise, withSortKeys } from './rating-card';
import { earlierVerdict } from './seen-again';

export interface RerateTerms {
  readonly rulesVersion: string;
  readonly rate: (facts: LabelFacts) => Rating;
}

export interface SliceCounts {
  readonly rated: number;
  /** How many of them changed their verdict. */
  readonly changed: number;
  readonly done: boolean;
}

/** A slice of 25 takes a few milliseconds: a waiting save gets its turn between two. */
const SLICE = 25;

/** Re-rates one slice. Call again until `done`. */
export function rerateSlice(
  store: RatingStore,
  terms: RerateTerms,
  size = SLICE,
): Promise<Result<SliceCounts, StoreError>> {
  return attempt(store, () =>
    store.dexie.transaction('rw', store.cards, store.details, async () => {
      const cards = await store.cards
        .where('rulesVersion')
        .notEqual(terms.rulesVersion)
        .limit(size)
        .toArray();
      let changed = 0;
      for (const card of cards) {
        const detail = await store.details.get(card.key);
        if (detail === undefined) {
          // A reminder has no facts; without a version it is not asked about again.
          await store.cards.put({ ...card, rulesVersion: null });
          continue;
        }
        const rating = terms.rate(detail.facts);
        const previousRating = earlierVerdict(detail, rating);
        if (rating.verdict !== detail.rating.verdict) changed += 1;
        const { latest } = detail;
        await store.details.put({
          ...detail,
          rating,
          previousRating,
          latest: latest === null ? null : { ...latest, rating: terms.rate(latest.facts) },
        });
        await store.cards.put(
          withSortKeys({
            ...card,
            ...summarise(detail.facts, rating, previousRating),
            rulesVersion: terms.rulesVersion,
          }),
        );
      }
      return { rated: cards.length, changed, done: cards.length < size };
    }),
  );
}

/** Re-rates everything, giving way between slices; answers how many changed their verdict. Ends at the first failure. */
export async function rerateAll(store: RatingStore, terms: RerateTerms): Promise<Result<number, StoreError>> {
  let changed = 0;
  for (;;) {
    const slice = await rerateSlice(store, terms);
    if (!slice.ok) return slice;
    changed += slice.value.changed;
    if (slice.value.done) return ok(changed);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
