import type { Found } from './known';

/** An item with its place: `above` the 1 % line, or at an unknown place of the first half of a list without a line. */
export interface PlacedItem extends Found {
  /** As printed; `name` is the INCI name. */
  readonly text: string;
  readonly above: boolean;
  readonly index: number;
}
