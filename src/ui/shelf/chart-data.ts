import { KINDS, type Kind } from '../../label/kind';
import type { Verdict } from '../../rate/rating';
import type { RatingCard } from '../../store/records';

export interface Bar {
  readonly label: string;
  readonly value: number;
}

/** More bars than this are no picture any more. */
const MOST_BARS = 12;
const MOST_MONTHS = 12;

/** Products with the most of a nutrient, most first; one that has none has not the most. */
export function nutrientBars(cards: readonly RatingCard[], nutrient: 'freeSugar' | 'fibre'): Bar[] {
  return cards
    .flatMap((card) => {
      const value = card[nutrient];
      return value === null || value === 0 || card.name === null ? [] : [{ label: card.name, value }];
    })
    .sort((a, b) => b.value - a.value)
    .slice(0, MOST_BARS);
}

export type VerdictCounts = Readonly<Record<Verdict, number>>;

export interface CountRow<Label> {
  readonly label: Label;
  readonly counts: VerdictCounts;
  readonly total: number;
}

/** What was saved in each of the last months that have something, oldest first; months as "2026-11". */
export function verdictsByMonth(cards: readonly RatingCard[]): CountRow<string>[] {
  const rows = countBy(cards, (card) => new Date(card.savedAt ?? card.seenAt).toISOString().slice(0, 7));
  return rows.sort((a, b) => (a.label < b.label ? -1 : 1)).slice(-MOST_MONTHS);
}

/** What the shelf is made of. */
export function verdictsByKind(cards: readonly RatingCard[]): CountRow<Kind | null>[] {
  const rows = countBy(cards, (card) => card.kind);
  return [...KINDS, null].flatMap((kind) => rows.filter((row) => row.label === kind));
}

function countBy<Label>(
  cards: readonly RatingCard[],
  labelOf: (card: RatingCard) => Label,
): CountRow<Label>[] {
  const groups = new Map<Label, RatingCard[]>();
  for (const card of cards) {
    const label = labelOf(card);
    groups.set(label, [...(groups.get(label) ?? []), card]);
  }
  return [...groups].map(([label, members]) => ({
    label,
    counts: countVerdicts(members),
    total: members.length,
  }));
}

function countVerdicts(cards: readonly RatingCard[]): VerdictCounts {
  const counts = { fits: 0, mixed: 0, off: 0, unknown: 0, 'not-rated': 0 };
  for (const card of cards) counts[card.verdict] += 1;
  return counts;
}
