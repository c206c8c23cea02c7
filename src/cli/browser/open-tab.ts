import type { BrowserTab } from './browser-session';
import { type ErrorLog, errorLog } from './error-log';
import {
  type ControlHost,
  filmBadgeIn,
  findControl,
  type InExtension,
  newTabId,
  readBadgeIn,
  readPanelIn,
  readSortBarIn,
  readTilesIn,
  tabIds,
} from './remote-tab';

/** What the pages of both drivers have in common, as far as it is used here. */
export interface DrivenPage {
  bringToFront(): Promise<void>;
  click(selector: string): Promise<void>;
  close(): Promise<void>;
  evaluate(expression: string): Promise<unknown>;
  screenshot(options: { path: string }): Promise<unknown>;
  waitForSelector(selector: string): Promise<unknown>;
  readonly keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
  readonly mouse: {
    click(x: number, y: number): Promise<void>;
    move(x: number, y: number): Promise<void>;
    down(): Promise<void>;
    up(): Promise<void>;
  };
}

/** Where the drivers differ: how a page is made, as it is wanted and with its errors noted, and how an address is opened in it. */
export interface TabTerms<Page extends DrivenPage> {
  readonly make: (log: ErrorLog) => Promise<Page>;
  readonly load: (page: Page, url: string) => Promise<void>;
}

/** Opens an address and answers its page as the flows see it, whichever browser it runs in. */
export async function openTab<Page extends DrivenPage>(
  url: string,
  run: InExtension,
  { make, load }: TabTerms<Page>,
): Promise<BrowserTab> {
  const before = await tabIds(run);
  const log = errorLog();
  const page = await make(log);
  await load(page, url);
  const tabId = await newTabId(run, before, url);
  const clickAt = async (
    box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null,
    what: string,
  ) => {
    if (box === null) throw new Error(`nothing to click: ${what}`);
    await page.bringToFront();
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  };
  const clickControl = async (host: ControlHost, label: string) =>
    clickAt(await findControl(run, tabId, host, label), label);
  const dragBadge = async (to: { readonly x: number; readonly y: number }) => {
    const box = (await readBadgeIn(run, tabId))?.box;
    if (box === undefined) throw new Error('nothing to drag: badge');
    await page.bringToFront();
    const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
    await page.mouse.move(to.x, to.y);
    await page.mouse.up();
  };
  return {
    errors: log.errors,
    evaluate: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    badge: () => readBadgeIn(run, tabId),
    tileMarks: () => readTilesIn(run, tabId),
    filmBadge: (ms) => filmBadgeIn(run, tabId, ms),
    dragBadge,
    clickBadge: async () => clickAt((await readBadgeIn(run, tabId))?.box ?? null, 'badge'),
    panelText: () => readPanelIn(run, tabId),
    clickInPanel: (label) => clickControl('gutlight-panel', label),
    sortBar: () => readSortBarIn(run, tabId),
    clickInSortBar: (label) => clickControl('gutlight-sort', label),
    // One of the drivers waits by itself for what it clicks, the other does not.
    click: async (selector) => {
      await page.waitForSelector(selector);
      await page.click(selector);
    },
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    goto: (next) => load(page, next),
    screenshot: async (path) => {
      await page.bringToFront();
      await page.screenshot({ path });
    },
    close: () => page.close(),
  };
}
