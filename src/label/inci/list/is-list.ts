/**
 * Is what was found a list of cosmetic ingredients? A list has known names; where it has few (a list in common names), nearly all of
 * it must sound like ingredients. One or two items are a list when they are known and much of the text, or are all that the text holds
 * and look complete ("Marula Oil"). A food's list is none: it prints class names before additives, or knows only what stands in a
 * kitchen. Neither is a detergent's or a candle's.
 */
import kitchen from '../../../../rules/skincare/kitchen-words.json' with { type: 'json' };
import type { InciItem } from '../inci-facts';
import { looksComplete, soundsLikeIngredient } from '../items/judge-words';

/** Words of cosmetics that lists in common names have and food lists have not. */
const COSMETIC =
  /(?<!\b(?:coffee|malt|vanilla|yeast) )\bextracts?\b|essential oil|hydrosol|absolute\b|floral water|squalane/i;

/** What other goods' lists hold and cosmetic lists never do: class names before an additive, syrup; surfactants by their charge; a wick. */
const OF_OTHER_GOODS =
  /\b(?:non-?|an|cat)ionic (?:surfactants\b|[<\d])|\bwicks?\b|\b(?:emulsifiers?|raising agents?|acidity regulators?|anti-?caking agents?|bulking agents?|flavou?r enhancers?|flavou?rings?)\s?[:(]|\bglucose(?:-fructose)? syrup\b|\b(?:emulgator(?:en)?|säureregulator|backtriebmittel|émulsifiants?|emulsionante|emulsionnant|emulgente)\s?[:(]/i;
const KITCHEN = new Set(kitchen);

/** One or two known names in a longer text without a heading are what it speaks of. */
const LEAST_SHARE = 0.2;

/** `headed`: a heading says that it is a list. */
export function isList(items: readonly InciItem[], clean: string, headed: boolean): boolean {
  if (items.length === 0 || OF_OTHER_GOODS.test(clean)) return false;
  const known = items.filter((item) => item.name !== null);
  const sounding = items.filter((item) => item.name !== null || soundsLikeIngredient(item.text));
  if (items.length <= 2) {
    const share = items.reduce((sum, { text }) => sum + text.length, 0) / clean.trim().length;
    return (
      (known.length > 0 && (headed || share >= LEAST_SHARE)) ||
      (sounding.length === items.length &&
        clean.length < 80 &&
        items.every((item) => looksComplete(item.text)))
    );
  }
  const cosmetic = COSMETIC.test(clean);
  if (!cosmetic && known.length < items.length && known.every(isKitchen)) return false;
  return (
    known.length * 3 >= items.length ||
    (sounding.length * 5 >= items.length * 4 && (known.length > 0 || cosmetic))
  );
}

function isKitchen({ text }: InciItem): boolean {
  return KITCHEN.has(text.toLowerCase());
}
