import { isObject, type Json, own, textIn } from './json';
import { NUTRIENT } from './nutrient-words';
import { foldSpace } from './page-text';
import type { PageTable } from './product-page';

/**
 * Nutrition in embedded state: objects that name a nutrient and give an amount (`{name: "Total Fat", amount: "8g"}`,
 * `{nutrientType: "Fett", quantityContained: {value: 49, uomShortText: "g"}}`), under a key that speaks of nutrition. Columns are
 * the names of the fields, as the shop's programmers wrote them.
 */
const NAMES = ['name', 'nutrientType', 'nutrient', 'label', 'title', 'nutrientName', 'Name', 'description'];
const SKIP = /id$|type|order|index|class|children|indent|level|sequence|name|label|title/i;
const NODES = 60_000;
const ROWS = 60;

export function nutritionIn(state: Json): PageTable | null {
  const stack: { value: Json; inside: boolean }[] = [{ value: state, inside: false }];
  const columns: string[] = [];
  const rows: string[][] = [];
  let size: string | null = null;
  for (let left = NODES; left > 0 && rows.length < ROWS; left--) {
    const top = stack.pop();
    if (!top) break;
    const { value, inside } = top;
    if (Array.isArray(value)) {
      for (let i = Math.min(value.length, 200) - 1; i >= 0; i--)
        stack.push({ value: value[i] ?? null, inside });
      continue;
    }
    if (!isObject(value)) continue;
    const label = inside
      ? NAMES.map((name) => own(value, name)).find((name) => typeof name === 'string')
      : null;
    if (typeof label === 'string' && label.length < 80) {
      if (/serving size|portion size|portionsgröße/i.test(label)) size ??= textIn(own(value, 'value'));
      const row = NUTRIENT.test(label) ? cellsOf(value, columns) : [];
      if (row.some((cell) => /\d/.test(cell))) rows.push([foldSpace(label), ...row]);
    }
    const keys = Object.keys(value).slice(0, 300);
    if (inside)
      size ??=
        keys.map((key) => (/^serving_?size$/i.test(key) ? textIn(own(value, key)) : null)).find(Boolean) ??
        null;
    for (const key of keys.reverse()) {
      const inner = own(value, key);
      if (typeof inner === 'object' && inner !== null)
        stack.push({ value: inner, inside: inside || /nutri/i.test(key) });
    }
  }
  if (rows.length < 3) return null;
  return {
    caption: size ? `Serving size ${size.slice(0, 80)}` : null,
    columns: ['', ...columns],
    rows,
    via: 'structured-data',
  };
}

/** Cells of one nutrient in the order of `columns`, which grows as fields are met. */
function cellsOf(node: Json, columns: string[]): string[] {
  const cells: string[] = [];
  if (!isObject(node)) return cells;
  for (const key of Object.keys(node).slice(0, 20)) {
    const inner = own(node, key);
    const text = isObject(inner) ? quantity(inner) : SKIP.test(key) ? null : textIn(inner);
    if (!text || text.length > 40 || !/\d|trace/i.test(text)) continue;
    let at = columns.indexOf(key);
    if (at < 0 && columns.length < 6) at = columns.push(key) - 1;
    if (at >= 0) cells[at] = text;
  }
  return Array.from(cells, (cell) => cell ?? '');
}

function quantity(node: Json): string | null {
  const value = textIn(own(node, 'value'));
  const unit = ['uomShortText', 'unit', 'unitText', 'unitCode', 'uom']
    .map((key) => textIn(own(node, key)))
    .find(Boolean);
  return value === null ? null : `${value} ${unit ?? ''}`.trim();
}
