import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BadgeReading, BrowserSession, BrowserTab } from '../browser/browser-session';
import { poll } from './poll';
import { LISTING_PATH } from './serve-shop';
import { SAMPLE_PRODUCTS } from './shop-page';

/** How long a badge may take on a loaded machine, and how long its absence is waited for on a page that has none. */
const BADGE_WAIT_MS = 8_000;
const NO_BADGE_WAIT_MS = 600;
/** The panel comes in within 140 ms: a picture taken meanwhile shows it half transparent. */
const ENTRANCE_MS = 250;
const PHONE = { width: 390, height: 844 };

export interface Visit {
  readonly root: string;
  readonly address: string | null;
  readonly origin: string;
}

/** Visits the products one by one and prints what a person would see. Fails when a product that should have a badge has none. */
export async function visitProducts(session: BrowserSession, visit: Visit): Promise<number> {
  const folder = join(visit.root, '.demo');
  mkdirSync(folder, { recursive: true });
  const shots: string[] = [];
  const shoot = async (tab: BrowserTab, name: string) => {
    await tab.screenshot(join(folder, name));
    shots.push(join('.demo', name));
  };
  let missing = 0;
  if (visit.address !== null) {
    missing += await visitOne(session, visit.address, 'page', true, shoot);
  } else {
    for (const product of SAMPLE_PRODUCTS) {
      const address = `${visit.origin}/product/${product.slug}`;
      missing += await visitOne(session, address, product.slug, product.ingredients !== null, shoot);
    }
    const listing = await session.open(visit.origin + LISTING_PATH);
    await poll(() => listing.sortBar(), BADGE_WAIT_MS);
    process.stdout.write(`\nlisting: ${(await listing.tileMarks()).join(', ')}\n`);
    await shoot(listing, 'listing.png');
    await listing.close();
    const phone = await session.open(`${visit.origin}/product/${SAMPLE_PRODUCTS[0]?.slug}`, {
      ...PHONE,
      dark: true,
    });
    await waitForBadge(phone, BADGE_WAIT_MS);
    await shoot(phone, 'phone-dark.png');
    await phone.close();
  }
  process.stdout.write(`\nScreenshots:\n${shots.map((path) => `  ${path}`).join('\n')}\n`);
  if (missing > 0) process.stderr.write(`${missing} product pages got no badge.\n`);
  return missing === 0 ? 0 : 1;
}

async function visitOne(
  session: BrowserSession,
  address: string,
  name: string,
  sells: boolean,
  shoot: (tab: BrowserTab, name: string) => Promise<void>,
): Promise<number> {
  const tab = await session.open(address);
  try {
    const badge = await waitForBadge(tab, sells ? BADGE_WAIT_MS : NO_BADGE_WAIT_MS);
    if (badge === null) {
      process.stdout.write(`\n${name}: no badge\n`);
      await shoot(tab, `${name}.png`);
      return sells ? 1 : 0;
    }
    process.stdout.write(`\n${name}: ${badge.text}${badge.reason ? ` · ${badge.reason}` : ''}\n`);
    await tab.clickBadge();
    const panel = await waitForPanel(tab);
    process.stdout.write(panel === null ? '  (the panel did not open)\n' : indent(panel));
    await pause(ENTRANCE_MS);
    await shoot(tab, `${name}.png`);
    return panel === null ? 1 : 0;
  } finally {
    await tab.close();
  }
}

function waitForBadge(tab: BrowserTab, longest: number): Promise<BadgeReading | null> {
  return poll(() => tab.badge(), longest);
}

function waitForPanel(tab: BrowserTab): Promise<string | null> {
  return poll(() => tab.panelText(), BADGE_WAIT_MS);
}

function indent(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => `    ${line}\n`).join('');
}
