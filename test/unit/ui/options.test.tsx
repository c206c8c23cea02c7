// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '../../../src/platform/result';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/store/settings/settings-shape';
import { ClearHistory } from '../../../src/ui/options/clear-history';
import { GrantedSites } from '../../../src/ui/options/granted-sites';
import { LookUps } from '../../../src/ui/options/look-ups';
import { NotesSection } from '../../../src/ui/options/notes-section';
import { RuleTable } from '../../../src/ui/options/rule-table';
import { ShopList } from '../../../src/ui/options/shop-list';
import { SettingsContext } from '../../../src/ui/settings-context';
import { leave, mount, type } from './mount';

const OFF = 'https://world.openfoodfacts.org/*';
const granted = new Set<string>();
let answer: Promise<boolean> = Promise.resolve(true);
vi.mock('../../../src/platform/browser', () => ({
  browser: {
    storage: { local: { get: async () => ({}) } },
    runtime: { getManifest: () => ({ host_permissions: ['https://*.tesco.com/*'] }) },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((one) => granted.has(one)),
      getAll: async () => ({ origins: [...granted] }),
      request: async ({ origins }: { origins: string[] }) => {
        const isGranted = await answer;
        if (isGranted) for (const one of origins) granted.add(one);
        return isGranted;
      },
      remove: async ({ origins }: { origins: string[] }) => {
        for (const one of origins) granted.delete(one);
      },
    },
  },
}));
const cleared = vi.fn(async () => ok({ count: 2, canUndo: true }));
const dropped = vi.fn(async () => undefined);
const back = vi.fn(async () => ok(2));
vi.mock('../../../src/store/clear-history', () => ({
  clearHistory: () => cleared(),
  dropClearedHistory: () => dropped(),
  bringHistoryBack: () => back(),
}));

let settings: Settings;
let draw: () => Promise<void>;
const change = (part: Partial<Settings>): void => {
  settings = { ...settings, ...part };
};

/** With settings that can be changed, drawn anew after each change. */
async function withSettings(content: preact.ComponentChild) {
  const whole = () => (
    <SettingsContext.Provider value={{ settings, change }}>{content}</SettingsContext.Provider>
  );
  const page = await mount(whole());
  draw = () => page.show(whole());
  await page.settle();
  return page;
}
const boxOf = (root: HTMLElement, label: string): HTMLInputElement => {
  const found = [...root.querySelectorAll('label')].find(({ textContent }) => textContent?.includes(label));
  return document.getElementById(found?.getAttribute('for') ?? '') as HTMLInputElement;
};
const press = async (box: HTMLElement): Promise<void> => {
  await act(async () => {
    box.click();
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
  await draw();
};

beforeEach(() => {
  settings = DEFAULT_SETTINGS;
  granted.clear();
  answer = Promise.resolve(true);
  vi.clearAllMocks();
});

describe('the look-up by barcode', () => {
  it('is on while the user wants it and the browser allows it, and gives its permission back', async () => {
    const page = await withSettings(<LookUps />);
    const box = () => boxOf(page.root, 'Open Food Facts');
    await press(box());
    expect([box().checked, granted.has(OFF), settings.lookups.openFoodFacts]).toEqual([true, true, true]);
    await press(box());
    expect([box().checked, granted.has(OFF), settings.lookups.openFoodFacts]).toEqual([false, false, false]);
    answer = Promise.resolve(false);
    await press(box());
    expect([box().checked, settings.lookups.openFoodFacts]).toEqual([false, false]);
  });

  it('is shown as off where its permission was taken back in the browser', async () => {
    settings = { ...settings, lookups: { openFoodFacts: true, tiles: false } };
    const page = await withSettings(<LookUps />);
    expect(boxOf(page.root, 'Open Food Facts').checked).toBe(false);
  });

  it('forgets no other switch that was set while the browser asked', async () => {
    let grant: (is: boolean) => void = () => undefined;
    answer = new Promise((resolve) => {
      grant = resolve;
    });
    const page = await withSettings(<LookUps />);
    await press(boxOf(page.root, 'Open Food Facts'));
    const [, tiles] = page.root.querySelectorAll('input');
    if (tiles === undefined) throw new Error('no second switch');
    await press(tiles);
    await act(async () => {
      grant(true);
      await new Promise((resolve) => setTimeout(resolve, 5));
    });
    expect(settings.lookups).toEqual({ openFoodFacts: true, tiles: true });
  });
});

describe('sites', () => {
  it('that the user granted are listed, without the named shops and what look-ups need, and can be taken back', async () => {
    for (const one of ['https://*.tesco.com/*', OFF, 'https://shop.example/*']) granted.add(one);
    const page = await withSettings(<GrantedSites />);
    expect(page.root.querySelectorAll('li').length).toBe(1);
    const button = page.root.querySelector('button');
    expect(button?.textContent).toContain('https://shop.example/*');
    await act(() => button?.click());
    await page.settle();
    expect(granted.has('https://shop.example/*')).toBe(false);
    expect(page.root.querySelectorAll('li').length).toBe(0);
  });

  it('of shops are switched off and on, each alone', async () => {
    settings = { ...settings, shopsOff: ['other'] };
    const page = await withSettings(<ShopList />);
    const box = () => boxOf(page.root, 'Tesco');
    expect(page.root.querySelectorAll('input').length).toBe(1);
    expect(box().checked).toBe(true);
    await press(box());
    expect([settings.shopsOff, box().checked]).toEqual([['other', 'tesco'], false]);
    await press(box());
    expect([settings.shopsOff, box().checked]).toEqual([['other'], true]);
  });
});

describe('notes', () => {
  it('keep the order of the page, in whatever order they are switched on', async () => {
    const page = await withSettings(<NotesSection />);
    await press(boxOf(page.root, 'Eczema'));
    await press(boxOf(page.root, 'Acne'));
    expect(settings.conditions).toEqual(['acne', 'eczema']);
    await press(boxOf(page.root, 'Eczema'));
    expect(settings.conditions).toEqual(['acne']);
  });

  it('take the alert list as it was typed, and show it as it was kept', async () => {
    const page = await withSettings(<NotesSection />);
    const field = page.root.querySelector('textarea') as HTMLTextAreaElement;
    await type(field, 'casein, casein,  fragrance ');
    await draw();
    expect(field.value).toBe('casein, casein,  fragrance ');
    await leave(field);
    await draw();
    expect([settings.alerts, field.value]).toEqual([['casein', 'fragrance'], 'casein\nfragrance']);
  });
});

describe('clearing the history', () => {
  it('is done once, can be taken back, and ends its offer with the page', async () => {
    const page = await withSettings(<ClearHistory />);
    const button = page.root.querySelector('button') as HTMLButtonElement;
    await press(button);
    expect(page.root.textContent).toContain('2 history entries removed');
    await press(button);
    expect(cleared).toHaveBeenCalledTimes(1);
    window.dispatchEvent(new Event('pagehide'));
    expect(dropped).toHaveBeenCalledTimes(1);
    await page.settle();
    await press(button);
    expect(cleared).toHaveBeenCalledTimes(2);
    await page.press('Undo');
    expect(back).toHaveBeenCalledTimes(1);
    window.dispatchEvent(new Event('pagehide'));
    expect(dropped).toHaveBeenCalledTimes(1);
  });
});

describe('the table of rules', () => {
  it('says points, ceilings and notes apart, with a true minus', async () => {
    const page = await withSettings(<RuleTable />);
    const points = [...page.root.querySelectorAll('td.number')].map(({ textContent }) => textContent ?? '');
    expect(points.some((text) => /^−\d+ … 0$/.test(text))).toBe(true);
    expect(points).toContain('note');
    expect(points.filter((text) => text.includes('-'))).toEqual([]);
  });
});
