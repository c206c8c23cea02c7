/**
 * Columns of a panel that stood beside one another and were copied one below the other (all names, then all amounts) are set beside one
 * another again, with tabs between their cells. Only where each name has its amount and none is left over; any other text stays as it is.
 * Linear in the text.
 */
import { isHundred, isUseful, readBasis } from './basis';
import { readCell } from './read-cell';
import { readRowLabel } from './row-label';

/** Fewer names in a row, each on a line of its own, may be anything. */
const FEWEST_NAMES = 3;
/** A panel with all vitamins has some thirty. */
const MOST_NAMES = 40;
/** The cheap question first. */
const MAY_BE = /(?:^|\n)(?:[^\d\n]{2,60}\n){3}/;
/** A longer line is neither name nor amount. */
const LONGEST = 60;
const AMOUNT = /^[<≤~(]{0,2} ?\d/;

interface Column {
  /** What its amounts are for, where that stands over them. */
  readonly header: string;
  readonly cells: readonly string[];
}

export function columnsBeside(text: string): string {
  if (!MAY_BE.test(text)) return text;
  const lines = text.split('\n').map((line) => line.trim());
  const start = lines.findIndex((_, at) => namesFrom(lines, at).length >= FEWEST_NAMES);
  if (start < 0) return text;
  const names = namesFrom(lines, start);
  const from = start + names.length;
  const known = names.filter(isName);
  const columns = [names, known].map((rows) => ({ rows, ...columnsFrom(lines, from, rows.length) }));
  const found = columns.find(({ columns: all }) => all.length > 0);
  if (found === undefined) return text;
  const rows = found.rows.map((name, at) => [name, ...found.columns.map(({ cells }) => cells[at] ?? '')]);
  const heads = ['', ...found.columns.map(({ header }) => header)];
  return [
    ...lines.slice(0, start),
    ...[...(heads.join('') === '' ? [] : [heads]), ...rows].map((cells) => cells.join('\t')),
    ...lines.slice(found.end),
  ].join('\n');
}

/** Lines from a nutrient's name to the first amount or header. */
function namesFrom(lines: readonly string[], start: number): readonly string[] {
  if (!isName(lines[start] ?? '')) return [];
  const run = lines.slice(start, start + MOST_NAMES);
  const end = run.findIndex((line) => line.length > LONGEST || isAmount(line) || isHead(line));
  const names = end < 0 ? [] : run.slice(0, end);
  return names.filter(isName).length * 2 > names.length ? names : [];
}

/** Columns of `height` amounts from a line on, and where they end; none where amounts are left over. */
function columnsFrom(
  lines: readonly string[],
  start: number,
  height: number,
): { readonly columns: readonly Column[]; readonly end: number } {
  const columns: Column[] = [];
  let end = start;
  for (let at = start; ; ) {
    const header = isHead(lines[at] ?? '') ? (lines[at] ?? '') : '';
    if (header !== '') at += 1;
    const cells = lines.slice(at, at + height + 1);
    const [first = '', second = ''] = cells;
    // Energy on two lines.
    if (/kj$/i.test(first) && /kcal\)?$/i.test(second)) cells.splice(0, 2, `${first} / ${second}`);
    else cells.length = Math.min(height, cells.length);
    if (cells.length < height || !cells.every(isAmount)) break;
    at += first === cells[0] ? height : height + 1;
    end = at;
    columns.push({ header, cells });
  }
  return isAmount(lines[end] ?? '') ? { columns: [], end } : { columns, end };
}

function isName(line: string): boolean {
  return line.length <= LONGEST && !/\d ?(?:m?g|ml|kj|kcal)\b/i.test(line) && readRowLabel(line) !== null;
}

function isAmount(line: string): boolean {
  return (
    line.length <= LONGEST &&
    (AMOUNT.test(line) || readCell(line, false).kind !== 'none' || line === '-') &&
    !isHead(line)
  );
}

function isHead(line: string): boolean {
  const basis = readBasis(line);
  return isUseful(basis) && (basis.stated || isHundred(basis.size));
}
