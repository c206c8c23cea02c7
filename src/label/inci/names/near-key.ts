/**
 * Finds the one key that a misprint of one letter stands for: one letter too many, missing, wrong, or two swapped.
 * Two keys one edit apart agree in their first or in their second half, so each key is filed under both halves and a look-up
 * compares a handful of candidates. Keys under 7 characters and edits of digits are never mended (Oleth-3 is not Oleth-2);
 * two equally near keys give nothing.
 */
const SHORTEST = 7;

export interface NearIndex {
  readonly halves: ReadonlyMap<string, readonly string[]>;
}

export function indexNearKeys(keys: Iterable<string>): NearIndex {
  const halves = new Map<string, string[]>();
  for (const key of keys) {
    if (key.length < SHORTEST) continue;
    for (const half of halvesOf(key, key.length)) {
      const filed = halves.get(half);
      if (filed === undefined) halves.set(half, [key]);
      else filed.push(key);
    }
  }
  return { halves };
}

export function findNearKey(
  index: NearIndex,
  key: string,
  sameName: (a: string, b: string) => boolean,
): string | null {
  if (key.length < SHORTEST) return null;
  let found: string | null = null;
  for (let length = key.length - 1; length <= key.length + 1; length++) {
    for (const half of halvesOf(key, length)) {
      for (const candidate of index.halves.get(half) ?? []) {
        if (candidate === found || !isOneLetterAway(key, candidate)) continue;
        if (found !== null && !sameName(found, candidate)) return null;
        found = candidate;
      }
    }
  }
  return found;
}

function halvesOf(key: string, length: number): readonly [string, string] {
  const middle = length >> 1;
  return [`${length}<${key.slice(0, middle)}`, `${length}>${key.slice(key.length - (length - middle))}`];
}

function isOneLetterAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  if (isDigit(a[i]) || isDigit(b[i])) return false;
  if (a.length === b.length) {
    if (a.slice(i + 1) === b.slice(i + 1)) return true;
    return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
  }
  return a.length > b.length ? a.slice(i + 1) === b.slice(i) : a.slice(i) === b.slice(i + 1);
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}
