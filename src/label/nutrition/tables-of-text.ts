/**
 * Tables that were pasted as text: lines whose cells stand between tabs or upright strokes. Lines around them without cells (serving size,
 * heading, a row all in one) become rows of one cell, as in a printed table. Linear in the text.
 */
import type { PageTable } from '../../read/product-page';

type Row = readonly string[];
interface Stretch {
  readonly start: number;
  end: number;
}

export interface TextTables {
  readonly tables: readonly PageTable[];
  /** The text without its tables. */
  readonly rest: string;
}

/** Fewer lines with cells may be a slogan with a stroke in it. */
const FEWEST_LINES = 3;
/** Lines without cells within a table ("Vitamins:") and at its ends that still belong to it. */
const LINES_BESIDE = 4;
/** A heading or "Servings per package: about 8"; the line of a front of pack is longer. */
const LONGEST_BESIDE = 60;
const WITH_AMOUNT = /^\P{L}*\p{L}.*\d ?(?:(?:m?g|[µμ]g|mcg|kj|kcal)\b|$)/iu;
/** "|---|:--:|", and lines with nothing in them. */
const RULE = /^[\s|:=+-]*$/;

export function tablesOfText(text: string): TextTables {
  if (!/[\t|]/.test(text)) return { tables: [], rest: text };
  const rows = text
    .split('\n')
    .filter((line) => !RULE.test(line))
    .map(cellsOf);
  const tables: PageTable[] = [];
  const rest: (readonly string[])[] = [];
  let read = 0;
  for (const stretch of stretches(rows)) {
    const { start, end } = withLinesBeside(rows, stretch, read);
    rest.push(...rows.slice(read, start));
    tables.push({ caption: null, columns: [], rows: rows.slice(start, end), via: 'labelled-section' });
    read = end;
  }
  rest.push(...rows.slice(read));
  return { tables, rest: rest.map((row) => row.join(' ')).join('\n') };
}

/** From the first line with cells of each table to behind its last. */
function stretches(rows: readonly Row[]): Stretch[] {
  const found: Stretch[] = [];
  rows.forEach((row, at) => {
    if (row.length < 2) return;
    const before = found.at(-1);
    if (before !== undefined && at - before.end < LINES_BESIDE) before.end = at + 1;
    else found.push({ start: at, end: at + 1 });
  });
  return found.filter(({ start, end }) => isTable(rows.slice(start, end).filter((row) => row.length > 1)));
}

/** Where labels hold their amounts ("Fat 3 g | 4 g") the text reads better as it runs. */
function isTable(lines: readonly Row[]): boolean {
  const joined = lines.filter(([label = '']) => WITH_AMOUNT.test(label)).length;
  return lines.length >= FEWEST_LINES && joined * 2 < lines.length;
}

/** Short lines before and behind; a long one is a text of its own. */
function withLinesBeside(rows: readonly Row[], { start, end }: Stretch, read: number): Stretch {
  const isShort = (at: number) => (rows[at]?.[0]?.length ?? Infinity) <= LONGEST_BESIDE;
  let [from, to] = [start, end];
  while (from > read && start - from < LINES_BESIDE && isShort(from - 1)) from -= 1;
  while (to - end < LINES_BESIDE && isShort(to)) to += 1;
  return { start: from, end: to };
}

/** An empty cell in front stands for a label that goes on. */
function cellsOf(line: string): string[] {
  if (line.includes('\t')) return line.trimEnd().split('\t');
  const trimmed = line.trim();
  const framed = trimmed.length > 1 && trimmed.startsWith('|') && trimmed.endsWith('|');
  return (framed ? trimmed.slice(1, -1) : trimmed).split('|').map((cell) => cell.trim());
}
