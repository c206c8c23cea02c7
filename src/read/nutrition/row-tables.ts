import { elementsIn } from '../elements-in';
import { foldSpace, textOf } from '../page-text';
import { blockOf } from '../sections/section-content';
import { looksNutritional } from './looks-nutritional';
import { namesNutrient } from './nutrient-words';
import { AMOUNT } from './table-caption';

/** Tables of nutrients that are no `table`: an element whose children each hold a label and values. */
export interface RowTable {
  readonly element: Element;
  readonly rows: string[][];
}

/** Rows of one table, and cells of a row. */
export const ROWS = 120;
export const CELLS = 12;
const MARKED = '[class*="nutri" i],[id*="nutri" i],[data-testid*="nutri" i],[role="table"]';
const SPOKEN = '[class*="sr-only" i],[class*="screen-reader" i],[class*="visually-hidden" i]';

/** Headings looked at: of the list and the declaration, in a shop's own words, its print and its menus. */
const HEADS = 24;

/** `heads`: texts that may head nutrients, or ingredients, whose list may have a row for each nutrient as well. */
export function rowTables(body: ParentNode, heads: readonly Text[] = []): RowTable[] {
  const found: RowTable[] = [];
  const seen = new Set<Element>();
  const nested: Element[] = [];
  const marked = elementsIn(body, MARKED, 40);
  const around = heads.slice(0, HEADS).flatMap((head) => {
    const at = blockOf(head)?.parentElement;
    return at ? [at, at.parentElement ?? at] : [];
  });
  for (const mark of [...marked, ...around]) {
    for (const holder of [mark, ...elementsIn(mark, 'div,ul,dl,section', 60)]) {
      if (seen.has(holder) || seen.size > 400) continue;
      seen.add(holder);
      if (!mayHoldRows(holder) || holder.closest('table')) continue;
      if (nested.some((outer) => outer.contains(holder))) continue;
      const rows = rowsOf(holder);
      if (rows === null) nested.push(holder);
      else if (looksNutritional(rows)) found.push({ element: holder, rows: withHead(holder, rows) });
    }
  }
  return found;
}

/** The heads of the columns may stand in an element of their own before that of the rows. */
function withHead({ previousElementSibling: before }: Element, rows: string[][]): string[][] {
  const head = before ? cellsOf(before) : [];
  return head.length > 1 && head.length === rows[0]?.length ? [head, ...rows] : rows;
}

/** A cheap look before reading cells: do two of the first children begin with a nutrient's name? */
function mayHoldRows(holder: Element): boolean {
  const { children } = holder;
  let hits = 0;
  for (let i = 0; i < Math.min(children.length, 10) && children.length > 2; i++) {
    const child = children[i];
    const label = !child || child.nodeName === 'DT' ? child : rowIn(child).firstElementChild;
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

/** Without what is there for screen readers only: the nutrient that this one is part of, what a share is of. */
function seenOf(row: Element): Element {
  if (!row.querySelector(SPOKEN)) return row;
  const copy = row.cloneNode(true) as Element;
  for (const spoken of Array.from(copy.querySelectorAll(SPOKEN))) spoken.remove();
  return copy;
}

/** Null where rows hold rows: a nutrient in a later cell is a row of its own inside another. */
function rowsOf(holder: Element): string[][] | null {
  const rows: string[][] = [];
  const children = Array.from(holder.children).slice(0, ROWS);
  if (holder.nodeName === 'DL' && holder.querySelector(':scope > dt')) {
    for (const child of children) {
      if (child.nodeName === 'DT') rows.push([textOf(child, 200)]);
      else rows.at(-1)?.push(textOf(child, 200));
    }
    return rows;
  }
  for (const child of children) {
    const cells = cellsOf(child);
    if (cells.slice(1).some((cell) => namesNutrient(cell) && /[a-z]{4}.{0,20}\d/i.test(cell))) return null;
    const [alone = textOf(child, 60)] = cells;
    if (cells.length >= 2 || AMOUNT.test(alone) || (namesNutrient(alone) && /\d/.test(alone)))
      rows.push(cells.length > 0 ? cells : [alone]);
  }
  return rows;
}

function cellsOf(row: Element): string[] {
  return Array.from(rowIn(seenOf(row)).childNodes)
    .filter((cell) => cell.nodeType === 1 || (cell.nodeType === 3 && foldSpace(cell.nodeValue ?? '') !== ''))
    .slice(0, CELLS)
    .map((cell) => textOf(cell, 200));
}
