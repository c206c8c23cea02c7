import { type BrowserContext, chromium } from 'playwright-core';
import type { LaunchOptions } from './launch-options';

/** What a fresh browser would ask of the network or the user, switched off. */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

export interface StartedChromium {
  readonly context: BrowserContext;
  /** Of the extension: `chrome-extension://…`. */
  readonly origin: string;
}

/** Chromium with the extension loaded, and the driver's own handle on it. */
export async function startChromium(options: LaunchOptions): Promise<StartedChromium> {
  const { buildDir, beside = [], profileDir, headless, web, executable } = options;
  const extensions = [buildDir, ...beside].join(',');
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath: executable,
    headless,
    ignoreHTTPSErrors: true,
    viewport: headless ? { width: 1280, height: 800 } : null,
    args: [`--disable-extensions-except=${extensions}`, `--load-extension=${extensions}`, ...quietArgs(web)],
  });
  const [running] = context.serviceWorkers();
  const worker = running ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
  const { protocol, host } = new URL(worker.url());
  return { context, origin: `${protocol}//${host}` };
}

/** Arguments of a browser that is alone with the local web, with the extension or without. */
export function quietArgs(web: LaunchOptions['web']): string[] {
  return [
    ...QUIET,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(web === null
      ? []
      : [`--host-resolver-rules=MAP * 127.0.0.1:${web.port}`, '--ignore-certificate-errors']),
  ];
}

/** Ends the background as the browser does after idling. `control` is any page of that browser. */
export async function endWorker(
  { context, origin }: StartedChromium,
  control: ReturnType<BrowserContext['pages']>[number],
): Promise<void> {
  const client = await context.newCDPSession(control);
  const { targetInfos } = await client.send('Target.getTargets');
  for (const target of targetInfos) {
    if (target.type === 'service_worker' && target.url.startsWith(origin)) {
      await client.send('Target.closeTarget', { targetId: target.targetId });
    }
  }
  await client.detach();
}
