/** Whether a food is fried, and whether it is a snack: told by its name and its shelf, unless the name says how else it was made. */
import type { ClaimFact } from '../label-facts';
import type { Match } from '../text/lexicon';
import { normalise } from '../text/normalise';
import { type ClaimText, isDenied, quoteOf } from './claim-text';
import type { ClaimWord } from './claim-words';

/** What a name or a category says. */
export function processNamed(text: ClaimText, ingredients: string | null): ClaimFact[] {
  const found: ClaimFact[] = [];
  const otherwise = saysNotFried(text);
  for (const match of text.matches) {
    if (isDenied(text, match)) continue;
    const fried =
      match.values.includes('fried') ||
      (match.values.includes('friedInOil') && !isSweet(text, match) && isInOil(ingredients));
    if (fried && !otherwise) found.push({ claim: 'fried', quote: quoteOf(text, match) });
    if (match.values.includes('snack')) found.push({ claim: 'snack', quote: quoteOf(text, match) });
  }
  return found;
}

/** In running text only the plain word counts ("deep-fried in sunflower oil"), not a dish that is named beside it. */
export function fryingSaid(text: ClaimText): ClaimFact[] {
  if (saysNotFried(text)) return [];
  return text.matches
    .filter((match) => match.values.includes('fried') && !isDenied(text, match) && isPlainWord(text, match))
    .map((match) => ({ claim: 'fried' as const, quote: quoteOf(text, match) }));
}

function saysNotFried({ matches }: ClaimText): boolean {
  return matches.some(({ values }) => values.includes('notFried'));
}

function isPlainWord({ tokens }: ClaimText, { start, end }: Match<ClaimWord>): boolean {
  const words = tokens
    .slice(start, end)
    .map(({ text }) => text)
    .join(' ');
  return /^(?:deep|pre|par|flash) ?-?fried|frittiert|gefrituurd|prefritt|prefrito/.test(words);
}

/** Crisps and instant noodles are fried where potato, maize or wheat stands first and oil is in the list. */
function isInOil(ingredients: string | null): boolean {
  const text = normalise((ingredients ?? '').slice(0, 400)).text;
  return (
    /potato|pommes? de terre|kartoffel|patata|patate|aardappel|ziemniak|potatis|batata|maize|\bcorn\b|mais|wheat flour|weizenmehl|farine de ble/.test(
      text.slice(0, 80),
    ) && /\boils?\b|huile|\bol\b|[a-z]ol\b|aceite|\bolio\b|olie\b|olej|olja|oleo/.test(text)
  );
}

/** "Chocolate chips" are no crisps. */
function isSweet({ tokens }: ClaimText, { start }: Match<ClaimWord>): boolean {
  return /^(?:choc|cacao|cocoa|carob|schoko|vanill|banan|kokos|coconut|apple|apfel)/.test(
    tokens[start - 1]?.text ?? '',
  );
}
