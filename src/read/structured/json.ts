/** Reading of values that somebody else wrote as JSON: parse that does not throw, own properties only, bounded walks. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** The largest piece of script text that is parsed. Next.js state in saved shop pages: up to 1.1 MB; 2 MB parse in about 15 ms. */
const PARSE_LIMIT = 2_000_000;

export function parseJson(text: string): Json {
  if (text.length > PARSE_LIMIT) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What a script of the page holds, if it is JSON. */
export type ScriptJson = (script: Element) => Json;

/** Parses each script once for as long as the reader is kept: several ways of reading ask for the same megabyte. */
export function scriptJsonReader(): ScriptJson {
  const known = new Map<Element, Json>();
  return (script) => {
    let value = known.get(script);
    if (value === undefined) {
      value = parseJson(script.textContent ?? '');
      known.set(script, value);
    }
    return value;
  };
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function own(value: Json | undefined, key: string): Json {
  return isObject(value) && Object.hasOwn(value, key) ? (value[key] ?? null) : null;
}

export function listOf(value: Json): readonly Json[] {
  if (Array.isArray(value)) return value;
  return value === null || value === undefined ? [] : [value as Json];
}

/** Text of a JSON value: a string or number itself, of a list its first, of an object its `name`, `@value` or `value`; else null. */
export function textIn(value: Json): string | null {
  const first = Array.isArray(value) ? (value[0] ?? null) : value;
  for (const inner of [first, own(first, 'name'), own(first, '@value'), own(first, 'value')]) {
    if (typeof inner === 'string') return inner.trim() || null;
    if (typeof inner === 'number') return String(inner);
  }
  return null;
}
