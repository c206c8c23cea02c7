/** What the last account sync left behind, for the next one and for the options. */
import { browser } from '../../platform/browser';
import { fieldOf } from '../settings/field-of';
import type { SyncState } from './shortlist-sync';

const KEY = 'sync:state';

export async function readSyncState(): Promise<SyncState> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  const [synced, left] = [fieldOf(stored, 'synced'), fieldOf(stored, 'left')];
  return {
    synced: Array.isArray(synced) ? synced.filter((key) => typeof key === 'string') : [],
    left: typeof left === 'number' ? left : 0,
  };
}

export async function keepSyncState(state: SyncState): Promise<void> {
  await browser.storage.local.set({ [KEY]: state });
}
