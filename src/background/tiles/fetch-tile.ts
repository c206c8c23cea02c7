/**
 * Look-ups for tiles, only when the user asked for them: the product page behind a tile of the shop that asks, without cookies,
 * two at a time and at most two a second over all tabs. The first 403 or 429 ends it for that host for an hour.
 */
import { browser } from '../../platform/browser';
import { ok, type Result } from '../../platform/result';
import type { TileView } from '../../protocol/messages';
import type { FromPage } from '../../protocol/router';
import type { ProductPage } from '../../read/product-page';
import { profileOf, readSettings } from '../../store/settings/settings';
import { isForUs } from '../page/rate-page';
import { rateSubject } from '../product/rate-subject';
import { viewTile } from './known-tiles';
import { readBounded } from './read-bounded';
import { keepTilePage } from './tile-cache';

const GAP_MS = 500;
const AT_ONCE = 2;
const TIMEOUT_MS = 10_000;
/** The largest of a hundred saved shop pages has 3.4 MB. */
const MOST_BYTES = 5_000_000;
const REST_MS = 3600 * 1000;

/** Requests under way and the time of the last start: a background that was ended has none. */
let running = 0;
let lastStart = 0;

export async function fetchTile(
  { url }: { readonly url: string },
  { host, isPrivate }: FromPage,
): Promise<Result<{ readonly html: string } | null>> {
  const { lookups } = await readSettings();
  if (!lookups.tiles || isPrivate || !isOfHost(url, host) || (await isResting(host))) return ok(null);
  await turn();
  try {
    // Meanwhile the shop may have refused one that went before.
    if (await isResting(host)) return ok(null);
    const answer = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (answer.status === 403 || answer.status === 429) await rest(host);
    const isHtml = answer.headers.get('content-type')?.includes('html') === true;
    if (!answer.ok || !isHtml || !isOfHost(answer.url, host)) return ok(null);
    const html = await readBounded(answer, MOST_BYTES);
    return ok(html === null ? null : { html });
  } catch {
    return ok(null);
  } finally {
    running -= 1;
  }
}

/** Rates a page that was fetched for a tile, and keeps it for a week; the history is of pages that were opened. */
export async function rateTile(
  { url, page }: { readonly url: string; readonly page: ProductPage },
  { host, isPrivate }: FromPage,
): Promise<Result<TileView | null>> {
  const settings = await readSettings();
  if (!settings.lookups.tiles || page.page !== 'product') return ok(null);
  const product = rateSubject({ page, correction: null }, profileOf(settings));
  if (isOfHost(url, host) && !isPrivate) await keepTilePage(url, page);
  return ok(isForUs(product) ? viewTile(product.rating.verdict, product.rating.score, settings) : null);
}

function isOfHost(url: string, host: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && hostname === host;
}

async function turn(): Promise<void> {
  while (running >= AT_ONCE || Date.now() - lastStart < GAP_MS) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  lastStart = Date.now();
  running += 1;
}

const restKey = (host: string): string => `tiles-rest:${host}`;

async function isResting(host: string): Promise<boolean> {
  const key = restKey(host);
  const until: unknown = (await browser.storage.session.get(key))[key];
  return typeof until === 'number' && Date.now() < until;
}

async function rest(host: string): Promise<void> {
  await browser.storage.session.set({ [restKey(host)]: Date.now() + REST_MS });
}
