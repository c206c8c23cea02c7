import type { Page } from 'playwright-core';
import type { BrowserSession, BrowserTab, OpenOptions } from './browser-session';
import { errorLog } from './error-log';
import type { LaunchOptions } from './launch-options';
import { openedTab } from './opened-tab';
import { type InExtension, newTabId, tabIds } from './remote-tab';
import { endWorker, startChromium } from './start-chromium';

export async function launchChromium(options: LaunchOptions): Promise<BrowserSession> {
  const started = await startChromium(options);
  const { context, origin } = started;
  const control = await context.newPage();
  await control.goto(`${origin}/welcome.html`);
  const run: InExtension = (expression) => control.evaluate(expression);

  const open = async (url: string, choice: OpenOptions = {}): Promise<BrowserTab> => {
    const before = await tabIds(run);
    const page = await context.newPage();
    if (choice.dark !== undefined) await page.emulateMedia({ colorScheme: choice.dark ? 'dark' : 'light' });
    if (choice.width !== undefined) {
      await page.setViewportSize({ width: choice.width, height: choice.height ?? 800 });
    }
    if (choice.before !== undefined) await page.addInitScript(choice.before);
    const { errors, onError, onConsole } = errorLog();
    page.on('pageerror', onError);
    page.on('console', onConsole);
    await load(page, url);
    const tabId = await newTabId(run, before, url);
    return openedTab(page, run, { tabId, errors, load: (next) => load(page, next) });
  };

  return {
    family: 'chromium',
    version: context.browser()?.version() ?? '',
    origin,
    open,
    evaluate: run,
    openOwn: (path, choice) => open(`${origin}/${path}`, choice),
    killBackground: () => endWorker(started, control),
    // `runtime.reload` leaves an extension from the command line unloaded.
    update: null,
    close: () => context.close(),
  };
}

async function load(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'load' });
}
