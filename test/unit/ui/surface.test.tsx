// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import german from '../../../public/_locales/de/messages.json';
import english from '../../../public/_locales/en/messages.json';
import { SwitchField } from '../../../src/ui/components/controls/switch-field';
import { showSurface } from '../../../src/ui/surface';

let stored: Record<string, unknown>;
let isFull: boolean;
/** How long German takes to come. */
let delay: Promise<void>;
type Listener = (changes: object, area: string) => void;
const listeners = new Set<Listener>();
vi.mock('../../../src/platform/browser', () => ({
  browser: {
    i18n: { getUILanguage: () => 'en' },
    storage: {
      local: {
        get: async () => stored,
        async set(change: object) {
          if (isFull) throw new Error('QUOTA_BYTES quota exceeded');
          Object.assign(stored, change);
          for (const heard of listeners) heard(change, 'local');
        },
      },
      onChanged: {
        addListener: (heard: Listener) => listeners.add(heard),
        removeListener: (heard: Listener) => listeners.delete(heard),
      },
    },
  },
}));

beforeEach(async () => {
  stored = {};
  isFull = false;
  document.body.innerHTML = '<div id="app"></div>';
  delay = Promise.resolve();
  vi.stubGlobal('fetch', async (path: string) => {
    if (path.includes('/de/')) await delay;
    return { json: async () => (path.includes('/de/') ? german : english) };
  });
  await act(() => showSurface('options_title', <SwitchField setting="wordsOnly" />));
});

const box = () => document.querySelector('input');
const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 5)));
const press = async (): Promise<void> => {
  await act(() => box()?.click());
  await settle();
};

it('keeps what was switched, and follows what is changed elsewhere', async () => {
  await press();
  expect(stored).toEqual({ 'setting:wordsOnly': true });
  stored = {};
  for (const heard of listeners) heard({ 'setting:wordsOnly': {} }, 'local');
  await settle();
  expect(box()?.checked).toBe(false);
});

it('says that a setting could not be kept, and shows the one that holds', async () => {
  isFull = true;
  await press();
  expect(document.querySelector('[role="alert"]')?.textContent).toContain('could not be saved');
  expect(box()?.checked).toBe(false);
  isFull = false;
  await press();
  expect(document.querySelector('[role="alert"]')).toBeNull();
  expect(box()?.checked).toBe(true);
});

it('changes its language, in one step, when another is chosen', async () => {
  stored = { 'setting:language': 'de' };
  for (const heard of listeners) heard({ 'setting:language': {} }, 'local');
  await vi.waitFor(() => expect(document.documentElement.lang).toBe('de'));
  expect(document.title).toBe(german.options_title.message);
});

it('texts that come after another language was chosen are not shown', async () => {
  const choose = async (language: string | null): Promise<void> => {
    stored = language === null ? {} : { 'setting:language': language };
    for (const heard of listeners) heard({ 'setting:language': {} }, 'local');
    await settle();
  };
  let come: () => void = () => undefined;
  delay = new Promise((resolve) => (come = resolve));
  await choose('de');
  await choose(null);
  await act(() => come());
  await settle();
  expect(document.documentElement.lang).toBe('en');
});
