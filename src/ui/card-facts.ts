import type { RatingCard } from '../store/records';
import { formatNumber } from './fill-text';
import { shownHost } from './shown-host';
import type { Texts } from './text-context';

/** One line about a card: shop, sugar and fibre, and whether the user mended the label. */
export function cardFacts(card: RatingCard, { say, language }: Texts): string {
  const amount = (value: number) => formatNumber(value, language);
  const parts = [
    card.host === null ? (card.from === 'paste' ? say('from_paste') : null) : shownHost(card.host),
    card.sugar === null ? null : say('card_sugar', { grams: amount(card.sugar) }),
    card.fibre === null ? null : say('card_fibre', { grams: amount(card.fibre) }),
    card.corrected ? say('label_corrected') : null,
    ...card.tags.map((tag) => `#${tag}`),
  ];
  // The dot stays with the fact before it, a number with its unit and name.
  return parts
    .filter((part) => part !== null)
    .map((part) => part.replaceAll(' ', '\u00a0'))
    .join('\u00a0· ');
}
