import type { Result } from '../platform/result';
import { attempt, type StoreError } from './attempt';
import type { RatingStore } from './database';
import type { RatingCard } from './records';

/** Far more than a person orders by hand, and what a page still draws at once. */
const MOST_SHOWN = 2000;

export interface ShelfGroup {
  readonly name: string;
  readonly cards: readonly RatingCard[];
}

/** The shortlist in its groups, each in the user's order; products without a group come first. */
export function readShortlist(store: RatingStore): Promise<Result<readonly ShelfGroup[], StoreError>> {
  return attempt(store, async () => {
    const cards = await store.cards.where('shortlist').equals(1).limit(MOST_SHOWN).toArray();
    return groupCards(cards);
  });
}

export function groupCards(cards: readonly RatingCard[]): ShelfGroup[] {
  const groups = new Map<string, RatingCard[]>();
  for (const card of [...cards].sort(byOrder)) {
    const group = groups.get(card.group);
    if (group === undefined) groups.set(card.group, [card]);
    else group.push(card);
  }
  return [...groups]
    .map(([name, members]) => ({ name, cards: members }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Cards never moved share an order; the date they were saved then decides, oldest first. */
function byOrder(a: RatingCard, b: RatingCard): number {
  return a.order - b.order || (a.savedAt ?? 0) - (b.savedAt ?? 0) || (a.key < b.key ? -1 : 1);
}
