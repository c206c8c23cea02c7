import type { CaseContext } from './case';
import { readCase } from './read-case';
import { reportCase } from './report-case';

/** One JSON object a line in, one report a line out, in order. A line that cannot be used is answered by its error. */
export async function answerLines(lines: readonly string[], context: CaseContext): Promise<string> {
  let text = '';
  for (const line of lines) text += `${JSON.stringify(await answer(line, context))}\n`;
  return text;
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
