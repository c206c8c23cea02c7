/**
 * A copy of everything before a new version reshapes it, in a database of its own (`…-backup`). One copy is kept: of the
 * version before the last upgrade. If no copy can be made (no room), the upgrade does not begin. When there is nothing to
 * upgrade this costs one look at the browser's list of databases.
 */
import Dexie from 'dexie';
import { fail, ok, type Result } from '../../platform/result';
import type { RatingStore } from '../database';
import { type StoreError, storeErrorOf } from '../store-error';

export interface BackupRows {
  readonly id: string;
  readonly version: number;
  readonly table: string;
  readonly rows: readonly unknown[];
}

type Upgradable = Pick<RatingStore, 'name' | 'version' | 'options'>;

/** Rows copied at once. */
const BATCH = 200;
/** IndexedDB counts ten times what Dexie counts. */
const DEXIE_FACTOR = 10;

/**
 * Copies the database if it is older than this code; answers the version copied, or null when there was nothing to do. Fails
 * with `newer` when a newer Gutlight wrote it: nothing is read or written then.
 */
export async function backupBeforeUpgrade(store: Upgradable): Promise<Result<number | null, StoreError>> {
  const version = await storedVersion(store);
  if (version === null || version === store.version) return ok(null);
  // Dexie itself would open it and mend the shape backwards.
  if (version > store.version) return fail('newer');
  const before = new Dexie(store.name, store.options);
  try {
    await before.open();
    await copyTables(before, store);
    return ok(version);
  } catch (error) {
    return fail(storeErrorOf(error), error instanceof Error ? error.message : String(error));
  } finally {
    before.close();
  }
}

/** The copy's rows, for "download the copy"; empty when there was no upgrade yet. */
export async function readUpgradeBackup(store: Upgradable): Promise<BackupRows[]> {
  const backup = backupDatabase(store);
  try {
    return await backup.table<BackupRows>('parts').toArray();
  } finally {
    backup.close();
  }
}

export async function forgetUpgradeBackup(store: Upgradable): Promise<void> {
  await backupDatabase(store).delete();
}

/** null: there is no database yet, or the browser does not list them. */
async function storedVersion({ name, options }: Upgradable): Promise<number | null> {
  const factory = options.indexedDB ?? globalThis.indexedDB;
  try {
    const known = (await factory?.databases?.()) ?? [];
    const version = known.find((database) => database.name === name)?.version;
    return version === undefined ? null : Math.floor(version / DEXIE_FACTOR);
  } catch {
    return null;
  }
}

async function copyTables(before: Dexie, store: Upgradable): Promise<void> {
  const backup = backupDatabase(store);
  const parts = backup.table<BackupRows, string>('parts');
  try {
    for (const table of before.tables) {
      let last: unknown = Number.NEGATIVE_INFINITY;
      for (let part = 0; ; part += 1) {
        const next = table.where(':id').above(last).limit(BATCH);
        const rows: unknown[] = await next.toArray();
        if (rows.length === 0) break;
        const id = `${before.verno}:${table.name}:${part}`;
        await parts.put({ id, version: before.verno, table: table.name, rows });
        last = (await next.primaryKeys()).at(-1);
      }
    }
    await parts.where('version').notEqual(before.verno).delete();
  } finally {
    backup.close();
  }
}

function backupDatabase({ name, options }: Upgradable): Dexie {
  const backup = new Dexie(`${name}-backup`, { chromeTransactionDurability: 'strict', ...options });
  backup.version(1).stores({ parts: 'id,version' });
  return backup;
}
