import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { BrowserSession, OpenOptions } from './browser-session';
import type { ErrorLog } from './error-log';
import type { LaunchOptions } from './launch-options';
import { openTab } from './open-tab';
import type { InExtension } from './remote-tab';

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

  const makePage = async (choice: OpenOptions, log: ErrorLog) => {
    const page = await browser.newPage();
    await page.setViewport({ width: choice.width ?? 1280, height: choice.height ?? 800 });
    if (choice.before !== undefined) await page.evaluateOnNewDocument(choice.before);
    page.on('pageerror', log.onError);
    page.on('console', log.onConsole);
    return page;
  };
  const open = (url: string, choice: OpenOptions = {}) =>
    openTab(url, run, { make: (log) => makePage(choice, log), load });

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
