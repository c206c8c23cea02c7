// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { offerBridge } from '../../../../src/paint/bridge';
import type { PageSessionParts } from '../../../../src/paint/page/page-session';
import { startPage } from '../../../../src/paint/page/start-page';

type Listener = (message: unknown, sender: { id?: string }, respond: (reply: unknown) => void) => void;

let parts: PageSessionParts;
let aborted: AbortSignal;
const session = { read: vi.fn(() => 'page'), show: vi.fn(), refresh: vi.fn() };
const started = vi.fn();
vi.mock('../../../../src/paint/page/page-session', () => ({
  startPageSession(given: PageSessionParts, _clock: unknown, abort: AbortController) {
    started();
    parts = given;
    aborted = abort.signal;
    return session;
  },
}));

const listeners = new Set<Listener>();
const replies: unknown[] = [];
const sendMessage = vi.fn(async (_message: unknown): Promise<unknown> => ({ ok: true, value: null }));

beforeEach(() => {
  vi.clearAllMocks();
  listeners.clear();
  replies.length = 0;
  offerBridge(undefined);
  document.body.innerHTML = '';
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'gutlight',
      sendMessage,
      onMessage: {
        addListener: (heard: Listener) => listeners.add(heard),
        removeListener: (heard: Listener) => listeners.delete(heard),
      },
    },
  });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'gutlightShop');
  vi.unstubAllGlobals();
});

const say = (type: string, args: object = {}, id = 'gutlight'): void => {
  for (const heard of listeners) heard({ type, args }, { id }, (reply) => replies.push(reply));
};

it('answers the background: reads, shows, asks again', () => {
  startPage();
  say('page/read');
  say('badge/show', { badge: { word: 'Fits' } });
  say('page/refresh');
  expect(replies).toEqual([
    { ok: true, value: 'page' },
    { ok: true, value: null },
    { ok: true, value: null },
  ]);
  expect(session.show).toHaveBeenCalledExactlyOnceWith({ word: 'Fits' });
  expect(session.refresh).toHaveBeenCalledTimes(1);
});

it('hears nobody else, and no message of another shape', () => {
  startPage();
  say('page/read', {}, 'another extension');
  say('page/unknown');
  for (const heard of listeners) heard(null, { id: 'gutlight' }, (reply) => replies.push(reply));
  for (const heard of listeners) heard('page/read', { id: 'gutlight' }, (reply) => replies.push(reply));
  expect(replies).toEqual([]);
});

it('starts once a document, and clears away what an earlier copy left in it', () => {
  document.body.innerHTML = '<gutlight-badge></gutlight-badge><gutlight-tile></gutlight-tile><p>Kefir</p>';
  startPage();
  expect(document.body.innerHTML).toBe('<p>Kefir</p>');
  offerBridge({} as never);
  startPage();
  expect(started).toHaveBeenCalledTimes(1);
  expect(listeners.size).toBe(1);
});

it('takes the address of a shop that it knows for enough, and asks the gate elsewhere', () => {
  startPage();
  document.body.innerHTML = '<p>Nothing here says shop.</p>';
  const passes = (path: string) => parts.passesGate(document, `https://shop.example${path}`);
  expect(passes('/t/kefir?id=7')).toBe(false);
  Object.assign(globalThis, { gutlightShop: { product: '^/t/[^?]+\\?id=\\d', listing: '^/aisle/' } });
  expect([passes('/t/kefir?id=7'), passes('/aisle/dairy'), passes('/about')]).toEqual([true, true, false]);
});

it('a click on a badge whose extension is gone ends the session, any other silence does not', async () => {
  startPage();
  const { signal } = { signal: aborted };
  sendMessage.mockRejectedValue(new Error('no answer'));
  parts.openPanel();
  await new Promise((resolve) => setTimeout(resolve));
  expect(signal.aborted).toBe(false);
  vi.stubGlobal('chrome', {
    runtime: { onMessage: { removeListener: (one: Listener) => listeners.delete(one) } },
  });
  parts.openPanel();
  await new Promise((resolve) => setTimeout(resolve));
  expect(signal.aborted).toBe(true);
  expect(listeners.size).toBe(0);
});

it('sends each of its calls by name', async () => {
  startPage();
  sendMessage.mockResolvedValue({ ok: true, value: null });
  await parts.fetchReader();
  await parts.fetchListing();
  await parts.rate({} as never);
  parts.keepPlace('left');
  parts.openPanel();
  expect(sendMessage.mock.calls).toEqual([
    [{ type: 'reader/load', args: {} }],
    [{ type: 'listing/load', args: {} }],
    [{ type: 'product/rate', args: { page: {} } }],
    [{ type: 'badge/place', args: { place: 'left' } }],
    [{ type: 'panel/open', args: {} }],
  ]);
});
