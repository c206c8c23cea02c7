import { isObject, type Json, type JsonObject, own, textIn, unpacked } from './json';
import { namesNutrient } from './nutrient-words';
import { foldSpace } from './page-text';
import type { PageTable } from './product-page';

/**
 * Nutrition in embedded state: objects that name a nutrient and give an amount (`{name: "Total Fat", amount: "8g"}`,
 * `{nutrientType: "Fett", quantityContained: {value: 49, uomShortText: "g"}}`), under a key that speaks of nutrition. Columns are
 * the names of the fields, as the shop's programmers wrote them, or the heads that an object brings along; an object that says
 * better what they are for (`{name: "Typical values", value1: "Per 100g"}`) is a row.
 */
const NAME = /^(?:name|nutrient(?:name|type)?|label|title|description)$/i;
const UNIT = /^u(?:nit|om)/i;
const SKIP = /id$|type|order|index|class|children|indent|level|sequence|name|label|title|unit|uom/i;
const SIZE_NAME = /^(?:serving|portion)[ _]?size$|^portionsgröße$/i;
/** A group of nutrients that says what their amounts are for: "Per 100g", "Per Serving". */
const GROUP = /^(?:a\w+\.? )?(?:q\w+ )?(?:per|pro|pour|por|je)\b|100 ?(?:g|ml)/i;
/** A field that holds a share of the daily value, whatever the unit beside it. */
const SHARE = /percent|dv|daily|%/i;
const NODES = 60_000;
const ROWS = 60;

export function nutritionIn(state: Json): PageTable | null {
  const stack: { value: Json; inside: boolean; group: string | null }[] = [
    { value: state, inside: false, group: null },
  ];
  const columns: string[] = [];
  const rows = new Map<string, string[]>();
  let size: string | null = null;
  for (let left = NODES; left > 0 && rows.size < ROWS; left--) {
    const top = stack.pop();
    if (!top) break;
    const { value, inside } = top;
    let { group } = top;
    if (Array.isArray(value)) {
      for (let i = Math.min(value.length, 200) - 1; i >= 0; i--)
        stack.push({ value: value[i] ?? null, inside, group });
      continue;
    }
    if (!isObject(value)) continue;
    const keys = Object.keys(value).slice(0, 300);
    const label = inside ? textBy(value, keys, NAME) : null;
    if (label !== null && label.length < 80) {
      if (SIZE_NAME.test(label)) size ??= textIn(own(value, 'value'));
      else if (GROUP.test(label)) group = label;
      const name = foldSpace(label);
      const holds = (key: string): boolean => GROUP.test(textIn(own(value, key)) ?? '');
      if (namesNutrient(label) || (group !== label && keys.some(holds))) {
        const row = cellsOf(value, group, columns);
        if (row.some((cell) => /\d/.test(cell))) rows.set(name, merged(rows.get(name), row));
      }
    }
    if (inside) size ??= servingIn(value, keys);
    for (const key of keys.reverse()) {
      const inner = unpacked(own(value, key));
      if (typeof inner === 'object' && inner !== null)
        stack.push({ value: inner, inside: inside || /nutri/i.test(key), group });
    }
  }
  if (rows.size < 3) return null;
  // The one amount of each nutrient, beside a serving's size, is the serving's.
  const isServing = size !== null && columns.filter((column) => !SHARE.test(column)).length === 1;
  return {
    caption: size ? `Serving size ${size.slice(0, 80)}` : null,
    columns: ['', ...columns.map((column) => (isServing && column === 'quantity' ? 'Per serving' : column))],
    rows: Array.from(rows, ([name, cells]) => [name, ...Array.from(cells, (cell) => cell ?? '')]),
    via: 'structured-data',
  };
}

/** A serving's size as an object states it, with its unit where that is a field of its own. */
function servingIn(value: Json, keys: readonly string[]): string | null {
  const size = textBy(value, keys, /^serving_?size$/i);
  if (size === null || /[a-z]/i.test(size)) return size;
  const unit = textBy(value, keys, /^serving_?size_?u(?:nit|om)/i);
  return unit && `${size} ${unit}`;
}

/** The text of the first field that is named so and holds one. */
function textBy(value: Json, keys: readonly string[], name: RegExp): string | null {
  for (const key of keys) {
    const text = name.test(key) ? textIn(own(value, key)) : null;
    if (text !== null) return text;
  }
  return null;
}

/** The cells of one nutrient that stands in several groups, each in its own column; of two of one column the first counts. */
function merged(known: readonly string[] = [], cells: readonly string[]): string[] {
  const length = Math.max(known.length, cells.length);
  return Array.from({ length }, (_, at) => known[at] || cells[at] || '');
}

/** Cells of one nutrient in the order of `columns`, which grows as fields are met; in a group all is of the group's column. */
function cellsOf(node: Json, group: string | null, columns: string[]): string[] {
  const cells: string[] = [];
  if (!isObject(node)) return cells;
  const keys = Object.keys(node).slice(0, 20);
  const amounts =
    pairedIn(keys.map((key) => own(node, key))) ??
    keys.map((key) => [group === null || SHARE.test(key) ? key : group, amountIn(node, key)] as const);
  for (const [column, text] of amounts) {
    if (!text || text.length > 40 || !/\d|trace/i.test(text)) continue;
    let at = columns.indexOf(column);
    if (at < 0 && columns.length < 6) at = columns.push(column) - 1;
    if (at >= 0) cells[at] ??= text;
  }
  return Array.from(cells, (cell) => cell ?? '');
}

/** A list of amounts and one that says what each is for: `{headers: ["Per 100g", "Per bar"], values: ["18g", "8g"]}`. */
function pairedIn(values: readonly Json[]): (readonly [string, string | null])[] | null {
  const lists = values.filter((value) => Array.isArray(value));
  const heads = lists.find((list) => GROUP.test(textIn(list) ?? ''));
  const amounts = lists.find((list) => list !== heads);
  if (!heads || !amounts) return null;
  return heads.map((head, at) => [textIn(head) ?? '', textIn(amounts[at] ?? null)]);
}

function amountIn(node: JsonObject, key: string): string | null {
  const inner = own(node, key);
  if (SHARE.test(key)) return share(inner);
  if (isObject(inner)) return quantity(inner, 'value');
  return SKIP.test(key) ? null : quantity(node, key);
}

function share(value: Json): string | null {
  const text = isObject(value) ? textIn(own(value, 'value')) : textIn(value);
  return text === null || /%/.test(text) ? text : `${text}%`;
}

/** The value of a field, with the unit that stands beside it when it is a bare number. */
function quantity(node: JsonObject, key: string): string | null {
  const value = textIn(own(node, key));
  if (value === null || /[a-z%]/i.test(value)) return value;
  return `${value} ${textBy(node, Object.keys(node), UNIT) ?? ''}`.trim();
}
