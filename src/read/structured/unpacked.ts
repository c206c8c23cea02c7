import { type Json, parseJson } from './json';
import { unflatten } from './unflatten';

/** What a program wrote as JSON into a string of its JSON, a flat list unfolded; any other value is itself. */
export function unpacked(value: Json): Json {
  return typeof value === 'string' && /^(?:\{\s*"|\[\s*[[{"])/.test(value)
    ? unflatten(parseJson(value) ?? value)
    : value;
}
