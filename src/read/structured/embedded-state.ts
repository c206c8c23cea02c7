import { flightRows } from './flight-rows';
import { type Json, parseJson, type ScriptJson } from './json';
import { stateSources } from './state-sources';
import { unflatten } from './unflatten';

/**
 * Product data that a page's own scripts start from: `__NEXT_DATA__`, `__INITIAL_STATE__`, `__NUXT_DATA__`, Apollo caches, Shopify
 * product JSON, Next.js flight chunks, JSON in attributes. Read last, and only when no text of the page gave a list: parsing a megabyte
 * costs some milliseconds. Scripts are never run; their JSON is cut out of them.
 */
/** Words of keys and labels of an ingredient list, and of keys of a nutrition declaration. */
const LIST = ['ngredi', 'NGREDI', 'ngrédi', 'ngr\\u00e9di', 'nhaltsstoff', 'utaten', '"inci', 'INCI'];
const NUTRITION = 'utri';
/**
 * What follows such a word where it is a key with a value, in a flat list the value's place: programs write the key of an empty label as
 * well.
 */
const KEY = /^[\w ]{0,36}\\?["']\s*:\s*(?:\d|(?!\[\s*\]|\{\s*\}|\\?["'](?:true|false)?\\?["'])[[{"'\\])/;
/** And where it is a label with its text beside it: `"title":"Ingredients","content":"…"`. */
const LABEL =
  /^[\w ]{0,36}\\?["']\s*,.{0,60}\b(?:value|content|text|body|copy|description|html)s?\\?["']\s*:/;
/** Characters that the longer of them looks at. */
const LOOK = 160;
/** Places looked at for each word: the most in one state were 40. */
const PLACES = 60;

/** Whether `text` gives one of the keys a value, or one of the labels its text. Plain searches: an expression would cost milliseconds on a megabyte. */
function holds(text: string): boolean {
  return (
    LIST.some((word) => followed(text, word, (rest) => KEY.test(rest) || LABEL.test(rest))) ||
    followed(text, NUTRITION, (rest) => KEY.test(rest))
  );
}

function followed(text: string, word: string, by: (rest: string) => boolean): boolean {
  let at = text.indexOf(word);
  for (let left = PLACES; at >= 0 && left > 0; left--, at = text.indexOf(word, at + word.length)) {
    if (by(text.slice(at + word.length, at + LOOK))) return true;
  }
  return false;
}

/** Begins a flat list: its labels and their texts stand apart. */
const FLAT = /^\s*\[/;
const CANDIDATES = 8;
/** A state larger than this is not parsed (the largest seen: 1.1 MB). */
const SIZE = 2_000_000;

export function readState(document: Document, json: ScriptJson): Json[] {
  const values: Json[] = [];
  let left = CANDIDATES;
  let flight = '';
  for (const { text, script } of stateSources(document)) {
    if (text.includes('__next_f.push')) {
      if (flight.length < SIZE) flight += flightChunk(text);
      continue;
    }
    if (left === 0 || text.length > SIZE || text.length < 20) continue;
    if (FLAT.test(text) ? !LIST.some((word) => text.includes(word)) : !holds(text)) continue;
    left--;
    const whole = script ? json(script) : parseJson(text);
    values.push(...(whole === null ? jsonIn(text) : [unflatten(whole)]));
  }
  if (holds(flight)) values.push(...flightRows(flight, holds));
  return values;
}

/** The string that a Next.js flight script pushes. */
function flightChunk(text: string): string {
  const start = text.indexOf('push(');
  const chunk = parseJson(text.slice(start + 5, text.lastIndexOf(')')));
  return Array.isArray(chunk) && typeof chunk[1] === 'string' ? chunk[1] : '';
}

/** JSON values that are assigned in a script (`window.x = {…};`, `JSON.parse("…")`). At most four. */
function jsonIn(text: string): Json[] {
  const values: Json[] = [];
  const start = /(?:=|\(|:)\s*(?=[{[])|JSON\.parse\(\s*(?=["'])/g;
  for (let tries = 0; tries < 6 && values.length < 4; tries++) {
    const at = start.exec(text);
    if (!at) break;
    const from = at.index + at[0].length;
    const end = valueEnd(text, from);
    const raw = text.slice(from, end);
    if (raw.length < 40 || !holds(raw)) continue;
    const value = parseJson(raw.startsWith("'") ? `"${raw.slice(1, -1).replace(/\\'/g, "'")}"` : raw);
    const parsed = typeof value === 'string' ? parseJson(value) : value;
    if (parsed === null) continue;
    values.push(parsed);
    start.lastIndex = end;
  }
  return values;
}

/** Where the bracketed or quoted value that begins at `from` ends. Looks at brackets and quotes only, each once; no stack. */
function valueEnd(text: string, from: number): number {
  const mark = /["'[\]{}]/g;
  mark.lastIndex = from;
  let depth = 0;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const [char] = found;
    if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') {
      if (--depth === 0) return mark.lastIndex;
    } else {
      const end = stringEnd(text, mark.lastIndex, char);
      if (depth === 0) return end;
      mark.lastIndex = end;
    }
  }
  return text.length;
}

/** Where the string ends whose opening `quote` stands before `from`. */
function stringEnd(text: string, from: number, quote: string): number {
  let at = text.indexOf(quote, from);
  while (at >= 0) {
    let slashes = at;
    while (slashes > from && text[slashes - 1] === '\\') slashes--;
    if ((at - slashes) % 2 === 0) return at + 1;
    at = text.indexOf(quote, at + 1);
  }
  return text.length;
}
