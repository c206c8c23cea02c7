/**
 * `npm start`: builds the extension, finds a browser, opens the listing of a sample shop whose products are rated already (or the
 * address given) with the extension loaded. Without a display it visits every product headless, prints each verdict with its reasons
 * as read back from the badge and panel in the browser, and leaves screenshots in `.demo/`. `--pictures DIR` takes the
 * pictures of every surface instead.
 */
import { resolve } from 'node:path';
import { copyBuild } from './browser/copy-build';
import { launchWithExtension } from './browser/launch-with-extension';
import { type CommandPlace, isWebAddress, readArguments, refuse } from './command';
import { rateSamples } from './demo/rate-samples';
import { LISTING_PATH, serveShop } from './demo/serve-shop';
import { takePictures } from './demo/take-pictures';
import { visitProducts } from './demo/visit-products';
import { buildExtension } from './setup/build-extension';
import type { BrowserFamily, FoundBrowser } from './setup/find-browser';
import { findBrowser } from './setup/find-browser';
import { requireBrowser } from './setup/require-browser';

const OPTIONS = {
  headless: { type: 'boolean' },
  browser: { type: 'string' },
  pictures: { type: 'string' },
} as const;

export async function main(args: string[], { root }: CommandPlace): Promise<number> {
  const parsed = readArguments({ args, options: OPTIONS, allowPositionals: true });
  if (typeof parsed === 'string') return refuse(parsed);
  const { values, positionals } = parsed;
  const [address] = positionals;
  if (address !== undefined && !isWebAddress(address))
    return refuse(`"${address}" is no address of a page: it starts with http:// or https://.`);
  const browser = chooseBrowser(values.browser);
  if (typeof browser === 'string') return refuse(browser);
  const build = buildExtension(browser.family, root);
  if (!build.ok) return refuse(build.detail ?? build.error);

  const headless = values.headless ?? (values.pictures !== undefined || !hasDisplay());
  const shop = await serveShop();
  // A match pattern names no port.
  const granted = `${new URL(address ?? shop.origin).origin.replace(/:\d+$/, '')}/*`;
  const copy = await copyBuild(build.value, [granted]);
  const session = await launchWithExtension({
    family: browser.family,
    executable: browser.executable,
    buildDir: copy.dir,
    headless,
    web: null,
  });
  try {
    if (values.pictures !== undefined)
      return await takePictures(session, { folder: resolve(root, values.pictures), origin: shop.origin });
    if (headless)
      return await visitProducts(session, { root, address: address ?? null, origin: shop.origin });
    if (address === undefined) await rateSamples(session, shop.origin);
    const start = address ?? `${shop.origin}${LISTING_PATH}`;
    await session.open(start);
    process.stdout.write(`${browser.executable} is open on ${start}. Press Ctrl+C here to end.\n`);
    await new Promise<void>((resolve) => process.once('SIGINT', () => resolve()));
    return 0;
  } finally {
    await session.close();
    await copy.remove();
    await shop.close();
  }
}

/** The browser asked for, else the first that is here, else Chromium if it may be installed; a sentence when there is none. */
function chooseBrowser(asked: string | undefined): FoundBrowser | string {
  const families: BrowserFamily[] = ['chromium', 'firefox'];
  const family = families.find((known) => known === asked);
  if (asked !== undefined && family === undefined)
    return `--browser takes chromium or firefox, not "${asked}".`;
  const here =
    family === undefined ? families.map((known) => findBrowser(known)).find((found) => found !== null) : null;
  if (here) return here;
  const required = requireBrowser(family ?? 'chromium');
  return required.ok ? required.value : (required.detail ?? required.error);
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}
