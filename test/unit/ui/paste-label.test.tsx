// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { ok } from '../../../src/platform/result';
import { PasteLabel } from '../../../src/ui/popup/paste-label';
import { mount, type } from './mount';

const tab = { incognito: false };
let tabs: () => Promise<object[]> = async () => [tab];
const saved = vi.fn();
vi.mock('../../../src/store/save-rating', () => ({
  saveRating: async (...args: []) => {
    saved(...args);
    return ok(null);
  },
}));
vi.mock('../../../src/platform/browser', () => ({
  browser: {
    tabs: { query: () => tabs() },
    i18n: { getUILanguage: () => 'en' },
    storage: { local: { get: async () => ({}) } },
  },
}));
let isBroken = false;
vi.mock('../../../src/rate/rate-product', async (original) => {
  const whole = await original<typeof import('../../../src/rate/rate-product')>();
  return {
    ...whole,
    rateProduct(...args: Parameters<typeof whole.rateProduct>) {
      if (isBroken) throw new TypeError('Failed to fetch dynamically imported module');
      return whole.rateProduct(...args);
    },
  };
});

// With all lexicons: longer than a test waits for a verdict.
beforeAll(() => import('../../../src/rate/rate-product'));
beforeEach(() => {
  isBroken = false;
  tab.incognito = false;
  tabs = async () => [tab];
  saved.mockClear();
});

async function rated(marked = 'Ingredients: sugar, glucose syrup, palm oil, flavouring') {
  const page = await mount(<PasteLabel marked={marked} />);
  const said = () => [...page.root.querySelectorAll('[role="status"], [role="alert"]')];
  await vi.waitFor(() =>
    expect(
      said()
        .map(({ textContent }) => textContent)
        .join(''),
    ).not.toBe(''),
  );
  await page.settle();
  return page;
}

it('rates text that was marked on a page, and says the verdict to who cannot see it', async () => {
  const page = await rated('Protein 3 g per 100 g');
  expect(page.root.querySelector('[role="status"]')?.textContent).toContain('Not enough to tell');
});

it('saves what it rated, keeps the focus, and saves nothing twice', async () => {
  const page = await rated();
  await page.press('Save');
  await vi.waitFor(() => expect(page.root.textContent).toContain('Saved'));
  expect(document.activeElement?.textContent).toBe('Saved');
  await page.press('Saved');
  expect(saved).toHaveBeenCalledTimes(1);
  await page.press('Rate this label');
  await page.press('Save');
  expect(saved).toHaveBeenCalledTimes(2);
});

it('rates nothing by itself without a text', async () => {
  const page = await mount(<PasteLabel marked="" />);
  await page.settle();
  expect(page.root.querySelector('.verdict')).toBeNull();
});

it('keeps nothing in a private window', async () => {
  tab.incognito = true;
  const page = await rated();
  expect(() => page.find('Save')).toThrow();
  // Nor while the browser has not said which window it is.
  tabs = () => new Promise(() => undefined);
  const other = await rated();
  expect(() => other.find('Save')).toThrow();
});

it('says so where a label could not be rated', async () => {
  isBroken = true;
  const page = await rated();
  expect(page.root.querySelector('[role="alert"]')?.textContent).toContain('did not work');
  isBroken = false;
  const field = page.root.querySelector('textarea');
  if (field === null) throw new Error('no field');
  await type(field, 'Oats');
  await page.press('Rate this label');
  await vi.waitFor(() => expect(page.root.querySelector('.verdict')).not.toBeNull());
  expect(page.root.querySelector('[role="alert"]')).toBeNull();
});
