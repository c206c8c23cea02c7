import { namesNutrient } from '../nutrition/nutrient-words';
import { isObject, type Json, own, textIn } from './json';

/**
 * The amounts that one object of embedded state gives: `{amount: "8g"}`, `{value: 8, unit: "g"}`, `{quantityContained: {value: 8,
 * uomShortText: "g"}}`, `{headers: ["Per 100g", "Per bar"], values: ["18g", "8g"]}`. A field that is itself called as a nutrient is none.
 */
/** A field of an object, or an item of a list under the list's own key. */
export type Field = readonly [key: string, value: Json];
export type Amount = readonly [column: string, printed: string | null];

const UNIT = /^u(?:nit|om)/i;
/** No amounts, or shares of the daily value. */
const SKIP =
  /id$|type|order|index|class|children|indent|level|sequence|name|label|title|unit|uom|percent|dv|daily|%/i;
/** What amounts are for: "Per 100g", "Average quantity per serving". */
export const BASIS = /^(?:a\w+\.? )?(?:q\w+ )?(?:per|pro|pour|por|je)(?:\b|100)|100 ?(?:g|ml)/i;

/** Amounts by column: the field's name or, in a group, what that is for; or the heads that the object brings along. */
export function amountsIn(fields: readonly Field[], group: string | null): Amount[] {
  const lists = fields.map(([, value]) => value).filter((value) => Array.isArray(value));
  const heads = lists.find((list) => BASIS.test(textIn(list) ?? ''));
  const values = lists.find((list) => list !== heads);
  if (heads && values) return heads.map((head, at) => [textIn(head) ?? '', textIn(values[at] ?? null)]);
  return fields
    .slice(0, 20)
    .flatMap((field) => byBasis(field[1]) ?? [field])
    .filter(([key, value]) => !SKIP.test(key) && !namesNutrient(inWords(key)) && !Array.isArray(value))
    .map(([key, value]) => [group ?? key, quantity(value, fields)]);
}

/** Fields of an object that are called as what they are for: `Values: {"Per serving": "425kJ", "Per 100g": "1700kJ"}`. */
function byBasis(value: Json): Field[] | null {
  const fields = isObject(value) ? Object.entries(value) : [];
  return fields.some(([key]) => BASIS.test(key)) ? fields : null;
}

/** A serving's size as an object states it, with its unit where that is a field of its own. */
export function servingIn(fields: readonly Field[]): string | null {
  const [, value = null] = fields.find(([key]) => /^serving_?size$/i.test(key)) ?? [];
  const size = quantity(value, fields, /^serving_?size_?u(?:nit|om)/i);
  return size && /[a-z]/i.test(size) ? size : null;
}

/** The text of the first field that is called so and holds one. */
export function fieldOf(fields: readonly Field[], name: RegExp): string | null {
  for (const [key, value] of fields) {
    const text = name.test(key) ? textIn(value) : null;
    if (text !== null) return text;
  }
  return null;
}

/** "saturatedFat" as "saturated Fat", and so the "saturatedFatContent" of schema.org. */
export function inWords(key: string): string {
  return key.replace(/Content$/, '').replace(/([a-z]{2})(?=[A-Z])|_/g, '$1 ');
}

/** A value with the unit that stands inside or beside it when it is a bare number. */
function quantity(value: Json, beside: readonly Field[], unit = UNIT): string | null {
  const inside = isObject(value) ? Object.entries(value) : null;
  const text = textIn(inside ? own(value, 'value') : value);
  if (text === null || /[a-z%]/i.test(text)) return text;
  return `${text} ${(inside ? fieldOf(inside, UNIT) : fieldOf(beside, unit)) ?? ''}`.trim();
}
