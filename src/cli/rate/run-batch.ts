import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { arrivingLines } from './arriving-lines';
import type { CaseContext } from './case';
import { readCase } from './read-case';
import { reportCase } from './report-case';

/**
 * One JSON object a line in, one report a line out, in order; memory stays flat. What has arrived is answered before more is read, so
 * that a caller may wait for each answer; a line that cannot be used is answered by its error. One thread does it all: a second one
 * would have to load the lexicons and compile the same code again, which was no faster for tens of thousands of lines on two cores.
 */
export async function runBatch(input: Readable, output: Writable, context: CaseContext): Promise<number> {
  for await (const lines of arrivingLines(input)) {
    let text = '';
    for (const line of lines) text += `${JSON.stringify(await answer(line, context))}\n`;
    if (!output.write(text)) await once(output, 'drain');
  }
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
