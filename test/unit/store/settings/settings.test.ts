import { beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (changes: Record<string, unknown>, area: string) => void;
const stored: Record<string, unknown> = {};
const listeners = new Set<Listener>();
let refusal: Error | null = null;
const refuse = () => {
  if (refusal !== null) throw refusal;
};

vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: { getUILanguage: () => 'de-CH' },
    storage: {
      local: {
        get: async (keys: string[]) => {
          refuse();
          return Object.fromEntries(keys.filter((key) => key in stored).map((key) => [key, stored[key]]));
        },
        set: async (values: Record<string, unknown>) => {
          refuse();
          Object.assign(stored, values);
        },
      },
      onChanged: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
  },
}));
const { changeSettings, languageOf, readSettings, regionFor, watchSettings } = await import(
  '../../../../src/store/settings/settings'
);
const { DEFAULT_SETTINGS } = await import('../../../../src/store/settings/settings-shape');

describe('the settings', () => {
  beforeEach(() => {
    for (const key of Object.keys(stored)) delete stored[key];
    refusal = null;
  });

  it('are the defaults until they are changed, and lie under a key each', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    await Promise.all([changeSettings({ wordsOnly: true }), changeSettings({ region: 'uk' })]);
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, wordsOnly: true, region: 'uk' });
    expect(Object.keys(stored).sort()).toEqual(['setting:region', 'setting:wordsOnly']);
  });

  it.each([
    ['QUOTA_BYTES quota exceeded', 'quota'],
    ['No storage here', 'unavailable'],
  ])('say what stands in the way: %s', async (message, error) => {
    refusal = new Error(message);
    expect(await changeSettings({ sync: true })).toMatchObject({ ok: false, error });
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('are told to whoever watches, until that ends', async () => {
    const heard: boolean[] = [];
    const end = new AbortController();
    watchSettings(({ wordsOnly }) => heard.push(wordsOnly), end.signal);
    const change = (key: string, area = 'local') => {
      for (const listener of listeners) listener({ [key]: {} }, area);
    };
    stored['setting:wordsOnly'] = true;
    change('setting:wordsOnly');
    await vi.waitFor(() => expect(heard).toEqual([true]));
    change('shop-read:tesco');
    change('setting:wordsOnly', 'sync');
    change('setting:wordsOnly');
    // What is being read when it ends is not told any more.
    end.abort();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(heard).toEqual([true]);
    expect(listeners.size).toBe(0);
  });

  it('follow the browser where nothing is chosen', () => {
    expect(languageOf(DEFAULT_SETTINGS)).toBe('de');
    expect(languageOf({ ...DEFAULT_SETTINGS, language: 'fr' })).toBe('fr');
    expect(['en-GB', 'en_US', 'fr-CA', 'hi-IN', 'de-CH', 'nl'].map(regionFor)).toEqual([
      'uk',
      'us',
      'ca',
      'in',
      'eu',
      'eu',
    ]);
  });
});
