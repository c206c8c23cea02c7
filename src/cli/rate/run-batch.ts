import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { CaseContext } from './case';
import { readCase } from './read-case';
import { reportCase } from './report-case';

/**
 * How much answer text is gathered before it is written: large enough that writing costs nothing beside rating (a report is
 * about 3 kB), small enough that memory stays flat.
 */
const CHUNK_CHARACTERS = 64 * 1024;

/** One JSON object a line in, one report a line out, in order. A line that cannot be used is answered by its error. */
export async function runBatch(input: Readable, output: Writable, context: CaseContext): Promise<number> {
  let pending = '';
  const flush = async () => {
    const text = pending;
    pending = '';
    if (text !== '' && !output.write(text)) await once(output, 'drain');
  };
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    pending += `${JSON.stringify(await answer(line, context))}\n`;
    if (pending.length > CHUNK_CHARACTERS) await flush();
  }
  await flush();
  return 0;
}

async function answer(line: string, context: CaseContext): Promise<object> {
  const given = readCase(line);
  if (!given.ok) return { id: given.id, error: given.error };
  try {
    const report = await reportCase(given.value, context);
    return report.ok ? report.value : { id: given.value.id, error: report.detail ?? report.error };
  } catch (error) {
    // A bug of ours on one line must not cost the caller the others.
    return {
      id: given.value.id,
      error: `Internal error: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}
