import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { RULES_VERSION } from '../../../src/rate/rules/rules-version';
import { clearHistory } from '../../../src/store/clear-history';
import { markRating } from '../../../src/store/mark-rating';
import { rememberRating } from '../../../src/store/remember-rating';
import { saveRating } from '../../../src/store/save-rating';
import { numbered, value } from '../store/fixtures';

const heard: Record<string, (...args: never[]) => void> = {};
const event = (name: string) => ({
  addListener: (listener: (...args: never[]) => void) => {
    heard[name] = listener;
  },
});
const local: Record<string, unknown> = {};
const account: Record<string, unknown> = {};
const alarms: Record<string, { readonly periodInMinutes: number }> = {};
let settingsRead = 0;
const area = (items: Record<string, unknown>) => ({
  get: async (asked: unknown) => {
    if (Array.isArray(asked)) settingsRead += 1;
    return { ...items };
  },
  set: async (values: Record<string, unknown>) => void Object.assign(items, values),
  remove: async (keys: string[]) => {
    for (const key of keys) delete items[key];
  },
});

vi.mock('webextension-polyfill', () => ({
  default: {
    alarms: {
      get: async (name: string) => alarms[name],
      create: vi.fn(async (name: string, terms: { readonly periodInMinutes: number }) => {
        alarms[name] = terms;
      }),
      onAlarm: event('alarm'),
    },
    i18n: { getUILanguage: () => 'en-GB' },
    runtime: { onInstalled: event('installed'), onStartup: event('startup') },
    storage: { local: area(local), sync: area(account), onChanged: event('changed') },
  },
}));
const { browser } = await import('../../../src/platform/browser');
const { watchUpkeep } = await import('../../../src/background/upkeep');
const { shelf } = await import('../../../src/background/shelf');

const tell = (name: string, ...args: unknown[]) => heard[name]?.(...(args as never[]));
const onShelf = async (n: number) => {
  const { key } = await value(saveRating(shelf, numbered(n), n));
  await value(markRating(shelf, key, { shortlist: 1 }, n));
  return key;
};
const rest = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('upkeep', () => {
  beforeEach(async () => {
    for (const table of [local, account, alarms]) for (const key of Object.keys(table)) delete table[key];
    await Promise.all(shelf.dexie.tables.map((table) => table.clear()));
    vi.mocked(browser.alarms.create).mockClear();
    settingsRead = 0;
    watchUpkeep();
  });

  it('has its alarm, made once', async () => {
    await vi.waitFor(() => expect(alarms).toEqual({ upkeep: { periodInMinutes: 30 } }));
    watchUpkeep();
    await rest();
    expect(browser.alarms.create).toHaveBeenCalledOnce();
  });

  it('rates by the present rules what was kept under others, at an update and at its alarm', async () => {
    for (const [name, args] of [
      ['installed', []],
      ['alarm', [{ name: 'upkeep' }]],
    ] as const) {
      await shelf.cards.clear();
      const { key } = await value(saveRating(shelf, numbered(1), 1));
      tell('alarm', { name: 'another' });
      await rest();
      expect((await shelf.cards.get(key))?.rulesVersion).toBe('rules-1');
      tell(name, ...args);
      await vi.waitFor(async () => expect((await shelf.cards.get(key))?.rulesVersion).toBe(RULES_VERSION));
    }
  });

  it('sends nothing to the account while the user does not want it', async () => {
    await onShelf(1);
    tell('alarm', { name: 'upkeep' });
    tell('changed', {}, 'sync');
    tell('changed', { 'setting:sync': {} }, 'local');
    // The alarm asks twice for the settings, to rate and to sync.
    await vi.waitFor(() => expect(settingsRead).toBeGreaterThanOrEqual(4));
    await rest();
    expect(account).toEqual({});
  });

  it('brings the shelf into line at once when the user wants it, and at every alarm', async () => {
    local['setting:sync'] = true;
    await onShelf(1);
    tell('changed', { 'setting:region': {} }, 'local');
    await rest();
    expect(account).toEqual({});
    tell('changed', { 'setting:sync': {} }, 'local');
    await vi.waitFor(() => expect(Object.keys(account).length).toBe(1));
    await onShelf(2);
    tell('alarm', { name: 'upkeep' });
    await vi.waitFor(() => expect(Object.keys(account).length).toBe(2));
    await vi.waitFor(() => expect(local['sync:state']).toMatchObject({ left: 0 }));
  });

  it.each(['installed', 'startup'])(
    'lets go at %s of the history that a killed page cleared',
    async (name) => {
      await value(rememberRating(shelf, numbered(1), { limit: 10, now: 1 }));
      await value(clearHistory(shelf));
      expect(await shelf.aside.count()).toBe(1);
      tell(name);
      await vi.waitFor(async () => expect(await shelf.aside.count()).toBe(0));
    },
  );
});
