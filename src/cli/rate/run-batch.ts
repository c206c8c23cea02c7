import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Worker } from 'node:worker_threads';
import { answerLines } from './answer-lines';
import type { CaseContext } from './case';
import { openLineThreads } from './line-threads';

/** Threads for long batches: how many at most, and how one is opened. */
export interface BatchThreads {
  readonly count: number;
  readonly open: () => Worker;
}

/**
 * A chunk is what a thread is asked for at once: its answers (a report is about 3 kB) are some hundred kB, so that asking costs
 * nothing beside rating and memory stays flat.
 */
const CHUNK_LINES = 64;
/** Fewer lines are answered before a second thread has started. */
const LINES_FOR_THREADS = 512;
/** Each thread has a chunk at hand while another is answered or waits to be written in its turn. */
const CHUNKS_A_THREAD = 3;

/** One JSON object a line in, one report a line out, in order; memory stays flat. */
export async function runBatch(
  input: Readable,
  output: Writable,
  context: CaseContext,
  threads: BatchThreads | null = null,
): Promise<number> {
  const chunks = chunksOf(input);
  const first: string[][] = [];
  while (first.length < LINES_FOR_THREADS / CHUNK_LINES) {
    const next = await chunks.next();
    if (next.done) break;
    first.push(next.value);
  }
  const long = first.length === LINES_FOR_THREADS / CHUNK_LINES;
  const pool =
    threads !== null && threads.count > 1 && long ? openLineThreads(threads.count, threads.open) : null;
  const most = pool === null ? 1 : (threads?.count ?? 1) * CHUNKS_A_THREAD;
  const asked: Promise<string>[] = [];
  const write = async () => {
    const text = await asked.shift();
    if (text !== undefined && !output.write(text)) await once(output, 'drain');
  };
  for await (const chunk of both(first, chunks)) {
    asked.push(pool === null ? answerLines(chunk, context) : pool.answer(chunk));
    if (asked.length >= most) await write();
  }
  while (asked.length > 0) await write();
  await pool?.close();
  return 0;
}

async function* chunksOf(input: Readable): AsyncGenerator<string[], undefined> {
  let chunk: string[] = [];
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    chunk.push(line);
    if (chunk.length < CHUNK_LINES) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

async function* both<T>(first: Iterable<T>, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield* first;
  yield* rest;
}
