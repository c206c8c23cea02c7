import type { Page } from 'playwright-core';
import type { BrowserSession, OpenOptions } from './browser-session';
import type { ErrorLog } from './error-log';
import type { LaunchOptions } from './launch-options';
import { openTab } from './open-tab';
import type { InExtension } from './remote-tab';
import { endWorker, startChromium } from './start-chromium';

export async function launchChromium(options: LaunchOptions): Promise<BrowserSession> {
  const started = await startChromium(options);
  const { context, origin } = started;
  const control = await context.newPage();
  await control.goto(`${origin}/welcome.html`);
  const run: InExtension = (expression) => control.evaluate(expression);

  const makePage = async (choice: OpenOptions, log: ErrorLog) => {
    const page = await context.newPage();
    if (choice.dark !== undefined) await page.emulateMedia({ colorScheme: choice.dark ? 'dark' : 'light' });
    if (choice.width !== undefined) {
      await page.setViewportSize({ width: choice.width, height: choice.height ?? 800 });
    }
    if (choice.before !== undefined) await page.addInitScript(choice.before);
    page.on('pageerror', log.onError);
    page.on('console', log.onConsole);
    return page;
  };
  const open = (url: string, choice: OpenOptions = {}) =>
    openTab(url, run, { make: (log) => makePage(choice, log), load });

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
