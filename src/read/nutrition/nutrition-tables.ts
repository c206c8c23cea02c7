import { elementsIn } from '../elements-in';
import { isElsewhere } from '../page-place';
import { textOf } from '../page-text';
import type { PageTable } from '../product-page';
import { looksNutritional } from './looks-nutritional';
import { namesNutrient } from './nutrient-words';
import { CELLS, ROWS, rowTables } from './row-tables';
import { AMOUNT, captionOf } from './table-caption';

/**
 * Tables of nutrients, whatever marks them up: `table`, rows of `ul`/`div`, `dl`. A table counts when at least two of its rows
 * begin with a nutrient's name and hold a number. Cells are given as printed; what they mean is not decided here.
 */

/** Tables of one page. */
export const TABLES = 12;
/** "Calories per serving 120", and less than a sentence. */
const LINE = 30;
/** Lines that say how large a serving is may stand before the row of heads. */
const HEAD_ROWS = 3;
/** A table of no more rows may be a product's specification (fat and salt content); a fuller one goes before it. */
const FEW = 3;

/** Rows × cells of a table as printed; a cell that spans columns fills them with "". */
function cellsOf(table: Element): string[][] {
  const rows: string[][] = [];
  for (const row of elementsIn(table, 'tr,thead', ROWS)) {
    // Cells right under `thead`: browsers put a row around them, other parsers do not.
    if (row.closest('table') !== table || row.querySelector('tr')) continue;
    const cells: string[] = [];
    for (const cell of Array.from(row.children).slice(0, CELLS)) {
      cells.push(textOf(cell, 300));
      for (let span = Number(cell.getAttribute('colspan') ?? 1); span > 1 && cells.length < CELLS; span--)
        cells.push('');
    }
    if (cells.some((cell) => cell !== '')) rows.push(cells);
  }
  return rows;
}

function tableOf(element: Element, [top = [], ...below]: string[][]): PageTable {
  const [alone = ''] = top;
  const saysFor = top.length === 1 && AMOUNT.test(alone);
  // Over rows of two cells such a line is their head; over a row of heads it is a title.
  const isTitle = saysFor && below.slice(0, HEAD_ROWS).some(({ length }) => length > 2);
  const rows = isTitle ? below : [top, ...below];
  const first = saysFor && !isTitle ? ['', alone] : (rows[0] ?? []);
  const [label = ''] = first;
  const isNutrient = namesNutrient(label) && /\d/.test((AMOUNT.test(label) ? first.slice(1) : first).join());
  const isHeader = rows.length > 1 && !isNutrient && (first.length > 1 || (rows[1]?.length ?? 0) === 1);
  // US panels print the calories over the table.
  const over = textOf(element.previousElementSibling, LINE);
  const isRow = over.length < LINE && namesNutrient(over) && /\d/.test(over);
  return {
    caption: isTitle ? alone : captionOf(element),
    columns: isHeader ? first : [],
    rows: [...(isRow ? [[over]] : []), ...(isHeader ? rows.slice(1) : rows)],
    via: 'labelled-section',
  };
}

/** `heads`: texts that may head the ingredients or the nutrients. */
export function findTables(body: ParentNode, heads: readonly Text[] = []): PageTable[] {
  const tables: PageTable[] = [];
  const keys = new Set<string>();
  const add = (element: Element, rows: string[][]): void => {
    const key = JSON.stringify(rows);
    if (keys.has(key) || tables.length >= TABLES || isElsewhere(element)) return;
    keys.add(key);
    tables.push(tableOf(element, rows));
  };
  for (const table of elementsIn(body, 'table', 60)) {
    const rows = cellsOf(table);
    if (looksNutritional(rows)) add(table, rows);
  }
  if (!tables.some((table) => table.rows.length > FEW)) {
    for (const { element, rows } of rowTables(body, heads)) add(element, rows);
  }
  return tables.sort((a, b) => Number(b.rows.length > FEW) - Number(a.rows.length > FEW));
}
