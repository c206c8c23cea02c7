import type { Readable } from 'node:stream';

/** Answers to so many lines (a report is about 3 kB) are written at once, so that memory stays flat. */
const MOST_AT_ONCE = 64;

/**
 * The lines of a stream that are not blank, as many together as have arrived, at most 64; never waits for more. Only a line feed
 * ends a line: JSON may hold the other line separators as they are, which is why `node:readline` does not serve.
 */
export async function* arrivingLines(input: Readable): AsyncGenerator<string[], undefined> {
  let begun: string[] = [];
  input.setEncoding('utf8');
  for await (const text of input as AsyncIterable<string>) {
    const parts = text.split('\n');
    const last = parts.pop() ?? '';
    if (parts.length > 0) {
      parts[0] = begun.join('') + (parts[0] ?? '');
      begun = [];
      const lines = parts.filter((line) => line.trim() !== '');
      for (let at = 0; at < lines.length; at += MOST_AT_ONCE) yield lines.slice(at, at + MOST_AT_ONCE);
    }
    begun.push(last);
  }
  const rest = begun.join('');
  if (rest.trim() !== '') yield [rest];
}
