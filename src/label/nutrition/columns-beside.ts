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
const ENERGY = /\d ?k(?:j|cal)\b/i;

interface Columns {
  /** What the amounts of each column are for, where that stands over them. */
  readonly heads: readonly string[];
  readonly cells: readonly (readonly string[])[];
  readonly end: number;
}

export function columnsBeside(text: string): string {
  if (!MAY_BE.test(text)) return text;
  const lines = text.split('\n').map((line) => line.trim());
  let start = 0;
  for (const [at, line] of lines.entries()) {
    if (line.length > LONGEST) start = at + 1;
    else if (isAmount(line) || isHead(line)) {
      const rows = at - start < FEWEST_NAMES ? null : rowsOf(lines, Math.max(start, at - MOST_NAMES), at);
      if (rows !== null) return rows.join('\n');
      start = at + 1;
    }
  }
  return text;
}

/** The text with the names between `start` and `at` beside the amounts from `at` on; null where they do not go together. */
function rowsOf(lines: readonly string[], start: number, at: number): string[] | null {
  const { heads, cells, end } = columnsFrom(lines, at);
  const height = cells[0]?.length ?? 0;
  if (height < FEWEST_NAMES || cells.some((column) => column.length !== height)) return null;
  const all = lines.slice(start, at);
  const known = all.filter(isName);
  const names = known.length === height ? known : all.slice(-height);
  const before = all.length - names.length - 1;
  // Names are left over, or a name has another's amount.
  if (names.length < height || (names !== known && isName(all[before] ?? ''))) return null;
  if (!names.every((name, row) => isOwn(name, cells[0]?.[row] ?? ''))) return null;
  const head = heads.join('') === '' ? [] : [['', ...heads]];
  const rows = names.map((name, row) => [name, ...cells.map((column) => column[row] ?? '')]);
  const above = lines.slice(0, names === known ? start : at - height);
  return [...above, ...[...head, ...rows].map((row) => row.join('\t')), ...lines.slice(end)];
}

/** Amounts with a header line over each column, or without any. */
function columnsFrom(lines: readonly string[], start: number): Columns {
  const heads: string[] = [];
  const cells: string[][] = [];
  let end = start;
  for (const line of lines.slice(start)) {
    const column = cells.at(-1);
    const last = column?.at(-1) ?? '';
    if (isHead(line)) {
      heads.push(line);
      cells.push([]);
    } else if (!isAmount(line)) break;
    else if (column === undefined) cells.push([line]);
    // Energy on two lines.
    else if (/kcal\)?$/i.test(line) && /kj$/i.test(last)) column.splice(-1, 1, `${last} / ${line}`);
    else column.push(line);
    end += 1;
  }
  return { heads, cells, end };
}

/** Energy is energy's, and a name is a nutrient's. */
function isOwn(name: string, amount: string): boolean {
  const subject = readRowLabel(name)?.subjects[0];
  return ENERGY.test(amount) ? subject?.kind === 'energy' : name.length <= LONGEST;
}

function isName(line: string): boolean {
  return line.length <= LONGEST && readRowLabel(line) !== null;
}

function isAmount(line: string): boolean {
  if (line === '' || line.length > LONGEST) return false;
  return (AMOUNT.test(line) || line === '-' || readCell(line, false).kind !== 'none') && !isHead(line);
}

function isHead(line: string): boolean {
  const basis = readBasis(line);
  return isUseful(basis) && (basis.stated || isHundred(basis.size));
}
