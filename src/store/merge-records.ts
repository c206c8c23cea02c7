import { LONGEST_NOTE, MOST_TAGS } from './mark-rating';
import { markTimes } from './mark-times';
import { withSortKeys } from './rating-card';
import type { RatingRecord } from './records';

/**
 * Two kept ratings of the same listing become one without loss: the later label wins unless the user mended the other, what was
 * saved stays saved, tags are united, two different notes are both kept. Merging the same file twice changes nothing the second time.
 */
export function mergeRecords(own: RatingRecord, other: RatingRecord): RatingRecord {
  const later = isLater(own, other) ? other : own;
  const { card } = later;
  const saved = own.card.saved === 1 || other.card.saved === 1 ? 1 : 0;
  const savedAt = earliest(own.card.savedAt, other.card.savedAt);
  const shortlist = own.card.shortlist === 1 || other.card.shortlist === 1 ? 1 : 0;
  const marks = own.card.shortlist === 1 || own.card.group !== '' ? own.card : other.card;
  const tags = [...new Set([...own.card.tags, ...other.card.tags])].sort().slice(0, MOST_TAGS);
  const note = joinNotes(own.card.note, other.card.note);
  const detail = later.detail ?? own.detail ?? other.detail;
  return {
    card: withSortKeys({
      ...card,
      key: own.card.key,
      saved,
      savedAt,
      shortlist,
      group: marks.group,
      order: marks.order,
      tags,
      note,
      // What both sides go into is as late as the later: no third device's older word wins over it.
      markedAt: markTimes((field) => Math.max(own.card.markedAt[field], other.card.markedAt[field])),
    }),
    detail: detail === null ? null : { ...detail, key: own.card.key },
  };
}

/** A reminder never takes the place of a label, nor a page's label that of the user's own. */
function isLater(own: RatingRecord, other: RatingRecord): boolean {
  if ((own.detail === null) !== (other.detail === null)) return own.detail === null;
  if (own.card.corrected !== other.card.corrected) return other.card.corrected;
  return other.card.seenAt > own.card.seenAt;
}

function earliest(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

function joinNotes(own: string, other: string): string {
  if (own.includes(other)) return own;
  return other.includes(own) ? other : `${own}\n${other}`.slice(0, LONGEST_NOTE);
}
