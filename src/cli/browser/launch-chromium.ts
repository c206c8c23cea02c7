import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import type { BrowserSession, BrowserTab, OpenOptions } from './browser-session';
import type { LaunchOptions } from './launch-options';
import {
  filmBadgeIn,
  findInPanel,
  type InExtension,
  newTabId,
  readBadgeIn,
  readPanelIn,
  readTilesIn,
  tabIds,
} from './remote-tab';

/** What a fresh browser would ask of the network or the user, switched off. */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

export async function launchChromium(options: LaunchOptions): Promise<BrowserSession> {
  const { buildDir, profileDir, headless, web, executable } = options;
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath: executable,
    headless,
    ignoreHTTPSErrors: true,
    viewport: headless ? { width: 1280, height: 800 } : null,
    args: [
      `--disable-extensions-except=${buildDir}`,
      `--load-extension=${buildDir}`,
      ...QUIET,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(web === null
        ? []
        : [`--host-resolver-rules=MAP * 127.0.0.1:${web.port}`, '--ignore-certificate-errors']),
    ],
  });
  const worker = await extensionWorker(context);
  const { protocol, host } = new URL(worker.url());
  const origin = `${protocol}//${host}`;
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
    const errors = errorsOf(page);
    await load(page, url);
    return tabOf(page, run, await newTabId(run, before, url), errors);
  };

  return {
    family: 'chromium',
    version: context.browser()?.version() ?? '',
    origin,
    open,
    evaluate: run,
    openOwn: (path, choice) => open(`${origin}/${path}`, choice),
    async killBackground() {
      const client = await context.newCDPSession(control);
      const { targetInfos } = await client.send('Target.getTargets');
      for (const target of targetInfos) {
        if (target.type === 'service_worker' && target.url.startsWith(origin)) {
          await client.send('Target.closeTarget', { targetId: target.targetId });
        }
      }
      await client.detach();
    },
    // `runtime.reload` leaves an extension from the command line unloaded.
    update: null,
    close: () => context.close(),
  };
}

async function extensionWorker(context: BrowserContext): Promise<Worker> {
  const [running] = context.serviceWorkers();
  return running ?? context.waitForEvent('serviceworker', { timeout: 15_000 });
}

async function load(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'load' });
}

/** What the page's console reports as wrong, from now on. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return errors;
}

function tabOf(page: Page, run: InExtension, tabId: number, errors: readonly string[]): BrowserTab {
  const clickAt = async (
    box: { x: number; y: number; width: number; height: number } | null,
    what: string,
  ) => {
    if (box === null) throw new Error(`nothing to click: ${what}`);
    await page.bringToFront();
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  };
  return {
    errors,
    evaluate: (expression) => page.evaluate(expression),
    badge: () => readBadgeIn(run, tabId),
    tileMarks: () => readTilesIn(run, tabId),
    filmBadge: (ms) => filmBadgeIn(run, tabId, ms),
    clickBadge: async () => clickAt((await readBadgeIn(run, tabId))?.box ?? null, 'badge'),
    panelText: () => readPanelIn(run, tabId),
    clickInPanel: async (label) => clickAt(await findInPanel(run, tabId, label), label),
    click: (selector) => page.click(selector),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    goto: (url) => load(page, url),
    screenshot: async (path) => {
      await page.bringToFront();
      await page.screenshot({ path });
    },
    close: () => page.close(),
  };
}
