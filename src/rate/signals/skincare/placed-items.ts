/** The resolved names of an INCI list in printed order, each with its place and what the tables say of it. */
import type { InciFacts, InciItem } from '../../../label/inci/inci-facts';
import type { Found } from '../../rules/rule';
import { type InciTraits, inciTraits } from './inci-traits';

/** `name` is the ingredient as printed. */
export interface PlacedItem extends Found {
  /** The INCI name in capitals. */
  readonly inci: string;
  readonly traits: InciTraits;
  /** Above the 1 % line, or in the first half of a list without a line. */
  readonly above: boolean;
  readonly index: number;
}

export function placedItems(inci: InciFacts): readonly PlacedItem[] {
  const line = inci.onePercentLine ?? Math.ceil(inci.items.length / 2);
  const placed: PlacedItem[] = [];
  const place = ({ name, text, start, end }: InciItem, above: boolean, index: number): void => {
    if (name !== null)
      placed.push({ name: text, start, end, inci: name, traits: inciTraits(name), above, index });
  };
  for (const item of inci.active) place(item, true, 0);
  inci.items.forEach((item, i) => {
    place(item, i < line || (item.percent ?? 0) > 1, i);
  });
  return placed;
}
