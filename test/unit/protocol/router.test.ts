import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { ok } from '../../../src/platform/result';
import { createRouter, type FromPage, type Sender } from '../../../src/protocol/router';

const SELF = { id: 'gutlight', origin: 'chrome-extension://gutlight' };
const page: Sender = {
  id: 'gutlight',
  origin: 'https://www.tesco.com',
  url: 'https://www.tesco.com/p/1',
  frameId: 0,
  tab: { id: 7, incognito: false },
};
const popup: Sender = { id: 'gutlight', origin: SELF.origin, url: `${SELF.origin}/popup.html` };

function setUp() {
  const log = vi.fn();
  const seen: { readonly name: string; readonly from: FromPage | null }[] = [];
  const handler = (name: string) => ({
    schema: z.strictObject({ n: z.number() }),
    handle: async (_args: never, from: FromPage | null) => {
      seen.push({ name, from });
      if (name === 'product/fail') throw new Error('secret detail');
      return ok(name);
    },
  });
  const route = createRouter(
    {
      fromPage: { 'product/rate': handler('product/rate'), 'product/fail': handler('product/fail') },
      fromExtension: { 'sites/sync': handler('sites/sync') },
    },
    SELF,
    log,
  );
  return { route, seen, log };
}

describe('the router', () => {
  it('answers a page script and tells the handler who asks, in the browser’s words', async () => {
    const { route, seen } = setUp();
    expect(await route({ type: 'product/rate', args: { n: 1 } }, page)).toEqual(ok('product/rate'));
    expect(seen[0]?.from).toEqual({ tabId: 7, host: 'www.tesco.com', isPrivate: false });
  });

  it('takes calls of our own pages from our own pages only', async () => {
    const { route } = setUp();
    expect(await route({ type: 'sites/sync', args: { n: 1 } }, popup)).toEqual(ok('sites/sync'));
    expect(route({ type: 'sites/sync', args: { n: 1 } }, page)).toBeUndefined();
    expect(route({ type: 'product/rate', args: { n: 1 } }, popup)).toBeUndefined();
  });

  it('knows an own page by its address where the browser tells no origin', async () => {
    const { route } = setUp();
    const sender: Sender = { id: 'gutlight', url: `${SELF.origin}/options.html` };
    expect(await route({ type: 'sites/sync', args: { n: 1 } }, sender)).toEqual(ok('sites/sync'));
  });

  it.each<[string, unknown, Sender]>([
    ['another extension', { type: 'product/rate', args: { n: 1 } }, { ...page, id: 'other' }],
    ['a web page that may speak to us', { type: 'product/rate', args: { n: 1 } }, { url: page.url }],
    ['a frame inside a page', { type: 'product/rate', args: { n: 1 } }, { ...page, frameId: 3 }],
    [
      'a page that is no web page',
      { type: 'product/rate', args: { n: 1 } },
      { ...page, url: 'data:text/html,x' },
    ],
    [
      'a page of ours in a sandbox',
      { type: 'sites/sync', args: { n: 1 } },
      { id: 'gutlight', origin: 'null', url: `${SELF.origin}/box.html` },
    ],
    ['arguments of another shape', { type: 'product/rate', args: { n: 'x' } }, page],
    ['arguments with a part too many', { type: 'product/rate', args: { n: 1, more: 1 } }, page],
    ['an unknown call', { type: 'product/unknown', args: { n: 1 } }, page],
    ['a name every object has', { type: 'constructor', args: { n: 1 } }, page],
    ['the name of a prototype', { type: '__proto__', args: { n: 1 } }, page],
    ['no message at all', null, page],
    ['a bare word', 'product/rate', page],
  ])('gives no answer to %s', (_what, message, sender) => {
    const { route, seen } = setUp();
    expect(route(message, sender)).toBeUndefined();
    expect(seen).toEqual([]);
  });

  it('answers a failing handler with a tag and no detail, which the log hears', async () => {
    const { route, log } = setUp();
    expect(await route({ type: 'product/fail', args: { n: 1 } }, page)).toEqual({
      ok: false,
      error: 'failed',
    });
    expect(log).toHaveBeenCalledExactlyOnceWith('product/fail', new Error('secret detail'));
  });

  it('tells the log what it refused, never what was in it', () => {
    const { route, log } = setUp();
    route({ type: 'sites/sync', args: { n: 1 } }, page);
    route({ type: 'product/rate', args: { n: 'a secret' } }, page);
    expect(log.mock.calls).toEqual([
      ['router', 'no sites/sync for this sender'],
      ['router', 'product/rate does not parse'],
    ]);
  });

  it('says when the tab is private', async () => {
    const { route, seen } = setUp();
    await route({ type: 'product/rate', args: { n: 1 } }, { ...page, tab: { id: 7, incognito: true } });
    expect(seen[0]?.from?.isPrivate).toBe(true);
  });
});
