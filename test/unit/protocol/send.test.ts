import { afterEach, describe, expect, it, vi } from 'vitest';
import { send } from '../../../src/protocol/send';

const answers = (...replies: (() => Promise<unknown>)[]) => {
  const sendMessage = vi.fn(() => (replies.shift() ?? (async () => undefined))());
  vi.stubGlobal('chrome', { runtime: { id: 'gutlight', sendMessage } });
  return sendMessage;
};
const ask = () => send('badge/place', { place: 'left' });
const OK = { ok: true, value: null };

describe('a page script that asks the background', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('hears its answer, a failure too', async () => {
    const sendMessage = answers(async () => ({ ok: false, error: 'failed' }));
    expect(await ask()).toEqual({ ok: false, error: 'failed' });
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ type: 'badge/place', args: { place: 'left' } });
  });

  it.each([
    ['was starting', () => Promise.reject(new Error('Could not establish connection.'))],
    ['said nothing', async () => undefined],
  ])('asks once more where it %s', async (_, first) => {
    const sendMessage = answers(first, async () => OK);
    expect(await ask()).toEqual(OK);
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });

  it('gives up after the second silence', async () => {
    const sendMessage = answers();
    expect(await ask()).toEqual({ ok: false, error: 'unreachable' });
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });

  it('knows that its extension is gone, also where it goes meanwhile', async () => {
    vi.stubGlobal('chrome', { runtime: {} });
    expect(await ask()).toEqual({ ok: false, error: 'orphaned' });
    const runtime: { id?: string; sendMessage: () => Promise<unknown> } = {
      id: 'gutlight',
      sendMessage: async () => {
        delete runtime.id;
        throw new Error('Extension context invalidated.');
      },
    };
    vi.stubGlobal('chrome', { runtime });
    expect(await ask()).toEqual({ ok: false, error: 'orphaned' });
  });
});
