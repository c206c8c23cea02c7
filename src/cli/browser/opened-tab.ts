import type { BrowserTab } from './browser-session';
import {
  filmBadgeIn,
  findInPanel,
  type InExtension,
  readBadgeIn,
  readPanelIn,
  readTilesIn,
} from './remote-tab';

/** What the pages of both drivers have in common, as far as it is used here. */
export interface DrivenPage {
  bringToFront(): Promise<void>;
  click(selector: string): Promise<void>;
  close(): Promise<void>;
  evaluate(expression: string): Promise<unknown>;
  screenshot(options: { path: string }): Promise<unknown>;
  readonly keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
  readonly mouse: { click(x: number, y: number): Promise<void> };
}

/** Where the drivers differ. */
export interface TabTerms {
  readonly tabId: number;
  readonly errors: readonly string[];
  readonly load: (url: string) => Promise<void>;
}

/** One open page as the flows see it, whichever browser it runs in. */
export function openedTab(page: DrivenPage, run: InExtension, { tabId, errors, load }: TabTerms): BrowserTab {
  const clickAt = async (
    box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null,
    what: string,
  ) => {
    if (box === null) throw new Error(`nothing to click: ${what}`);
    await page.bringToFront();
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  };
  return {
    errors,
    evaluate: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    badge: () => readBadgeIn(run, tabId),
    tileMarks: () => readTilesIn(run, tabId),
    filmBadge: (ms) => filmBadgeIn(run, tabId, ms),
    clickBadge: async () => clickAt((await readBadgeIn(run, tabId))?.box ?? null, 'badge'),
    panelText: () => readPanelIn(run, tabId),
    clickInPanel: async (label) => clickAt(await findInPanel(run, tabId, label), label),
    click: (selector) => page.click(selector),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    goto: load,
    screenshot: async (path) => {
      await page.bringToFront();
      await page.screenshot({ path });
    },
    close: () => page.close(),
  };
}
