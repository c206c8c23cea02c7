import { beforeEach, expect, it, vi } from 'vitest';

/** How many listeners each event has. */
const listeners: Record<string, number> = {};
const event = (name: string) => ({
  addListener: () => {
    listeners[name] = (listeners[name] ?? 0) + 1;
  },
});
const browser: Record<string, unknown> = {
  runtime: {
    id: 'gutlight',
    getURL: () => 'moz-extension://gutlight/',
    onMessage: event('message'),
    onInstalled: event('installed'),
    onStartup: event('startup'),
  },
  permissions: { onAdded: event('added'), onRemoved: event('removed') },
  alarms: { get: async () => ({ periodInMinutes: 30 }), onAlarm: event('alarm') },
  storage: { onChanged: event('changed') },
};
vi.mock('webextension-polyfill', () => ({ default: browser }));
const { startBackground } = await import('../../../src/background/start-background');

beforeEach(() => {
  for (const name of Object.keys(listeners)) delete listeners[name];
});

it.each([
  ['with context menus', { onClicked: event('menu') }, 1],
  ['without, as Firefox for Android', undefined, undefined],
])('the background hears every event before it returns, in a browser %s', (_, contextMenus, menus) => {
  browser.contextMenus = contextMenus;
  startBackground();
  expect(listeners).toEqual({
    message: 1,
    installed: 2,
    startup: 2,
    added: 1,
    removed: 1,
    alarm: 1,
    changed: 2,
    ...(menus !== undefined && { menu: menus }),
  });
});
