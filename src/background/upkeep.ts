/**
 * What keeps the shelf in order while nobody looks: ratings made with older rules are rated anew after an update, and the
 * shortlist is brought in line with the user's other devices if that is wanted. Both go on where a killed worker left off. No page
 * of ours outlives a browser or an update: what a cleared history set aside can then be taken back by nobody, and goes.
 */
import { browser } from '../platform/browser';
import { logFailure } from '../platform/log';
import { rateLabel } from '../rate/rate-label';
import { RULES_VERSION } from '../rate/rules/rules-version';
import { dropClearedHistory } from '../store/clear-history';
import { rerateAll } from '../store/rerate';
import { profileOf, readSettings } from '../store/settings/settings';
import { syncShortlist } from '../store/sync/shortlist-sync';
import { keepSyncState, readSyncState } from '../store/sync/sync-state';
import { shelf } from './shelf';

const ALARM = 'upkeep';
/** Marks set on this device reach the others within this time; ones that arrive are taken at once. */
const PERIOD_MINUTES = 30;

export function watchUpkeep(): void {
  run(keepAlarm);
  browser.runtime.onInstalled.addListener(() => {
    run(rerate);
    void dropClearedHistory(shelf);
  });
  browser.runtime.onStartup.addListener(() => void dropClearedHistory(shelf));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) run(() => rerate().then(sync));
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'sync' || 'setting:sync' in changes) run(sync);
  });
}

/** What the browser's storage refuses is tried again at the next alarm. */
function run(work: () => Promise<void>): void {
  void work().catch((error: unknown) => logFailure(ALARM, error));
}

/** Firefox forgets alarms when it closes, and every browser when the extension is switched off: looked after at each start. */
async function keepAlarm(): Promise<void> {
  const alarm = await browser.alarms.get(ALARM);
  if (alarm?.periodInMinutes !== PERIOD_MINUTES)
    await browser.alarms.create(ALARM, { periodInMinutes: PERIOD_MINUTES });
}

async function rerate(): Promise<void> {
  const profile = profileOf(await readSettings());
  const terms = {
    rulesVersion: RULES_VERSION,
    rate: (facts: Parameters<typeof rateLabel>[0]) => rateLabel(facts, profile),
  };
  const done = await rerateAll(shelf, terms);
  if (!done.ok) logFailure(ALARM, done.detail ?? done.error);
}

async function sync(): Promise<void> {
  const settings = await readSettings();
  if (!settings.sync) return;
  const done = await syncShortlist(shelf, browser.storage.sync, await readSyncState(), Date.now());
  if (done.ok) await keepSyncState(done.value);
  else logFailure(ALARM, done.detail ?? done.error);
}
