import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import type { BrowserSession, BrowserTab, OpenOptions } from './browser-session';
import { errorLog } from './error-log';
import type { LaunchOptions } from './launch-options';
import { openedTab } from './opened-tab';
import { type InExtension, newTabId, tabIds } from './remote-tab';

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
