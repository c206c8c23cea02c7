/**
 * Leaving the server alone after a failure: as long as it asks, else a minute, and twice as long with each further failure. Kept for the
 * browser session, so that a background that was ended does not forget it.
 */
import { browser } from '../../platform/browser';
import { fieldOf } from '../../store/settings/field-of';

const KEY = 'look-up-rest';
const LEAST_MS = 60 * 1000;
const MOST_MS = 6 * 3600 * 1000;

interface Rest {
  readonly until: number;
  readonly failures: number;
}

export async function isResting(now: number): Promise<boolean> {
  const { until } = await readRest();
  // A clock that was set back must not make it rest for years.
  return now < until && until - now <= MOST_MS;
}

export async function rest(restMs: number | null, now: number): Promise<void> {
  const { failures } = await readRest();
  const wanted = Math.max(restMs ?? 0, LEAST_MS * 2 ** Math.min(failures, 10));
  const next: Rest = { until: now + Math.min(wanted, MOST_MS), failures: failures + 1 };
  await browser.storage.session.set({ [KEY]: next });
}

export async function endRest(): Promise<void> {
  await browser.storage.session.remove(KEY);
}

async function readRest(): Promise<Rest> {
  const stored: unknown = (await browser.storage.session.get(KEY))[KEY];
  const [until, failures] = [fieldOf(stored, 'until'), fieldOf(stored, 'failures')];
  return typeof until === 'number' && typeof failures === 'number'
    ? { until, failures }
    : { until: 0, failures: 0 };
}
