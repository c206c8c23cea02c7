/**
 * The whole composition of a supplement as one text: the active rows of its facts panel, then the other ingredients. Where the list already
 * names the actives (many shops print both in one block) the panel adds nothing.
 */
import type { PageSection, PageTable } from '../read/product-page';
import { readRowLabel } from './nutrition/row-label';
import { normalise } from './text/normalise';

/** Share of the panel’s rows beyond which the list holds them all; at just half it may be an excipient that is an active too. */
const NAMED = 0.5;
const LONGEST_ROW = 240;
const MOST_ROWS = 120;

export function compositionOf(
  tables: readonly PageTable[],
  actives: string | null,
  list: PageSection | null,
): string | null {
  const rows = actives === null ? tables.flatMap(activeRows) : actives.split('\n');
  const other = list?.text ?? null;
  if (rows.length === 0 || (other !== null && namesMost(other, rows))) return other ?? actives;
  if (other === null) return rows.join('\n');
  const heading = list?.heading ?? null;
  return [...rows, heading === null ? other : `${heading.replace(/(?<!\s)\s*:\s*$/, '')}: ${other}`].join(
    '\n',
  );
}

/** Rows that name something the product holds: no headers, servings, energy, macronutrients or footnotes. */
function activeRows(table: PageTable): string[] {
  const rows: string[] = [];
  for (const [label = '', ...values] of table.rows.slice(0, MOST_ROWS)) {
    const name = label.trim();
    if (name === '' || name.length > LONGEST_ROW || /^[*†‡^%(]|serving|portion|daily value|%/i.test(name))
      continue;
    const subject = readRowLabel(name)?.subjects[0];
    if (subject?.kind === 'energy' || subject?.kind === 'column') continue;
    const amount = values.find((value) => /\d/.test(value) && !/^\W*\d[\d.,]* ?%/.test(value));
    rows.push(amount === undefined ? name : `${name} ${amount}`);
  }
  return rows;
}

/** Excipients that are named after a mineral: "magnesium stearate", "Magnesiumsalze der Speisefettsäuren". */
const SALT_OF_FAT = /\b(?:magnesium|calcium|zinc|zink) ?(?:stearate?|laurate|salze der speisefetts)/g;

function namesMost(text: string, rows: readonly string[]): boolean {
  const list = normalise(text).text.replace(SALT_OF_FAT, '');
  const names = rows
    .map((row) => /^[^\d(,[:–—-]{3,40}/.exec(normalise(row).text)?.[0].trim() ?? '')
    .filter((name) => name.length > 2);
  return names.length > 0 && names.filter((name) => list.includes(name)).length > names.length * NAMED;
}
