/**
 * The pictures of every surface, as the README shows them: badge, listing, panel, popup, shelf, options and first run, light and dark, wide
 * and on a phone. All of it is the built extension over the sample shop; only the popup, which no driver can open over a
 * page, is told which tab it stands over.
 */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserSession, BrowserTab, OpenOptions } from '../browser/browser-session';
import { poll } from './poll';
import { LISTING_PATH } from './serve-shop';

/** On a machine that builds at the same time. */
const LONGEST_MS = 10_000;
/** Until fonts, charts and the panel's entrance stand still. */
const SETTLE_MS = 500;

const WIDE = { width: 1280, height: 800 };
const TALL = { width: 1280, height: 1280 };
const PHONE = { width: 390, height: 844 };
/** Shows most of a panel at once. */
const LONG = { width: 390, height: 1640 };
const POPUP = { width: 416, height: 600 };

const SHELF = ['plain-kefir', 'strawberry-yogurt', 'jumbo-oats', 'ceramide-cream'];

/** Null while the shelf is still being read. */
const COMPARE_THREE = `(() => {
  const boxes = [...document.querySelectorAll('.item input[type=checkbox]')].slice(0, 3);
  for (const box of boxes) box.click();
  return boxes.length === 3 || null;
})()`;

export interface PictureBook {
  readonly folder: string;
  /** Of the sample shop. */
  readonly origin: string;
}

/** Returns the exit code; fails loudly where a surface does not come up. */
export async function takePictures(
  session: BrowserSession,
  { folder, origin }: PictureBook,
): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const shoot = async (tab: BrowserTab, name: string) => {
    await pause(SETTLE_MS);
    await tab.screenshot(join(folder, `${name}.png`));
    process.stdout.write(`${name}.png\n`);
  };
  const product = async (slug: string, options: OpenOptions) => {
    const tab = await session.open(`${origin}/product/${slug}`, options);
    await seen(`the badge of ${slug}`, () => tab.badge());
    return tab;
  };
  const panel = async (slug: string, options: OpenOptions, name: string) => {
    const tab = await product(slug, options);
    await openPanel(tab);
    await shoot(tab, name);
    await tab.close();
  };
  const own = async (path: string, options: OpenOptions, name: string) => {
    const tab = await session.openOwn(path, options);
    await shoot(tab, name);
    await tab.close();
  };

  await own('welcome.html', { ...WIDE, dark: false }, 'welcome');
  for (const slug of SHELF) {
    const tab = await product(slug, WIDE);
    await openPanel(tab);
    await tab.clickInPanel('Shelf');
    await pause(SETTLE_MS);
    await tab.close();
  }
  const badge = await product('strawberry-yogurt', { ...WIDE, dark: false });
  await shoot(badge, 'badge');
  const before = over(await shopTab(session));
  await own('popup.html', { ...POPUP, dark: false, before }, 'popup');
  await own('popup.html', { ...POPUP, dark: true, before }, 'popup-dark');
  await badge.close();
  const listing = await session.open(origin + LISTING_PATH, { ...WIDE, dark: false });
  const { label } = await seen('the bar over the listing', () => listing.sortBar());
  await listing.clickInSortBar(label);
  await shoot(listing, 'listing');
  await listing.close();

  await panel('strawberry-yogurt', { ...WIDE, dark: false }, 'panel-light');
  await panel('strawberry-yogurt', { ...WIDE, dark: true }, 'panel-dark');
  await panel('lgg-capsules', { ...LONG, dark: false }, 'panel-strains');
  await panel('ceramide-cream', { ...LONG, dark: false }, 'panel-inci');
  await panel('strawberry-yogurt', { ...PHONE, dark: true }, 'phone');

  for (const { size, dark, end } of [
    { size: TALL, dark: false, end: '' },
    { size: PHONE, dark: true, end: '-phone' },
  ]) {
    const shelf = await session.openOwn('shelf.html', { ...size, dark });
    await seen('the shelf', () => shelf.evaluate<true | null>(COMPARE_THREE));
    await shoot(shelf, `shelf${end}`);
    await shelf.close();
    await own('options.html', { ...size, dark }, `options${end}`);
  }
  return 0;
}

async function openPanel(tab: BrowserTab): Promise<void> {
  await tab.clickBadge();
  await seen('the panel', () => tab.panelText());
}

/** Id of the tab of the shop that was opened last. */
function shopTab(session: BrowserSession): Promise<number> {
  return session.evaluate(
    `(globalThis.browser ?? chrome).tabs.query({ url: 'http://*/*' }).then((tabs) => tabs.at(-1).id)`,
  );
}

/** Lets a popup that is open in a tab of its own believe that it stands over another one. */
function over(tabId: number): string {
  return `{
    const { tabs } = globalThis.browser ?? chrome;

    tabs.query = () => tabs.get(${tabId}).then((tab) => [tab]);
  }`;
}

async function seen<T>(what: string, look: () => Promise<T | null>): Promise<T> {
  const found = await poll(look, LONGEST_MS);
  if (found === null) throw new Error(`${what} did not come up`);
  return found;
}
