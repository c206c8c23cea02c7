// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import type { ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import english from '../../../public/_locales/en/messages.json';
import { ok } from '../../../src/platform/result';
import { markRating } from '../../../src/store/mark-rating';
import { recordOf } from '../../../src/store/rating-card';
import { rememberRating } from '../../../src/store/remember-rating';
import { saveRating } from '../../../src/store/save-rating';
import { DEFAULT_SETTINGS } from '../../../src/store/settings/settings-shape';
import { BetterRated } from '../../../src/ui/components/rating/better-rated';
import { ExportButtons } from '../../../src/ui/options/export-buttons';
import { textsOf } from '../../../src/ui/page-texts';
import { Popup } from '../../../src/ui/popup/popup';
import { RatingList } from '../../../src/ui/popup/rating-list';
import { SettingsContext } from '../../../src/ui/settings-context';
import { Charts } from '../../../src/ui/shelf/charts';
import { Shelf } from '../../../src/ui/shelf/shelf';
import { TextContext } from '../../../src/ui/text-context';
import { ratingStore } from '../../../src/ui/use-ratings';
import { facts, numbered, value } from '../store/fixtures';
import { mount } from './mount';

let marked = '';
const openOptionsPage = vi.fn(async () => undefined);
vi.mock('../../../src/platform/browser', () => ({
  browser: {
    tabs: { query: async () => [] },
    i18n: { getUILanguage: () => 'en' },
    storage: {
      local: { get: async () => ({}) },
      session: { get: async () => ({ 'marked-text': marked }), remove: async () => undefined },
    },
    runtime: { getURL: (path: string) => path, openOptionsPage: () => openOptionsPage() },
  },
}));
/** The best of those that are kept. */
const better = async () => recordOf(numbered(5, { score: 65.5 }), 5).card;
vi.mock('../../../src/store/better-rated', () => ({ betterRated: async () => ok([await better()]) }));
const downloaded = vi.fn();
vi.mock('../../../src/ui/download', () => ({
  downloadFile: (...args: [readonly string[], string, string]) => downloaded(...args),
}));

beforeAll(async () => {
  const store = ratingStore();
  for (const n of [1, 2, 3, 4, 5]) {
    const { key } = await value(saveRating(store, numbered(n, { score: 60.5 + n }), n));
    await value(markRating(store, key, { shortlist: 1 }, n));
  }
  await value(saveRating(store, numbered(6, { verdict: 'off', score: 12 }), 6));
  const changed = { ...numbered(1), facts: facts('Milk, sugar, kefir cultures') };
  await value(rememberRating(store, changed, { limit: 10, now: 9 }));
});
beforeEach(() => {
  marked = '';
  vi.clearAllMocks();
});

const inWords = (content: ComponentChild) => (
  <SettingsContext.Provider
    value={{ settings: { ...DEFAULT_SETTINGS, wordsOnly: true }, change: () => undefined }}
  >
    {content}
  </SettingsContext.Provider>
);
const listOf = async (content: ComponentChild) => {
  const page = await mount(content);
  await vi.waitFor(() => expect(page.root.querySelectorAll('.rating').length).toBeGreaterThan(0));
  return page;
};

describe('the list of the popup', () => {
  it('shows scores, and none of them nor their order to somebody who asked for words', async () => {
    const page = await listOf(<RatingList list="saved" />);
    expect(page.root.textContent).toContain('Fits 65');
    const sorts = (root: HTMLElement) => [...root.querySelectorAll('select')][0]?.options.length ?? 0;
    const all = sorts(page.root);
    const words = await listOf(inWords(<RatingList list="saved" />));
    expect(words.root.textContent).not.toMatch(/Fits \d/);
    expect(sorts(words.root)).toBe(all - 1);
  });

  it('takes a product off the shelf and puts it back', async () => {
    const page = await listOf(<RatingList list="saved" />);
    const star = () => page.find('On the shelf: Product 5');
    expect(star().getAttribute('aria-pressed')).toBe('true');
    for (const is of ['false', 'true']) {
      await page.press('On the shelf: Product 5');
      await vi.waitFor(() => expect(star().getAttribute('aria-pressed')).toBe(is));
    }
  });

  it('tells an empty list from one that the search has emptied', async () => {
    const page = await listOf(<RatingList list="saved" />);
    const search = page.root.querySelector('input') as HTMLInputElement;
    await act(() => {
      search.value = 'nothing of that name';
      search.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await vi.waitFor(() => expect(page.root.querySelector('.empty')).not.toBeNull());
    expect(page.root.querySelector('input')).not.toBeNull();
    page.find('Show all').focus();
    await page.press('Show all');
    await vi.waitFor(() => expect(page.root.querySelectorAll('.rating').length).toBeGreaterThan(0));
    expect(page.root.querySelector('input')?.value).toBe('');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Saved');
  });

  it('offers no filter that has nothing to choose from', async () => {
    const page = await listOf(<RatingList list="saved" />);
    await act(() => {
      const filters = page.root.querySelector('.filters details') as HTMLDetailsElement;
      filters.open = true;
      filters.dispatchEvent(new Event('toggle'));
    });
    await vi.waitFor(() => expect(page.root.querySelector('[aria-label=Shop]')).not.toBeNull());
    const shops = [...page.root.querySelectorAll('[aria-label=Shop] option')].map((one) => one.textContent);
    expect(shops).toEqual(['Shop: any', 'tesco.com']);
    expect(page.root.querySelector('[aria-label=Tag]')).toBeNull();
  });
});

describe('what was rated better', () => {
  it('is told with its score, and in words to somebody who asked for them', async () => {
    const like = { ...(await better()), key: 'another', score: 10 };
    const page = await mount(<BetterRated product={like} />);
    await vi.waitFor(() => expect(page.root.querySelector('li')?.textContent).toBe('Fits 65Product 5'));
    const words = await mount(inWords(<BetterRated product={like} />));
    await vi.waitFor(() => expect(words.root.querySelector('li')?.textContent).toBe('Fits Product 5'));
  });
});

describe('the popup', () => {
  it('opens on what is saved, or on text that was marked', async () => {
    const shown = (root: HTMLElement) => root.querySelector('[aria-current="page"]')?.textContent;
    const plain = await mount(<Popup />);
    await plain.settle();
    expect(shown(plain.root)).toBe('Saved');
    marked = 'Zutaten: Hafer';
    const paste = await mount(<Popup />);
    await vi.waitFor(() => expect(paste.root.querySelector('textarea')?.value).toBe('Zutaten: Hafer'));
    expect(shown(paste.root)).toBe('Paste a label');
    await paste.press('Saved');
    expect(shown(paste.root)).toBe('Saved');
  });
});

describe('the shelf', () => {
  it('compares four products and no more', async () => {
    const page = await mount(<Shelf />);
    const boxes = () => [...page.root.querySelectorAll<HTMLInputElement>('.choice input')];
    await vi.waitFor(() => expect(boxes().length).toBe(5));
    for (const index of [0, 1, 2, 3]) await act(() => boxes()[index]?.click());
    expect(boxes().map(({ disabled }) => disabled)).toEqual([false, false, false, false, true]);
  });

  it('says from the first chosen product on what comparing needs, and where the comparison is', async () => {
    const page = await mount(<Shelf />);
    const boxes = () => [...page.root.querySelectorAll<HTMLInputElement>('.choice input')];
    await vi.waitFor(() => expect(boxes().length).toBe(5));
    const head = () => page.root.querySelector('.compare-head');
    expect(head()).toBeNull();
    await act(() => boxes()[0]?.click());
    expect(head()?.textContent).toContain('Choose at least one more');
    expect(head()?.querySelector('a')).toBeNull();
    await act(() => boxes()[1]?.click());
    expect(head()?.querySelector('a')?.getAttribute('href')).toBe('#comparison');
    expect(head()?.textContent).toMatch(/^Compare 2/);
    await vi.waitFor(() => expect(page.root.querySelector('#comparison table')).not.toBeNull());
    page.find('Close the comparison').focus();
    await page.press('Close the comparison');
    expect(document.activeElement?.localName).toBe('main');
    expect([head(), page.root.querySelector('#comparison')]).toEqual([null, null]);
  });

  it('asks only about the product whose label has changed', async () => {
    const page = await mount(<Shelf />);
    await vi.waitFor(() => expect(page.root.querySelectorAll('.diff').length).toBe(1));
    expect(page.root.querySelector('.diff ins')?.textContent).toContain('sugar');
  });

  it('is drawn as figures from two products on, bar behind bar', async () => {
    const page = await mount(<Charts />);
    await vi.waitFor(() => expect(page.root.querySelector('.chart')).not.toBeNull());
    expect(page.root.querySelector('.counts')?.textContent).toBe('Fits 5 · Off the guide 1');
    const bars = [...(page.root.querySelector('.counts')?.closest('tr')?.querySelectorAll('rect') ?? [])];
    expect(bars.map((bar) => Number(bar.getAttribute('x')).toFixed(1))).toEqual(['0.0', '166.7']);
  });
});

describe('taking the ratings along', () => {
  it('makes a table as the reader’s spreadsheet parts it, and a backup that can be read back', async () => {
    const page = await mount(<ExportButtons onError={() => undefined} />);
    for (const button of page.root.querySelectorAll('button')) await act(() => button.click());
    await vi.waitFor(() => expect(downloaded).toHaveBeenCalledTimes(2));
    const files = downloaded.mock.calls as [readonly string[], string, string][];
    const json = files.find(([, name]) => name.endsWith('.json'))?.[0].join('') ?? '';
    const csv = files.find(([, name]) => name.endsWith('.csv'))?.[0].join('') ?? '';
    expect(JSON.parse(json).ratings.length).toBe(6);
    expect(csv).toMatch(/name,brand,gtin/);
    downloaded.mockClear();
    const german = await mount(
      <TextContext.Provider value={textsOf(english, 'de')}>
        <ExportButtons onError={() => undefined} />
      </TextContext.Provider>,
    );
    await act(() => german.root.querySelectorAll('button')[1]?.click());
    await vi.waitFor(() => expect(downloaded).toHaveBeenCalledTimes(1));
    expect(downloaded.mock.calls.flat(2).join('')).toMatch(/name;brand;gtin/);
  });
});
