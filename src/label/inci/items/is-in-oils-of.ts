/** Such names are no longer than this, up to their "and" and behind it. */
const LONGEST = 120;
const OILS_OF =
  /^\s*(?!essential)(?:[^\s,]+ ){0,3}(?:oils?|fats?|butters?) of (?:(?! (?:and|&) )[^.;:\n])*$/i;
/** Plants of one or two words, the last behind "and". */
const REST = /^(?:\s?\p{L}+(?:\s\p{L}+)?,){0,6}\s?(?:\p{L}+\s){0,2}(?:and|&)\s\p{L}/iu;

/** Whether the comma at `at` stands inside "saponified oils of coconut, olive and palm", which is one name that begins at `from`. */
export function isInOilsOf(text: string, from: number, at: number, end: number): boolean {
  return (
    at - from <= LONGEST &&
    OILS_OF.test(text.slice(from, at)) &&
    REST.test(text.slice(at + 1, Math.min(end, at + LONGEST)))
  );
}
