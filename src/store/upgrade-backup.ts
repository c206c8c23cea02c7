/**
 * A copy of everything before a new version reshapes it, in a database of its own (`gutlight-backup`). One copy is kept: of the
 * version before the last upgrade. If no copy can be made (no room), the upgrade does not begin.
 */
import Dexie, { type DexieOptions } from 'dexie';
import { fail, ok, type Result } from '../platform/result';
import { type StoreError, storeErrorOf } from './attempt';
import { DATABASE_NAME, DATABASE_VERSION } from './database';

export interface BackupRows {
  readonly id: string;
  readonly version: number;
  readonly table: string;
  readonly rows: readonly unknown[];
}

export const BACKUP_NAME = `${DATABASE_NAME}-backup`;
const BATCH = 200;

/** Copies the database if it is older than this code; answers the version copied, or null when there was nothing to do. */
export async function backupBeforeUpgrade(
  options: DexieOptions = {},
  version = DATABASE_VERSION,
): Promise<Result<number | null, StoreError>> {
  const before = new Dexie(DATABASE_NAME, options);
  try {
    if (!(await Dexie.exists(DATABASE_NAME))) return ok(null);
    await before.open();
    if (before.verno >= version) return ok(null);
    await copyTables(before, options);
    return ok(before.verno);
  } catch (error) {
    return fail(storeErrorOf(error), error instanceof Error ? error.message : String(error));
  } finally {
    before.close();
  }
}

/** The copy's rows, for "download the backup"; empty when there was no upgrade yet. */
export async function readUpgradeBackup(options: DexieOptions = {}): Promise<BackupRows[]> {
  const backup = backupDatabase(options);
  try {
    return await backup.table<BackupRows>('parts').toArray();
  } finally {
    backup.close();
  }
}

export async function forgetUpgradeBackup(options: DexieOptions = {}): Promise<void> {
  await backupDatabase(options).delete();
}

async function copyTables(before: Dexie, options: DexieOptions): Promise<void> {
  const backup = backupDatabase(options);
  const parts = backup.table<BackupRows, string>('parts');
  try {
    for (const table of before.tables) {
      for (let offset = 0; ; offset += BATCH) {
        const rows: unknown[] = await table.offset(offset).limit(BATCH).toArray();
        if (rows.length === 0) break;
        const id = `${before.verno}:${table.name}:${offset}`;
        await parts.put({ id, version: before.verno, table: table.name, rows });
      }
    }
    await parts.where('version').notEqual(before.verno).delete();
  } finally {
    backup.close();
  }
}

function backupDatabase(options: DexieOptions): Dexie {
  const backup = new Dexie(BACKUP_NAME, { chromeTransactionDurability: 'strict', ...options });
  backup.version(1).stores({ parts: 'id,version' });
  return backup;
}
