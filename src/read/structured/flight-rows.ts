import { type Json, parseJson } from './json';

/**
 * Rows of React's flight format, which Next.js pushes in pieces: `7:["$",…]` is JSON to the end of its line, `1f:T5a2,…` a text of 0x5a2
 * bytes (UTF-8) with no line end after it. The string "$1f" in a row means that text. Rows that are not `wanted` are not parsed.
 */

/** Rows and texts looked at: a product's page has some 100. */
const ROWS = 2_000;
const HEAD = /([\da-f]{1,8}):(?:T([\da-f]{1,6}),)?/y;
const REFERENCE = /"\$([\da-f]{1,8})"/g;

export function flightRows(flight: string, wanted: (row: string) => boolean): Json[] {
  const rows: string[] = [];
  const texts = new Map<string, string>();
  for (let at = 0, left = ROWS; at < flight.length && left > 0; left--) {
    HEAD.lastIndex = at;
    const [head = '', id = '', size] = HEAD.exec(flight) ?? [];
    const from = at + head.length;
    if (size === undefined) {
      const line = flight.indexOf('\n', from);
      const end = line < 0 ? flight.length : line;
      rows.push(flight.slice(from, end));
      at = end + 1;
    } else {
      at = endOfBytes(flight, from, Number.parseInt(size, 16));
      texts.set(id, flight.slice(from, at));
    }
  }
  return rows.flatMap((row) => {
    const start = row.search(/[[{]/);
    if (start < 0 || start >= 20 || !wanted(row)) return [];
    const whole = row
      .slice(start)
      .replace(REFERENCE, (reference, id) => (texts.has(id) ? JSON.stringify(texts.get(id)) : reference));
    return [parseJson(whole)];
  });
}

/** Where `size` bytes of UTF-8 end that begin at `from`. */
function endOfBytes(text: string, from: number, size: number): number {
  let at = from;
  for (let left = size; left > 0 && at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Each half of a surrogate pair stands for two of its four bytes.
    const half = code >= 0xd800 && code <= 0xdfff;
    left -= code < 0x80 ? 1 : code < 0x800 || half ? 2 : 3;
  }
  return at;
}
