import { isObject, type Json } from './json';

/**
 * State as Nuxt writes it: one flat list, in which the values of every object and the items of every list are places in that list. The
 * first place is the whole. A list that begins with a word ("Reactive", "Ref") only wraps the place after it. Any other value is itself.
 */

/** Wrappers around a wrapper; two are usual. */
const DEPTH = 8;

function isFlat(value: Json): value is readonly Json[] {
  const whole = Array.isArray(value) ? value[0] : null;
  if (typeof whole !== 'object' || whole === null) return false;
  const places = Array.isArray(whole) ? whole.slice(1) : Object.values(whole);
  return places.length > 0 && places.every(Number.isInteger);
}

export function unflatten(flat: Json): Json {
  if (!isFlat(flat)) return flat;
  const lists = flat.map((value): Json[] | null => (Array.isArray(value) ? [] : null));
  const objects = flat.map((value): Record<string, Json> | null =>
    isObject(value) ? Object.create(null) : null,
  );
  const valueAt = (place: Json): Json => {
    let at = place;
    for (let depth = 0; depth < DEPTH; depth++) {
      const value = typeof at === 'number' ? flat[at] : null;
      if (!Array.isArray(value) || typeof value[0] !== 'string') break;
      at = value[1] ?? null;
    }
    return typeof at === 'number' ? (lists[at] ?? objects[at] ?? flat[at] ?? null) : null;
  };
  for (const [place, value] of flat.entries()) {
    const list = lists[place];
    const object = objects[place];
    if (list && Array.isArray(value)) for (const inner of value) list.push(valueAt(inner));
    if (object && isObject(value))
      for (const [key, inner] of Object.entries(value)) object[key] = valueAt(inner);
  }
  return valueAt(0);
}
