import type { MarkTimes, ShelfMarks } from './records';

/** A time for each mark. */
export function markTimes(at: (field: keyof ShelfMarks) => number): MarkTimes {
  return {
    shortlist: at('shortlist'),
    group: at('group'),
    order: at('order'),
    note: at('note'),
    tags: at('tags'),
  };
}
