import { DOSE, namesNutrient, nutrientsNamed } from '../nutrition/nutrient-words';
import { foldSpace } from '../page-text';
import { plainText } from '../plain-text';
import type { PageSection, PageTable } from '../product-page';
import type { Json } from './json';
import { type Amount, amountsIn, BASIS, type Field, fieldOf, inWords, servingIn } from './state-amounts';
import { unpacked } from './unpacked';

/**
 * Nutrition in structured data and embedded state, under a key that speaks of it: objects that name a nutrient and give an amount, fields
 * called as one (`energy: {kj: 2580, kcal: 622}`), lists that begin with one (`["Fat", "1.5g", "3g"]`). Columns are the names of the
 * fields, as the shop's programmers wrote them, or what their group says it is for; an object that says better what they are for
 * (`{name: "Typical values", value1: "Per 100g"}`) is a row. Where there is nothing of the kind, the declaration as one text.
 */
const NAME = /^(?:name(?:value)?|key|nutrient(?:name|type)?|label|title|description)$/i;
/** As `inWords` writes it. */
const SIZE = /^(?:serving size|portion)/i;
const NODES = 60_000;
const ROWS = 60;
const COLUMNS = 6;
/** Fewer nutrients are no declaration. */
const FEWEST = 3;
/** The longest declaration on a saved page has some 1,200 characters. */
const LIMIT = 3_000;
/** A longer text is no name and no header. */
const SHORT = 80;

const isBasis = (value: Json): value is string =>
  typeof value === 'string' && value.length < SHORT && BASIS.test(value);

const holdsMore = (value: Json): boolean => typeof value === 'object' && value !== null;

export function nutritionIn(state: Json): PageTable | PageSection | null {
  const stack: { value: Json; key: string; inside: boolean; group: string | null }[] = [
    { value: state, key: '', inside: false, group: null },
  ];
  const columns: string[] = [];
  const rows = new Map<string, string[]>();
  let whole: string | null = null;
  const add = (name: string, amounts: readonly Amount[]): void => {
    // Energy may stand twice, once in each unit; a nutrient in several groups, each a column.
    const id = name + /kj|kcal/i.exec(amounts.join());
    const row = rows.get(id) ?? [name];
    for (const [column, text] of amounts) {
      if (!text || text.length > SHORT / 2 || !(/\d|trace/i.test(text) || isBasis(text))) continue;
      // Of a list the place counts, which may be under the names of fields.
      let at = /^\d+$/.test(column) ? Number(column) - 1 : columns.indexOf(column);
      if (at < 0 && columns.length < COLUMNS) at = columns.push(column) - 1;
      if (at >= 0 && at < COLUMNS) row[at + 1] ??= text;
    }
    if (row.length > 1) rows.set(id, row);
  };
  for (let left = NODES; left > 0 && rows.size < ROWS; left--) {
    const top = stack.pop();
    if (!top) break;
    const { value, key, inside } = top;
    let { group } = top;
    const fields = fieldsOf(value, key);
    let isRow = false;
    if (inside && !isItems(value)) {
      const label = fieldOf(fields, NAME);
      const name = foldSpace(inWords(label ?? key));
      const amounts = amountsIn(fields, group);
      const basis = fields.map(([, inner]) => inner).find(isBasis);
      const isSize = SIZE.test(name);
      const isDose = label !== null && amounts.some(([, text]) => DOSE.test(text ?? ''));
      isRow = !isSize && name.length < SHORT && (isDose || namesNutrient(name));
      add('Serving size', [['1', isSize ? fieldOf(fields, /^value$/) : servingIn(fields)]]);
      if (isRow) add(name, amounts);
      else if (basis && !fields.some(([field, inner]) => holdsMore(inner) || namesNutrient(inWords(field))))
        add(label ?? '', amounts);
      else group = basis ?? (BASIS.test(inWords(key)) ? key : group);
      for (const [field, inner] of fields) {
        const called = inWords(field);
        if (namesNutrient(called)) add(called, amountsIn([['value', inner]], group));
      }
    }
    for (const [name, packed] of fields.reverse()) {
      const inner = unpacked(packed);
      const within = inside || /nutri/i.test(name);
      if (within && !inside) add('Serving size', [['1', servingIn(fields)]]);
      if (holdsMore(inner) && !(isRow && Array.isArray(inner) && !isItems(inner)))
        stack.push({ value: inner, key: name, inside: within, group });
      if (typeof inner !== 'string' || whole !== null || !(within || inner.includes('</td>'))) continue;
      if (DOSE.test(inner) && nutrientsNamed(inner).length >= FEWEST) whole = inner;
    }
  }
  if (rows.size < FEWEST)
    return whole === null
      ? null
      : {
          role: 'nutrition',
          heading: null,
          text: plainText(whole).slice(0, LIMIT),
          via: 'structured-data',
          confidence: 0.8,
        };
  return {
    caption: null,
    columns: ['', ...columns],
    rows: Array.from(rows.values(), (row) => Array.from(row, (cell) => cell ?? '')),
    via: 'structured-data',
  };
}

/** A list of objects or lists, not of a row's texts. */
const isItems = (value: Json): value is readonly Json[] =>
  Array.isArray(value) && typeof value[0] === 'object';

/** Of a printed row the first text is its name, unless it says what a column is for. */
function fieldsOf(value: Json, key: string): Field[] {
  if (!Array.isArray(value)) return Object.entries(value ?? {}).slice(0, 300);
  const items = value.slice(0, 200);
  if (isItems(value)) return items.map((item) => [key, item]);
  const cells = isBasis(items[0]) ? ['', ...items] : items;
  return cells.map((cell, at) => [at === 0 ? 'name' : `${at}`, cell]);
}
