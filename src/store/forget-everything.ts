import { browser } from '../platform/browser';
import { fail, ok, type Result } from '../platform/result';
import type { StoreError } from './attempt';
import { forgetUpgradeBackup } from './backup/upgrade-backup';
import type { RatingStore } from './database';
import { forgetEveryRating } from './forget-rating';

/** Ratings, settings, copies, what was looked up and what lies in account sync; fails with what could not be removed. */
export async function forgetEverything(store: RatingStore): Promise<Result<null, StoreError>> {
  const ratings = await forgetEveryRating(store);
  if (!ratings.ok) return ratings;
  try {
    await forgetUpgradeBackup(store);
    await browser.storage.local.clear();
    await browser.storage.sync.clear();
    await browser.storage.session.clear();
    for (const name of await caches.keys()) await caches.delete(name);
    return ok(null);
  } catch (error) {
    return fail('failed', error instanceof Error ? error.message : undefined);
  }
}
