import { looksNutritional } from './looks-nutritional';
import { namesNutrient } from './nutrient-words';
import { foldSpace, textOf } from './page-text';

/** Tables of nutrients that are no `table`: an element whose children each hold a label and values. */
export interface RowTable {
  readonly element: Element;
  readonly rows: string[][];
}

/** Rows of one table, and cells of a row. */
export const ROWS = 120;
export const CELLS = 12;
const MARKED = '[class*="nutri" i],[id*="nutri" i],[data-testid*="nutri" i],[role="table"]';

/** A line of its own that says what the numbers are for: "per 100 ml". */
export const BASIS = /^\D{0,40}\b100 ?(?:g|ml)\b|^(?:per )?(?:serving|portion)/i;

/** `heads`: texts that may head the ingredients; a list with a row for them may have one for each nutrient. */
export function rowTables(body: ParentNode, heads: readonly Text[] = []): RowTable[] {
  const found: RowTable[] = [];
  const seen = new Set<Element>();
  const nested: Element[] = [];
  const lists = heads.flatMap((head) => head.parentElement?.closest('ul,dl') ?? []);
  for (const mark of [...Array.from(body.querySelectorAll(MARKED)).slice(0, 40), ...lists]) {
    for (const holder of [mark, ...Array.from(mark.querySelectorAll('div,ul,dl,section')).slice(0, 60)]) {
      if (seen.has(holder) || seen.size > 400) continue;
      seen.add(holder);
      if (!mayHoldRows(holder) || holder.closest('table')) continue;
      if (nested.some((outer) => outer.contains(holder))) continue;
      const rows = rowsOf(holder);
      if (rows === null) nested.push(holder);
      else if (looksNutritional(rows)) found.push({ element: holder, rows });
    }
  }
  return found;
}

/** A cheap look before reading cells: do two of the first children begin with a nutrient's name? */
function mayHoldRows(holder: Element): boolean {
  const { children } = holder;
  let hits = 0;
  for (let i = 0; i < Math.min(children.length, 10) && children.length > 2; i++) {
    const child = children[i];
    const label = holder.nodeName === 'DL' || !child ? child : rowIn(child).firstElementChild;
    const text = label?.textContent ?? '';
    if (text.length < 120 && namesNutrient(text) && ++hits === 2) return true;
  }
  return false;
}

/** The element whose children are the cells: a list's item may hold a list of its own. */
function rowIn(child: Element): Element {
  let row = child;
  for (let depth = 0; depth < 3; depth++) {
    const [only] = row.children;
    if (!only || row.children.length > 1 || only.textContent?.trim() !== row.textContent?.trim()) break;
    row = only;
  }
  return row;
}

/** Null where rows hold rows: a nutrient in a later cell is a row of its own inside another. */
function rowsOf(holder: Element): string[][] | null {
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
    if (cells.slice(1).some((cell) => namesNutrient(cell) && /[a-z]{4}.{0,20}\d/i.test(cell))) return null;
    const [alone = textOf(child, 60)] = cells;
    if (cells.length >= 2 || BASIS.test(alone) || (namesNutrient(alone) && /\d/.test(alone)))
      rows.push(cells.length > 0 ? cells : [alone]);
  }
  return rows;
}
