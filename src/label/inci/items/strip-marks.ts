import { PARTS, SHARE_PATTERN, SPELT_SHARE } from './share-pattern';

const SHARES = new RegExp(SHARE_PATTERN, 'gi');
/** "100 mg/g": how much of an active, which is printed with its name. */
const AMOUNT = /(?<!\d)\d{1,9}(?:[.,]\d{1,4})?\s?(?:mg|mcg|µg|IU)(?:\s?\/\s?(?:g|ml))?(?!\p{L})/giu;
/** Already plain: letters, digits and the signs of names, with nothing to take off at either end. */
const PLAIN = /^[A-Za-z0-9][A-Za-z0-9 ,/()-]*[A-Za-z0-9)]$/;

/** What never belongs to a name: marks, percentages, amounts, a closing full stop. */
export function stripMarks(said: string): string {
  const trimmed = said.trim();
  if (PLAIN.test(trimmed) && !/nano\)/i.test(trimmed) && !SPELT_SHARE.test(trimmed)) return trimmed;
  return trimmed
    .replace(/[*†‡§^¹²³⁴⁵⁶⁷⁸⁹⁰°™®]+/g, '')
    .replace(SHARES, ' ')
    .replace(PARTS, ' ')
    .replace(AMOUNT, ' ')
    .replace(/\(nano\)|\[nano\]/gi, '')
    .replace(/^[\s\-+~#.:'"[(]+(?=\p{L}|\d)/u, '')
    .replace(/(?<![\s.\-+:/'"])[\s.\-+:/'"]+$/g, '');
}
