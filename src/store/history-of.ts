import type { Collection } from 'dexie';
import type { RatingStore } from './database';
import type { RatingCard } from './records';

/** All that was seen and not saved, newest first. */
export function historyOf({ cards }: RatingStore): Collection<RatingCard, string> {
  return cards
    .where('[saved+byDate+key]')
    .between([0, Number.NEGATIVE_INFINITY, ''], [0, Number.POSITIVE_INFINITY, '\uffff']);
}
