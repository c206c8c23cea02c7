import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { type LineThreads, openLineThreads } from '../../../src/cli/rate/line-threads';
import { runBatch } from '../../../src/cli/rate/run-batch';
import { NEUTRAL_PROFILE } from '../../../src/rate/profile';

/** Stands for the real thread: answers each line by its id, a chunk the later the earlier it came; "die" ends it. */
const ECHO = `
const { parentPort } = require('node:worker_threads');
let left = 20;
parentPort.on('message', (lines) => {
  if (lines.some((line) => line.includes('die'))) throw new Error('worn out');
  const text = lines.map((line) => JSON.stringify({ id: JSON.parse(line).id }) + '\\n').join('');
  const until = Date.now() + Math.max(0, left--);
  while (Date.now() < until);
  parentPort.postMessage(text);
});`;

let opened = 0;
const open = () => {
  opened += 1;
  return new Worker(ECHO, { eval: true });
};
const line = (id: number, name = 'x') => JSON.stringify({ id, name });

let threads: LineThreads | null = null;
afterEach(async () => {
  await threads?.close();
  threads = null;
  opened = 0;
});

describe('threads that answer lines', () => {
  it('are opened as there is work, up to the number asked for', async () => {
    threads = openLineThreads(2, open);
    const answers = await Promise.all([1, 2, 3, 4].map((id) => threads?.answer([line(id)])));
    expect(answers).toEqual(['{"id":1}\n', '{"id":2}\n', '{"id":3}\n', '{"id":4}\n']);
    expect(opened).toBe(2);
  });

  it('answer the lines of a thread that died by an error, and go on', async () => {
    threads = openLineThreads(1, open);
    const lost = await threads.answer([line(1), line(2, 'die')]);
    expect(
      lost
        .trim()
        .split('\n')
        .map((answer) => JSON.parse(answer)),
    ).toEqual([
      { id: 1, error: 'Internal error: worn out' },
      { id: 2, error: 'Internal error: worn out' },
    ]);
    expect(await threads.answer([line(3)])).toBe('{"id":3}\n');
  });
});

describe('a long batch', () => {
  it('is answered in order by several threads, and loses only the chunk of one that died', async () => {
    const lines = Array.from({ length: 1000 }, (_, id) => line(id, id === 700 ? 'die' : 'x'));
    const output = new PassThrough();
    const printed = text(output);
    const input = Readable.from([lines.join('\n')]);
    await runBatch(input, output, { profile: NEUTRAL_PROFILE, cwd: '.' }, { count: 3, open });
    output.end();
    const answers = (await printed)
      .trim()
      .split('\n')
      .map((answer): { id: number; error?: string } => JSON.parse(answer));
    expect(answers.map(({ id }) => id)).toEqual(lines.map((_, id) => id));
    const lost = answers.filter(({ error }) => error !== undefined).map(({ id }) => id);
    expect(lost).toContain(700);
    expect(lost.length).toBeLessThan(400);
  });

  it('opens no thread for a short one', async () => {
    const output = new PassThrough();
    const input = Readable.from([line(1), '\n', line(2)]);
    await runBatch(input, output.resume(), { profile: NEUTRAL_PROFILE, cwd: '.' }, { count: 3, open });
    expect(opened).toBe(0);
  });
});
