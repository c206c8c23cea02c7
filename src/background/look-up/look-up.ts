/**
 * Asks for one barcode and keeps the answer. One question at a time; a barcode that is being asked for is not asked for twice; a long
 * queue, a full minute and a server that wants rest are not waited for: the page asks again on its next visit. Without the user's
 * permission for this host nothing is sent.
 */
import type { LookedUpLabel } from '../../label/looked-up';
import { browser } from '../../platform/browser';
import { logFailure } from '../../platform/log';
import { readSettings } from '../../store/settings/settings';
import { askOpenFoodFacts, OPEN_FOOD_FACTS } from './ask-open-food-facts';
import { keepLookUp } from './look-up-cache';
import { takeTurn } from './pace';
import { endRest, isResting, rest } from './rest';

/** Each may take some seconds, and a background without events is ended after thirty. */
const MOST_WAITING = 5;

/** Questions under way, by barcode: a background that was ended has none. */
const asked = new Map<string, Promise<LookedUpLabel | null>>();
let queue: Promise<unknown> = Promise.resolve();

/** The label of this barcode; null where there is none, or it could not be had now. */
export function lookUp(gtin: string): Promise<LookedUpLabel | null> {
  const underWay = asked.get(gtin);
  if (underWay !== undefined) return underWay;
  if (asked.size >= MOST_WAITING) return Promise.resolve(null);
  const asking = queue
    .then(() => askInTurn(gtin))
    .catch((error: unknown) => {
      logFailure('look-up', error);
      return null;
    })
    .finally(() => asked.delete(gtin));
  asked.set(gtin, asking);
  queue = asking;
  return asking;
}

async function askInTurn(gtin: string): Promise<LookedUpLabel | null> {
  const now = Date.now();
  if (!(await isAllowed()) || (await isResting(now)) || !(await takeTurn(now))) return null;
  const { result, restMs } = await askOpenFoodFacts(gtin, { now });
  if (!result.ok) {
    logFailure('look-up', result.error);
    await rest(restMs, Date.now());
    return null;
  }
  await Promise.all([endRest(), keepLookUp(gtin, result.value, now)]);
  return result.value;
}

/** Asked when its turn comes: either may have been taken back since. */
async function isAllowed(): Promise<boolean> {
  const { lookups } = await readSettings();
  if (!lookups.openFoodFacts) return false;
  return browser.permissions.contains({ origins: [`${OPEN_FOOD_FACTS}/*`] });
}
