/**
 * The shortlist through the browser's own account sync (`storage.sync`): one small item a product, without its label. Marks
 * are merged field by field, the last writer of each wins; what another device has and this one has not becomes a reminder.
 * A mark that was set after another was seen here is later than it, whatever the clocks say (`withMarks`); only between marks that
 * two devices set without knowing of each other the clocks decide.
 * What the account has no room for (fit-account.ts) stays on this device, and is counted.
 */
import { fail, ok, type Result } from '../../platform/result';
import { attempt, type StoreError } from '../attempt';
import type { RatingStore } from '../database';
import { findKnown } from '../find-rating';
import { fitAccount } from './fit-account';
import {
  itemOf,
  itemSchema,
  marksOf,
  mergeMarks,
  reminderOf,
  SYNC_PREFIX,
  type SyncItem,
  syncId,
} from './sync-item';

export interface SyncArea {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

export interface SyncState {
  /** Keys that both sides had after the last sync: one that is gone from here since was removed by the user. */
  readonly synced: readonly string[];
  /** How many products the account had no room for. */
  readonly left: number;
}

/** About as many as an account has room for. */
const MOST_SYNCED = 400;
/** A removal is remembered this long for devices that are rarely on. */
const REMOVAL_MS = 90 * 24 * 3600 * 1000;

/** Brings both sides in line. Safe to repeat, on any number of devices, in any order. */
export async function syncShortlist(
  store: RatingStore,
  area: SyncArea,
  state: Pick<SyncState, 'synced'>,
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
      const item = id.startsWith(SYNC_PREFIX) ? itemSchema.safeParse(value) : null;
      return item?.success ? [[item.data.key, item.data] as const] : [];
    });
    return ok(new Map(parsed));
  } catch (error) {
    return fail('unavailable', error instanceof Error ? error.message : String(error));
  }
}

/**
 * Merges what came from elsewhere into the database; answers every product's state as it should be on all devices, by its key there. Two
 * devices may know a product by different keys (one read its id in the shop, the other its GTIN): the one that is there already holds,
 * of two the first, so that all devices choose alike.
 */
function mergeHere(
  store: RatingStore,
  remote: ReadonlyMap<string, SyncItem>,
  state: Pick<SyncState, 'synced'>,
  now: number,
): Promise<Map<string, SyncItem>> {
  return store.dexie.transaction('rw', store.cards, async () => {
    const isRemoved = await removalsOf(store, state);
    const merged = new Map<string, SyncItem>();
    const keysThere = new Map<string, string>();
    for (const item of [...remote.values()].sort((a, b) => (a.key < b.key ? -1 : 1))) {
      const reminder = reminderOf(item, now);
      const card = await findKnown(store, reminder);
      if (card === undefined && isRemoved(item.key)) {
        const at = Math.max(now, item.at.shortlist + 1);
        merged.set(item.key, { ...item, shortlist: 0, at: { ...item.at, shortlist: at } });
      } else if (card !== undefined || item.shortlist === 1) {
        const next = mergeMarks(card ?? reminder, item);
        await store.cards.put(next);
        const key = keysThere.get(next.key) ?? item.key;
        keysThere.set(next.key, key);
        const [before, after] = [merged.get(key) ?? item, { ...itemOf(next), key }];
        // Name and verdict are told as whoever set the last mark sees them: two devices that see them otherwise write no end.
        merged.set(key, marksOf(before) === marksOf(after) ? before : after);
      } else merged.set(item.key, item);
    }
    const shortlisted = await store.cards.where('shortlist').equals(1).limit(MOST_SYNCED).toArray();
    for (const card of shortlisted) if (!keysThere.has(card.key)) merged.set(card.key, itemOf(card));
    return merged;
  });
}

/**
 * Which of the products that are gone from here the user removed. A database that is empty where several were has been lost, by
 * the browser or with the profile: then they come back from the account.
 */
async function removalsOf(
  store: RatingStore,
  { synced }: Pick<SyncState, 'synced'>,
): Promise<(key: string) => boolean> {
  const isLost = synced.length > 1 && (await store.cards.count()) === 0;
  return (key) => !isLost && synced.includes(key);
}

async function writeItems(
  area: SyncArea,
  remote: ReadonlyMap<string, SyncItem>,
  merged: ReadonlyMap<string, SyncItem>,
  now: number,
): Promise<Result<SyncState, StoreError>> {
  const isOutdated = (item: SyncItem) =>
    item.shortlist === 0 && (now - item.at.shortlist > REMOVAL_MS || !remote.has(item.key));
  const outdated = [
    ...[...merged.values()].filter(isOutdated),
    // A second item of one product.
    ...[...remote.values()].filter(({ key }) => !merged.has(key)),
  ].map(syncId);
  const wanted = [...merged.values()].filter((item) => !isOutdated(item));
  const fitting = fitAccount(wanted, remote);
  const changed = fitting.filter((item) => JSON.stringify(remote.get(item.key)) !== JSON.stringify(item));
  try {
    if (outdated.length > 0) await area.remove(outdated);
    if (changed.length > 0) await area.set(Object.fromEntries(changed.map((item) => [syncId(item), item])));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return fail(/quota/i.test(detail) ? 'quota' : 'unavailable', detail);
  }
  // An item that outgrew the account is there all the same, as it was.
  const there = new Set([...remote.keys(), ...fitting.map(({ key }) => key)]);
  const synced = wanted.filter((item) => item.shortlist === 1 && there.has(item.key)).map(({ key }) => key);
  return ok({ synced, left: wanted.length - fitting.length });
}
