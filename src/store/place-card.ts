import type { Result } from '../platform/result';
import { attempt, type StoreError } from './attempt';
import type { RatingStore } from './database';
import { withMarks } from './mark-rating';
import type { RatingCard } from './records';
import { groupCards } from './shortlist';

export interface ShelfPlace {
  readonly group: string;
  /** Key of the card that will follow; null: at the end. */
  readonly before: string | null;
}

/** Numbers of a freshly numbered group lie this far apart: ten moves into the same gap before it is numbered anew. */
const STEP = 1024;

/** Moves a card of the shortlist to a place in a group. Mostly one card is written; a group without gaps is numbered anew. */
export function placeCard(
  store: RatingStore,
  key: string,
  place: ShelfPlace,
  now: number,
): Promise<Result<void, StoreError>> {
  return attempt(store, () =>
    store.dexie.transaction('rw', store.cards, async () => {
      const card = await store.cards.get(key);
      if (card === undefined) return;
      const shelf = await store.cards.where('shortlist').equals(1).toArray();
      const group = groupCards(shelf).find((one) => one.name === place.group)?.cards ?? [];
      const others = group.filter((other) => other.key !== key);
      const index = others.findIndex((other) => other.key === place.before);
      const at = index === -1 ? others.length : index;
      const order = orderBetween(others[at - 1]?.order, others[at]?.order);
      if (order !== null) {
        await store.cards.put(withMarks(card, { group: place.group, order }, now));
        return;
      }
      const sorted: RatingCard[] = [...others.slice(0, at), card, ...others.slice(at)];
      const numbered = sorted.map((one, position) =>
        withMarks(one, { group: place.group, order: (position + 1) * STEP }, now),
      );
      await store.cards.bulkPut(numbered);
    }),
  );
}

/** A whole number strictly between the two, or null when there is none. */
export function orderBetween(previous: number | undefined, next: number | undefined): number | null {
  if (previous === undefined && next === undefined) return STEP;
  if (previous === undefined) return (next ?? 0) - STEP;
  if (next === undefined) return previous + STEP;
  const middle = Math.floor((previous + next) / 2);
  return middle > previous && middle < next ? middle : null;
}
