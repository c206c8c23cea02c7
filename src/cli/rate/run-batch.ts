import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Worker } from 'node:worker_threads';
import { answerLines } from './answer-lines';
import type { CaseContext } from './case';
import { chunksOfLines } from './chunks-of-lines';
import { type LineThreads, openLineThreads } from './line-threads';

/** Threads for long batches: how many at most, and how one is opened. */
export interface BatchThreads {
  readonly count: number;
  readonly open: () => Worker;
}

/** Fewer lines are answered before a second thread has started. */
const LINES_FOR_THREADS = 128;
/** Each thread has a chunk at hand while another is answered or waits to be written in its turn. */
const CHUNKS_A_THREAD = 3;

/**
 * One JSON object a line in, one report a line out, in order; memory stays flat. A line is answered as soon as it is there, so
 * that a caller may wait for each answer; only a batch that goes on is shared among threads.
 */
export async function runBatch(
  input: Readable,
  output: Writable,
  context: CaseContext,
  threads: BatchThreads | null = null,
): Promise<number> {
  let pool: LineThreads | null = null;
  let lines = 0;
  let written = Promise.resolve();
  const open: Promise<void>[] = [];
  for await (const chunk of chunksOfLines(input)) {
    lines += chunk.length;
    if (threads !== null && threads.count > 1 && lines > LINES_FOR_THREADS)
      pool ??= openLineThreads(threads.count, threads.open);
    const answer = pool === null ? answerLines(chunk, context) : pool.answer(chunk);
    written = written.then(async () => {
      if (!output.write(await answer)) await once(output, 'drain');
    });
    open.push(written);
    if (pool === null || threads === null || open.length >= threads.count * CHUNKS_A_THREAD)
      await open.shift();
  }
  await written;
  await pool?.close();
  return 0;
}
