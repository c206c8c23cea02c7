import { NO_MARKS, withSortKeys } from './rating-card';
import type { ProductIdentity, RatingCard } from './records';

type Known = ProductIdentity &
  Pick<RatingCard, 'key' | 'kind' | 'verdict' | 'score' | 'sugar' | 'fibre' | 'from' | 'seenAt' | 'savedAt'>;

/** A saved product without its label, from a spreadsheet or another device: it gets its reasons when its page is seen again. */
export function reminderCard(known: Known): RatingCard {
  return withSortKeys({
    ...NO_MARKS,
    ...known,
    yardstick: known.kind === 'skincare' ? 'skin-barrier' : 'gut-skin-guide',
    freeSugar: null,
    rulesVersion: null,
    previousVerdict: null,
    previousScore: null,
    labelHash: null,
    labelChanged: 0,
    corrected: false,
    saved: 1,
  });
}
