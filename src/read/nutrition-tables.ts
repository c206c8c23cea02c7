import { MAYBE_NUTRITION } from './headings';
import { DOSE, NUTRIENT } from './nutrient-words';
import { isElsewhere } from './page-place';
import { foldSpace, textOf } from './page-text';
import type { PageTable } from './product-page';

/**
 * Tables of nutrients, whatever marks them up: `table`, rows of `ul`/`div`, `dl`. A table counts when at least two of its rows
 * begin with a nutrient's name and hold a number. Cells are given as printed; what they mean is not decided here.
 */
const TABLES = 12;
const ROWS = 120;
const CELLS = 12;
/** A table of no more rows may be a product's specification (fat and salt content); a fuller one goes before it. */
const FEW = 3;

const VALUE = /\d|trace|nil|[<?]|^-$/i;

/** Rows × cells of a table as printed; a cell that spans columns fills them with "". */
function cellsOf(table: Element): string[][] {
  const rows: string[][] = [];
  for (const row of Array.from(table.querySelectorAll('tr,thead')).slice(0, ROWS)) {
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

const LETTER = /[a-z\u00c0-\uffef]/i;
const FACTS =
  /ingredient|contains|serving|portion|facts|nutri|nährwert|inhaltsstoff|wirkstoff|tagesdosis|zufuhr|(?:pro|par|per) (?:kapsel|tablette|dose|gélule|capsule|tablet|scoop|sprays?)/i;

const PANEL = /\b(?:supplement|nutrition) facts\b/i;

/** At least two nutrient rows; or, in a table that says what a dose contains, one row with a dose, elsewhere three. */
export function looksNutritional(rows: readonly (readonly string[])[]): boolean {
  let nutrients = 0;
  let doses = 0;
  for (const [label = '', ...values] of rows) {
    if (label.length > 120) continue;
    if (label.length < 90 && NUTRIENT.test(label) && values.some((value) => VALUE.test(value))) nutrients++;
    if (LETTER.test(label) && values.some((value) => value.length < 60 && DOSE.test(value))) doses++;
  }
  const head = rows.slice(0, 4).flat().join(' ').slice(0, 300);
  const enough = FACTS.test(head) ? 1 : 3;
  // A blend gives one dose and the names of all that is in it.
  const panel = PANEL.test(head);
  return nutrients >= 2 || (doses >= enough && (panel || doses * 2 >= rows.length - 4));
}

/** The nearest heading before `element`, if it is about nutrition or names a basis. */
function captionOf(element: Element): string | null {
  const caption = element.querySelector('caption');
  if (caption) return textOf(caption, 300) || null;
  let at: Element | null = element;
  for (let level = 0; at && level < 4; level++, at = at.parentElement) {
    let previous: Element | null = at.previousElementSibling;
    const parts: string[] = [];
    for (let i = 0; previous && i < 4; i++, previous = previous.previousElementSibling) {
      const text = textOf(previous, 300);
      if (text === '' || text.length > 200 || /^(?:UL|OL|NAV|TABLE)$/.test(previous.nodeName)) continue;
      if (
        MAYBE_NUTRITION.test(text.toLowerCase()) ||
        /serving|portion|per\s*100|100\s?(?:g|ml)|facts/i.test(text)
      )
        parts.unshift(text);
      if (/^H[1-6]$/i.test(previous.nodeName)) break;
    }
    if (parts.length > 0) return foldSpace(parts.join(' ')).slice(0, 300);
  }
  return null;
}

function tableOf(element: Element, rows: string[][]): PageTable {
  const [alone = ''] = rows[0] ?? [];
  // A line that names the basis, over rows of two cells.
  const first = rows[0]?.length === 1 && BASIS.test(alone) ? ['', alone] : (rows[0] ?? []);
  const isHeader =
    rows.length > 1 &&
    !(NUTRIENT.test(first[0] ?? '') && first.slice(1).some((cell) => /\d/.test(cell))) &&
    (first.length > 1 || (rows[1]?.length ?? 0) === 1);
  return {
    caption: captionOf(element),
    columns: isHeader ? first : [],
    rows: isHeader ? rows.slice(1) : rows,
    via: 'labelled-section',
  };
}

/** Rows that are not a `table`: an element whose children each hold a label and values. */
function listTables(body: Element): { element: Element; rows: string[][] }[] {
  const found: { element: Element; rows: string[][] }[] = [];
  const seen = new Set<Element>();
  for (const mark of Array.from(body.querySelectorAll(MARKED)).slice(0, 40)) {
    for (const holder of [mark, ...Array.from(mark.querySelectorAll('div,ul,dl,section')).slice(0, 60)]) {
      if (seen.has(holder) || seen.size > 400) continue;
      seen.add(holder);
      if (!mayHoldRows(holder) || holder.closest('table')) continue;
      const rows = rowsOf(holder);
      if (looksNutritional(rows)) found.push({ element: holder, rows });
    }
  }
  return found;
}

const MARKED = '[class*="nutri" i],[id*="nutri" i],[data-testid*="nutri" i],[role="table"]';

/** A cheap look before reading cells: do two of the first children begin with a nutrient's name? */
function mayHoldRows(holder: Element): boolean {
  const { children } = holder;
  let hits = 0;
  for (let i = 0; i < Math.min(children.length, 10) && children.length > 2; i++) {
    const child = children[i];
    const label = holder.nodeName === 'DL' || !child ? child : rowIn(child).firstElementChild;
    const text = label?.textContent ?? '';
    if (text.length < 120 && NUTRIENT.test(text) && ++hits === 2) return true;
  }
  return false;
}

/** The element whose children are the cells: a list's item may hold a list of its own. */
function rowIn(child: Element): Element {
  let row = child;
  for (let depth = 0; depth < 3 && row.children.length === 1; depth++) row = row.firstElementChild ?? row;
  return row;
}

/** A line of its own that says what the numbers are for: "per 100 ml". */
const BASIS = /^\D{0,40}\b100 ?(?:g|ml)\b|^(?:per )?(?:serving|portion)/i;

/** Empty where an element's children are no rows: a nutrient in a later cell is a row of its own inside another. */
function rowsOf(holder: Element): string[][] {
  const rows: string[][] = [];
  const children = Array.from(holder.children).slice(0, ROWS);
  if (holder.nodeName === 'DL') {
    for (const child of children) {
      if (child.nodeName === 'DT') rows.push([textOf(child, 200)]);
      else rows.at(-1)?.push(textOf(child, 200));
    }
    return rows;
  }
  for (const child of children) {
    const cells = Array.from(rowIn(child).childNodes)
      .filter(
        (cell) => cell.nodeType === 1 || (cell.nodeType === 3 && foldSpace(cell.nodeValue ?? '') !== ''),
      )
      .slice(0, CELLS)
      .map((cell) => textOf(cell, 200));
    if (cells.slice(1).some((cell) => NUTRIENT.test(cell) && /[a-z]{4}.{0,20}\d/i.test(cell))) return [];
    if (cells.length >= 2 || BASIS.test(cells[0] ?? textOf(child, 60)))
      rows.push(cells.length > 0 ? cells : [textOf(child, 60)]);
  }
  return rows;
}

export function findTables(body: Element): PageTable[] {
  const tables: PageTable[] = [];
  const keys = new Set<string>();
  const add = (element: Element, rows: string[][]): void => {
    const key = JSON.stringify(rows);
    if (keys.has(key) || tables.length >= TABLES || isElsewhere(element)) return;
    keys.add(key);
    tables.push(tableOf(element, rows));
  };
  for (const table of Array.from(body.querySelectorAll('table')).slice(0, 60)) {
    const rows = cellsOf(table);
    if (looksNutritional(rows)) add(table, rows);
  }
  if (!tables.some((table) => table.rows.length > FEW)) {
    for (const { element, rows } of listTables(body)) add(element, rows);
  }
  return tables.sort((a, b) => Number(b.rows.length > FEW) - Number(a.rows.length > FEW));
}
