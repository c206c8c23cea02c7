import type { Readable } from 'node:stream';

/**
 * A chunk is what a thread is asked for at once: its answers (a report is about 3 kB) are some hundred kB, so that asking costs
 * nothing beside rating and memory stays flat.
 */
const CHUNK_LINES = 64;

/**
 * The lines of a stream that are not blank, as many together as have arrived, at most 64; never waits for a chunk to be full. Only
 * a line feed ends a line: JSON may hold the other line separators as they are.
 */
export async function* chunksOfLines(input: Readable): AsyncGenerator<string[], undefined> {
  let begun: string[] = [];
  input.setEncoding('utf8');
  for await (const text of input as AsyncIterable<string>) {
    const parts = text.split('\n');
    const last = parts.pop() ?? '';
    if (parts.length > 0) {
      parts[0] = begun.join('') + (parts[0] ?? '');
      begun = [];
      const lines = parts.filter((line) => line.trim() !== '');
      for (let at = 0; at < lines.length; at += CHUNK_LINES) yield lines.slice(at, at + CHUNK_LINES);
    }
    begun.push(last);
  }
  const rest = begun.join('');
  if (rest.trim() !== '') yield [rest];
}
