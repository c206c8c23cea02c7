import puppeteer, { type Browser, type Page } from 'puppeteer-core';
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

const GECKO_ID = 'gutlight@gutlight.org';
/** Any fixed one: the extension's origin must be known before it is installed. */
const ORIGIN_ID = '5a1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d';
/** Idling this long ends the background, instead of thirty seconds. */
const IDLE_MS = 1_500;

export async function launchFirefox(options: LaunchOptions): Promise<BrowserSession> {
  const { buildDir, profileDir, headless, web, executable } = options;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless,
    acceptInsecureCerts: true,
    userDataDir: profileDir,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: ORIGIN_ID }),
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.background.idle.timeout': IDLE_MS,
      ...(web === null
        ? {}
        : {
            'network.proxy.type': 1,
            'network.proxy.ssl': '127.0.0.1',
            'network.proxy.ssl_port': web.proxyPort,
            'network.proxy.no_proxies_on': '',
          }),
    },
  });
  await browser.installExtension(buildDir);
  const origin = `moz-extension://${ORIGIN_ID}`;
  let control = await openOwnPage(browser, `${origin}/welcome.html`);
  const run: InExtension = (expression) => evaluateIn(control, expression);

  const open = async (url: string, choice: OpenOptions = {}): Promise<BrowserTab> => {
    const before = await tabIds(run);
    const page = await browser.newPage();
    await page.setViewport({ width: choice.width ?? 1280, height: choice.height ?? 800 });
    if (choice.before !== undefined) await page.evaluateOnNewDocument(choice.before);
    const errors = errorsOf(page);
    await load(page, url);
    return tabOf(page, run, await newTabId(run, before, url), errors);
  };

  return {
    family: 'firefox',
    version: await browser.version(),
    origin,
    open,
    evaluate: run,
    openOwn: (path, choice) => open(`${origin}/${path}`, choice),
    // There is no command for it: the background ends by itself soon after the last event.
    killBackground: () => new Promise((resolve) => setTimeout(resolve, 3 * IDLE_MS)),
    async update() {
      // Our own pages do not outlive an update.
      await browser.installExtension(buildDir);
      control = await openOwnPage(browser, `${origin}/welcome.html`);
    },
    close: () => browser.close(),
  };
}

async function openOwnPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await gotoOwn(page, url);
  return page;
}

/** Firefox never reports one of our own pages as loaded: wait until it answers. */
async function gotoOwn(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: [] });
  for (let attempt = 0; attempt < 100; attempt++) {
    const ready = await page
      .evaluate('location.protocol === "moz-extension:" && document.readyState === "complete"')
      .catch(() => false);
    if (ready === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not load`);
}

function evaluateIn<T>(page: Page, expression: string): Promise<T> {
  return page.evaluate(expression) as Promise<T>;
}

async function load(page: Page, url: string): Promise<void> {
  if (url.startsWith('moz-extension:')) await gotoOwn(page, url);
  else await page.goto(url, { waitUntil: 'load' });
}

/** What the page's console reports as wrong, from now on. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
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
    evaluate: (expression) => evaluateIn(page, expression),
    badge: () => readBadgeIn(run, tabId),
    tileMarks: () => readTilesIn(run, tabId),
    filmBadge: (ms) => filmBadgeIn(run, tabId, ms),
    clickBadge: async () => clickAt((await readBadgeIn(run, tabId))?.box ?? null, 'badge'),
    panelText: () => readPanelIn(run, tabId),
    clickInPanel: async (label) => clickAt(await findInPanel(run, tabId, label), label),
    click: (selector) => page.click(selector),
    press: (key) => page.keyboard.press(key as Parameters<typeof page.keyboard.press>[0]),
    type: (text) => page.keyboard.type(text),
    goto: (url) => load(page, url),
    screenshot: async (path) => {
      await page.bringToFront();
      await page.screenshot({ path: path as `${string}.png` });
    },
    close: () => page.close(),
  };
}
