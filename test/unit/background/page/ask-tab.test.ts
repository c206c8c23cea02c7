import { expect, it, vi } from 'vitest';

const sendMessage = vi.fn<(tabId: number, message: unknown, options: unknown) => Promise<unknown>>();
vi.mock('webextension-polyfill', () => ({ default: { tabs: { sendMessage } } }));
const { askTab } = await import('../../../../src/background/page/ask-tab');

it.each([
  [
    { ok: true, value: { name: 'Kefir' } },
    { ok: true, value: { name: 'Kefir' } },
  ],
  [
    { ok: true, value: null },
    { ok: true, value: null },
  ],
  [
    { ok: false, error: 'failed' },
    { ok: false, error: 'no-answer' },
  ],
  [
    { ok: false, value: 'x' },
    { ok: false, error: 'no-answer' },
  ],
  [{ ok: true }, { ok: false, error: 'no-answer' }],
  [undefined, { ok: false, error: 'no-answer' }],
  ['ok', { ok: false, error: 'no-answer' }],
])('what a page answers is taken only where it is an answer: %j', async (reply, taken) => {
  sendMessage.mockResolvedValueOnce(reply);
  expect(await askTab(7, 'page/read', {})).toEqual(taken);
  expect(sendMessage).toHaveBeenLastCalledWith(7, { type: 'page/read', args: {} }, { frameId: 0 });
});

it('a tab without our script is told from one that does not answer', async () => {
  sendMessage.mockRejectedValueOnce(new Error('Receiving end does not exist.'));
  expect(await askTab(7, 'page/read', {})).toEqual({ ok: false, error: 'no-script' });
});
