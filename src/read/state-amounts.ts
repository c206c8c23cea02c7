import { isObject, type Json, own, textIn } from './json';
import { namesNutrient } from './nutrient-words';

/**
 * The amounts that one object of embedded state gives: `{amount: "8g"}`, `{value: 8, unit: "g"}`, `{quantityContained: {value: 8,
 * uomShortText: "g"}}`, `{headers: ["Per 100g", "Per bar"], values: ["18g", "8g"]}`. A field that is itself called as a nutrient is none.
 */
/** A field of an object, or an item of a list under the list's own key. */
export type Field = readonly [key: string, value: Json];
export type Amount = readonly [column: string, printed: string | null];

const UNIT = /^u(?:nit|om)/i;
const SKIP = /id$|type|order|index|class|children|indent|level|sequence|name|label|title|unit|uom/i;
/** What amounts are for: "Per 100g", "Average quantity per serving". */
export const BASIS = /^(?:a\w+\.? )?(?:q\w+ )?(?:per|pro|pour|por|je)\b|100 ?(?:g|ml)/i;
/** A field that holds a share of the daily value, whatever the unit beside it. */
export const SHARE = /percent|dv|daily|%/i;

/** Amounts by column: the field's name or, in a group, what that is for; or the heads that the object brings along. */
export function amountsIn(fields: readonly Field[], group: string | null): Amount[] {
  const lists = fields.map(([, value]) => value).filter((value) => Array.isArray(value));
  const heads = lists.find((list) => BASIS.test(textIn(list) ?? ''));
  const values = lists.find((list) => list !== heads);
  if (heads && values) return heads.map((head, at) => [textIn(head) ?? '', textIn(values[at] ?? null)]);
  return fields.slice(0, 20).flatMap(([key, value]): Amount[] => {
    if (namesNutrient(inWords(key)) || Array.isArray(value)) return [];
    if (SHARE.test(key)) return [[key, share(value)]];
    if (!isObject(value) && SKIP.test(key)) return [];
    const text = isObject(value)
      ? quantity(own(value, 'value'), Object.entries(value))
      : quantity(value, fields);
    return [[group ?? key, text]];
  });
}

/** A serving's size as an object states it, with its unit where that is a field of its own. */
export function servingIn(fields: readonly Field[]): string | null {
  const size = fieldOf(fields, /^serving_?size$/i);
  if (size === null || /[a-z]/i.test(size)) return size;
  const unit = fieldOf(fields, /^serving_?size_?u(?:nit|om)/i);
  return unit && `${size} ${unit}`;
}

/** The text of the first field that is called so and holds one. */
export function fieldOf(fields: readonly Field[], name: RegExp): string | null {
  for (const [key, value] of fields) {
    const text = name.test(key) ? textIn(value) : null;
    if (text !== null) return text;
  }
  return null;
}

/** "saturatedFat" as "saturated Fat". */
export function inWords(key: string): string {
  return key.replace(/([a-z])(?=[A-Z])|[_-]/g, '$1 ');
}

function share(value: Json): string | null {
  const text = isObject(value) ? textIn(own(value, 'value')) : textIn(value);
  return text === null || /%/.test(text) ? text : `${text}%`;
}

/** A value with the unit that stands beside it when it is a bare number. */
function quantity(value: Json, fields: readonly Field[]): string | null {
  const text = textIn(value);
  if (text === null || /[a-z%]/i.test(text)) return text;
  return `${text} ${fieldOf(fields, UNIT) ?? ''}`.trim();
}
