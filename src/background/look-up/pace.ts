import { browser } from '../../platform/browser';

const KEY = 'look-up-starts';
const MINUTE_MS = 60_000;
/**
 * "15 req/min/IP address for all read product queries": https://openfoodfacts.github.io/openfoodfacts-server/api/. Some are left to
 * others behind the same address.
 */
const MOST_A_MINUTE = 10;

/** Whether one more question may be asked now; if so it counts. Kept for the browser session: a background ends more often. */
export async function takeTurn(now: number): Promise<boolean> {
  const stored: unknown = (await browser.storage.session.get(KEY))[KEY];
  const starts = Array.isArray(stored) ? stored.filter((at) => typeof at === 'number') : [];
  const recent = starts.filter((at) => at <= now && now - at < MINUTE_MS);
  if (recent.length >= MOST_A_MINUTE) return false;
  await browser.storage.session.set({ [KEY]: [...recent, now] });
  return true;
}
