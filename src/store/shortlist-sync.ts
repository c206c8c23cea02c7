/**
 * The shortlist through the browser's own account sync (`storage.sync`): one small item a product, without its label. Marks
 * are merged field by field, the last writer of each wins; what another device has and this one has not becomes a reminder.
 * Quotas of the browsers: 102,400 bytes in all, 8,192 an item, 512 items. What does not fit stays on this device, and is told.
 */
import { fail, ok, type Result } from '../platform/result';
import { attempt, type StoreError } from './attempt';
import type { RatingStore } from './database';
import { hashText } from './label-hash';
import { MOST_SHORTLISTED } from './shortlist';
import { itemOf, itemSchema, mergeMarks, reminderOf, type SyncItem } from './sync-item';

export interface SyncArea {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

export interface SyncState {
  /** Keys that both sides had after the last sync: one that is gone from here since was removed by the user. */
  readonly synced: readonly string[];
}

const PREFIX = 'shelf:';
/** A removal is remembered this long for devices that are rarely on. */
const REMOVAL_MS = 90 * 24 * 3600 * 1000;

/** Brings both sides in line. Safe to repeat, on any number of devices, in any order. */
export async function syncShortlist(
  store: RatingStore,
  area: SyncArea,
  state: SyncState,
  now: number,
): Promise<Result<SyncState, StoreError>> {
  const remote = await readItems(area);
  if (!remote.ok) return remote;
  const local = await attempt(store, () => mergeHere(store, remote.value, state, now));
  if (!local.ok) return local;
  return writeItems(area, remote.value, local.value, now);
}

async function readItems(area: SyncArea): Promise<Result<Map<string, SyncItem>, StoreError>> {
  try {
    const items = await area.get(null);
    const parsed = Object.entries(items).flatMap(([id, value]) => {
      const item = id.startsWith(PREFIX) ? itemSchema.safeParse(value) : null;
      return item?.success ? [[item.data.key, item.data] as const] : [];
    });
    return ok(new Map(parsed));
  } catch (error) {
    return fail('unavailable', error instanceof Error ? error.message : String(error));
  }
}

/** Merges what came from elsewhere into the database; answers every product's state as it should be on all devices. */
function mergeHere(
  store: RatingStore,
  remote: ReadonlyMap<string, SyncItem>,
  state: SyncState,
  now: number,
): Promise<Map<string, SyncItem>> {
  return store.dexie.transaction('rw', store.cards, async () => {
    const merged = new Map<string, SyncItem>();
    const shortlisted = await store.cards.where('shortlist').equals(1).limit(MOST_SHORTLISTED).toArray();
    for (const card of shortlisted) merged.set(card.key, itemOf(card));
    for (const item of remote.values()) {
      const card = await store.cards.get(item.key);
      if (card === undefined && state.synced.includes(item.key)) {
        merged.set(item.key, { ...item, shortlist: 0, at: { ...item.at, shortlist: now } });
      } else if (card !== undefined || item.shortlist === 1) {
        const next = mergeMarks(card ?? reminderOf(item, now), item);
        await store.cards.put(next);
        merged.set(item.key, itemOf(next));
      } else merged.set(item.key, item);
    }
    return merged;
  });
}

async function writeItems(
  area: SyncArea,
  remote: ReadonlyMap<string, SyncItem>,
  merged: ReadonlyMap<string, SyncItem>,
  now: number,
): Promise<Result<SyncState, StoreError>> {
  const changed: Record<string, unknown> = {};
  const outdated: string[] = [];
  for (const [key, item] of merged) {
    const id = PREFIX + hashText(key);
    const isGone = item.shortlist === 0;
    if (isGone && (now - item.at.shortlist > REMOVAL_MS || !remote.has(key))) outdated.push(id);
    else if (JSON.stringify(remote.get(key)) !== JSON.stringify(item)) changed[id] = item;
  }
  try {
    if (outdated.length > 0) await area.remove(outdated);
    if (Object.keys(changed).length > 0) await area.set(changed);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return fail(/quota/i.test(detail) ? 'quota' : 'unavailable', detail);
  }
  return ok({ synced: [...merged.values()].filter((item) => item.shortlist === 1).map((item) => item.key) });
}
