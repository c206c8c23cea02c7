import { once } from 'node:events';
import { PassThrough, Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it, vi } from 'vitest';
import { runBatch } from '../../../src/cli/rate/run-batch';
import { NEUTRAL_PROFILE } from '../../../src/rate/profile';

async function batch(lines: readonly string[]): Promise<{ id: unknown; error?: string; kind?: string }[]> {
  const output = new PassThrough();
  const printed = text(output);
  const context = { profile: NEUTRAL_PROFILE, cwd: import.meta.dirname };
  expect(await runBatch(Readable.from([`${lines.join('\n')}\n`]), output, context)).toBe(0);
  output.end();
  return (await printed)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('a batch', () => {
  it('answers a line before the next one is sent', async () => {
    const input = new PassThrough();
    const output = new PassThrough({ encoding: 'utf8' });
    const done = runBatch(input, output, { profile: NEUTRAL_PROFILE, cwd: '.' });
    for (const id of ['first', 'second']) {
      input.write(`{"id":"${id}","kind":"food","ingredients":"Oats"}\r\n\n`);
      const [printed] = await once(output, 'data');
      expect(JSON.parse(printed)).toMatchObject({ id, kind: 'food' });
    }
    input.end('{"id":"last, without a line feed","kind":"food","ingredients":"Oats \u2028 salt"}');
    const [printed] = await once(output, 'data');
    expect(JSON.parse(printed).id).toBe('last, without a line feed');
    await done;
  });

  it('waits for a reader that is slower than it', async () => {
    const line = '{"kind":"food","ingredients":"Oats"}\n';
    const written: string[] = [];
    const output = new Writable({ highWaterMark: 1, write: (chunk) => void written.push(String(chunk)) });
    void runBatch(Readable.from([line, line, line]), output, { profile: NEUTRAL_PROFILE, cwd: '.' });
    await vi.waitFor(() => expect(written.length).toBe(1));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(output.writableLength).toBe(written[0]?.length);
  });

  it('answers every line in order, and a bad line costs only itself', async () => {
    const answers = await batch([
      '{"id":"a","kind":"food","ingredients":"Oats"}',
      'not json',
      '{"id":"b","kind":"toaster","ingredients":"Oats"}',
      '{"id":"c"}',
      '{"id":"d","html":"missing.html"}',
      '{"id":"e","kind":"drink","ingredients":"Water"}',
    ]);
    expect(answers.map((answer) => answer.id)).toEqual(['a', null, 'b', 'c', 'd', 'e']);
    expect(answers.map((answer) => answer.error !== undefined)).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('answers what is JSON and no case, too', async () => {
    const answers = await batch(['null', '[]', '42', '{"id":{"a":1},"kind":"food"}', '{"id":5,"kind":1}']);
    expect(answers.map(({ id }) => id)).toEqual([null, null, null, null, 5]);
    for (const { error } of answers) expect(error).toContain('Invalid ');
  });

  it('reads a file that opens with a byte order mark', async () => {
    const [answer] = await batch(['\uFEFF{"id":"a","kind":"food","ingredients":"Oats"}']);
    expect(answer).toMatchObject({ id: 'a', kind: 'food' });
  });

  it('says what is wrong with a line in one sentence', async () => {
    const [answer] = await batch(['{"id":7,"kind":"toaster","ingredients":"x"}']);
    expect(answer?.id).toBe(7);
    expect(answer?.error).toMatch(/^kind: /);
    expect(answer?.error).not.toContain('\n');
  });

  it('takes declared nutrition as numbers', async () => {
    const [answer] = await batch([
      '{"id":"n","kind":"food","ingredients":"Oats","nutrition":{"basis":"100g","values":{"sugars":1.1,"fibre":9}}}',
    ]);
    expect(answer).toMatchObject({ nutrition: { per100: { basis: '100g', sugars: 1.1, fibre: 9 } } });
  });

  it('survives keys that name prototypes', async () => {
    const [answer] = await batch([
      '{"id":"p","__proto__":{"kind":"drink"},"constructor":1,"kind":"food","ingredients":"Oats"}',
    ]);
    expect(answer).toMatchObject({ id: 'p', kind: 'food' });
  });
});
