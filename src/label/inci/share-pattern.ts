/**
 * A share as printed: "20 %", "0,5-1 %", "0.5 percent", "min. 2 % w/w", with or without its bracket. Groups: low and high end inside
 * brackets, then low and high end without.
 */
const SHARE =
  '(?:min\\.?|max\\.?|ca\\.?|up to|[<>~≤≥])?\\s?(\\d{1,3}(?:[.,]\\d{1,4})?)(?:\\s?%?\\s?(?:-|to)\\s?(\\d{1,3}(?:[.,]\\d{1,4})?))?\\s?(?:%\\+?|per ?cent\\b)(?:\\s?\\(?(?:w\\/w|w\\/v|v\\/v)\\)?)?';

export const SHARE_PATTERN = `[([]\\s?${SHARE}\\s?[)\\]]|${SHARE}`;
