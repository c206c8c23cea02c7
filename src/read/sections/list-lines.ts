import { isListLike } from './list-likeness';

/**
 * Which of a section's lines are the list, where no heading tells: notes on single ingredients that stand before it ("- Squalane: softens.")
 * and remarks that stand after it ("Certified organic. Vegan.", "Net wt 16 oz") are none. Only where one line is a whole list: of a list
 * with an item a line, every line belongs.
 */

/** Separators that make a line a list of its own. */
const WHOLE = 3;
const SEPARATOR = /[,;·•|、，]/g;
/** Bulleted, with a name and what it does. */
const NOTE = /^[-–—•*✓✔]\s?[^,:;]{2,60}(?::| [–—-]) ?\S/;
/** The code of who controls organic farming, and where it was done: Regulation (EU) 2018/848, annex V. */
const CONTROL = /^[A-Z]{2}-[A-ZÖ]{3}-\d/;
/** What a line ends in that goes on in the next. */
export const GOES_ON = /[,;·•|、，:(&/–-]$/;
const STARTS_LOW = /^[a-z\u00df-\u00ff\u0430-\u044f]/;

/** `kept` are lines that belong to the list whatever they look like. */
export function listLines(lines: readonly string[], kept: ReadonlySet<string>): readonly string[] {
  const isWhole = (line: string): boolean =>
    (line.match(SEPARATOR)?.length ?? 0) >= WHOLE && !NOTE.test(line) && isListLike(line) >= 0.5;
  const first = lines.findIndex(isWhole);
  if (first < 0) return lines;
  const start = lines.slice(0, first).every((line) => NOTE.test(line)) ? first : 0;
  const [between = ','] = lines[first]?.match(SEPARATOR) ?? [];
  const last = lines.findLastIndex(
    (line, at) => at <= first || !(kept.has(line) || isRemark(line, lines[at - 1] ?? '', between)),
  );
  return lines.filter(
    (line, at) => at >= start && (at <= last || kept.has(line)) && !isCutCopy(line, lines[at + 1] ?? ''),
  );
}

/** A line that the page shortened before it prints the whole: "Oats, honey, sunfl…". */
function isCutCopy(line: string, next: string): boolean {
  const [start = ''] = line.split(/\s?(?:…|\.\.\.)/);
  return start.length < line.length && next.startsWith(start);
}

/** A line without a share and without the list's own separator, that does not go on from the one before. */
function isRemark(line: string, before: string, between: string): boolean {
  if (CONTROL.test(line)) return true;
  return !line.includes(between) && !/[;%]/.test(line) && !GOES_ON.test(before) && !STARTS_LOW.test(line);
}
