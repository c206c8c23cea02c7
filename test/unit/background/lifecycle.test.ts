import { beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (event: { readonly reason?: string; readonly origins?: string[] }) => void;
const heard: Record<string, Listener> = {};
const event = (name: string) => ({
  addListener: (listener: Listener) => {
    heard[name] = listener;
  },
});
const injected: [tabId: number, script: string | undefined][] = [];
const opened: string[] = [];
const asked: (string[] | undefined)[] = [];

vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: { getUILanguage: () => 'en-GB' },
    permissions: {
      getAll: async () => ({ origins: ['https://*.tesco.com/*', 'https://a.example/*'] }),
      onAdded: event('added'),
      onRemoved: event('removed'),
    },
    runtime: {
      getManifest: () => ({ content_scripts: [{ matches: ['https://*.tesco.com/*'] }] }),
      getURL: (path: string) => path,
      onInstalled: event('installed'),
      onStartup: event('startup'),
    },
    scripting: {
      getRegisteredContentScripts: async () => [],
      registerContentScripts: async () => undefined,
      insertCSS: async ({ target: { tabId } }: { readonly target: { readonly tabId: number } }) => {
        if (tabId === 2) throw new Error('the page is gone');
      },
      executeScript: async ({
        target: { tabId },
        files,
      }: {
        readonly target: { readonly tabId: number };
        readonly files: string[];
      }) => void injected.push([tabId, files.at(0)]),
    },
    storage: { local: { get: async () => ({}) } },
    tabs: {
      create: async ({ url }: { readonly url: string }) => void opened.push(url),
      query: async ({ url }: { readonly url?: string[] }) => {
        asked.push(url);
        return [
          { id: 1, url: 'https://www.tesco.com/products/1' },
          { id: 2, url: 'https://www.tesco.com/products/2' },
          { id: 3, url: 'https://a.example/p', discarded: true },
          { id: 4, url: 'https://a.example/q' },
        ];
      },
    },
  },
}));
const { watchLifecycle } = await import('../../../src/background/lifecycle');
watchLifecycle();

describe('pages that are open', () => {
  beforeEach(() => {
    for (const list of [injected, opened, asked]) list.length = 0;
  });

  it.each([
    ['install', ['welcome.html']],
    ['update', []],
  ])('get a fresh script at every %s, but one that is gone or asleep', async (reason, pages) => {
    heard.installed?.({ reason });
    await vi.waitFor(() => expect(injected.length).toBe(2));
    expect(injected).toEqual([
      [1, 'content-scripts/shop-tesco.js'],
      [4, 'content-scripts/page.js'],
    ]);
    expect(asked).toEqual([['https://*.tesco.com/*', 'https://a.example/*']]);
    await vi.waitFor(() => expect(opened).toEqual(pages));
  });

  it('of a site get their script when it is granted, and no others are looked for', async () => {
    heard.added?.({ origins: ['https://a.example/*'] });
    await vi.waitFor(() => expect(injected.length).toBe(2));
    expect(asked).toEqual([['https://a.example/*']]);
    heard.added?.({});
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(asked.length).toBe(1);
  });
});
