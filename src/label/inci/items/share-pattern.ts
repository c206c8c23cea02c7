/**
 * A share as printed: "20 %", "0,5-1 %", "0.5 percent", "min. 2 % w/w", "5 g/100 g", with or without its bracket. Groups: low and high end inside
 * brackets, then low and high end without.
 */
const SHARE =
  '(?:min\\.?|max\\.?|ca\\.?|up to|[<>~≤≥])?\\s?(\\d{1,3}(?:[.,]\\d{1,4})?)(?:\\s?%?\\s?(?:-|to)\\s?(\\d{1,3}(?:[.,]\\d{1,4})?))?\\s?(?:%\\+?|per ?cent\\b|g\\s?\\/\\s?100\\s?(?:g|ml)\\b)(?:\\s?\\(?(?:w\\/w|w\\/v|v\\/v)\\)?)?';

export const SHARE_PATTERN = `[([]\\s?${SHARE}\\s?[)\\]]|${SHARE}`;
/** Looks like a plain name with its letters and digits, and ends in a share or an amount: "1 percent", "5 g/100 g", "100 mg/g". */
export const SPELT_SHARE = /\d ?(?:per ?cent|m?g ?\/|pp[mb])/i;
/** "(10,000 ppm)", "2.5ppm", "100 ppb": parts in a million, in a billion. */
export const PARTS = /\(?(?<![\d.,])(?<parts>\d{1,3}(?:[.,]?\d{3}){0,2}(?:\.\d{1,2})?)\s?pp(?<of>[mb])\b\)?/i;
