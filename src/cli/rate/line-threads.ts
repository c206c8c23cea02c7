/**
 * Threads that answer chunks of lines. A chunk goes to the thread with the least to do; a thread answers in the order it was asked.
 * A thread that dies costs the lines it was asked for: each is answered by an error, and the next chunk opens a new thread.
 */
import type { Worker } from 'node:worker_threads';
import { readCase } from './read-case';

export interface LineThreads {
  readonly answer: (lines: readonly string[]) => Promise<string>;
  readonly close: () => Promise<void>;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: { readonly lines: readonly string[]; readonly resolve: (text: string) => void }[];
}

export function openLineThreads(count: number, open: () => Worker): LineThreads {
  const threads = new Set<Thread>();

  function start(): Thread {
    const thread: Thread = { worker: open(), waiting: [] };
    threads.add(thread);
    const lose = (reason: string) => {
      threads.delete(thread);
      for (const { lines, resolve } of thread.waiting.splice(0)) resolve(failed(lines, reason));
    };
    thread.worker.on('message', (text: string) => thread.waiting.shift()?.resolve(text));
    thread.worker.on('error', (error: Error) => lose(error.message));
    thread.worker.on('exit', () => lose('its thread ended'));
    return thread;
  }

  return {
    answer: (lines) =>
      new Promise((resolve) => {
        const idlest = [...threads].sort((a, b) => a.waiting.length - b.waiting.length)[0];
        const busy = idlest === undefined || idlest.waiting.length > 0;
        const thread = busy && threads.size < count ? start() : (idlest ?? start());
        thread.waiting.push({ lines, resolve });
        thread.worker.postMessage(lines);
      }),
    close: async () => {
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
    },
  };
}

function failed(lines: readonly string[], reason: string): string {
  return lines
    .map((line) => `${JSON.stringify({ id: idOf(line), error: `Internal error: ${reason}` })}\n`)
    .join('');
}

function idOf(line: string): string | number | null {
  const read = readCase(line);
  return read.ok ? read.value.id : read.id;
}
