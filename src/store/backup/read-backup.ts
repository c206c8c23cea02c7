/**
 * Reads a backup file. What is damaged is told by line and left out; the rest is there to be imported in one go. A file that
 * is broken as JSON (cut off, edited by hand) is read line by line, as it was written. Writes nothing.
 */
import * as z from 'zod';
import { fail, ok, type Result } from '../../platform/result';
import type { RatingRecord } from '../records';
import { BACKUP_FORMAT, BACKUP_VERSION, readBackupRow } from './backup-format';

export interface BadRow {
  /** 1-based line in the file as Gutlight wrote it; in another layout the place in the list. */
  readonly line: number;
  readonly why: string;
}

export interface BackupContents {
  readonly records: readonly RatingRecord[];
  readonly bad: readonly BadRow[];
}

/** `newer`: written by a newer Gutlight; `foreign`: no backup of ours; `too-large`: beyond what a page can hold. */
export type BackupError = 'newer' | 'foreign' | 'too-large';

/** 100,000 ratings of 5 kB; a browser's string ends at about this size. */
const LARGEST_FILE = 500_000_000;

const headSchema = z.object({ format: z.literal(BACKUP_FORMAT), version: z.number().int() });

export function readBackup(text: string): Result<BackupContents, BackupError> {
  if (text.length > LARGEST_FILE) return fail('too-large');
  const whole = parseJson(text);
  const head = headSchema.safeParse(whole ?? parseJson(`${firstLine(text)}]}`));
  if (!head.success) return fail('foreign');
  if (head.data.version > BACKUP_VERSION) return fail('newer');
  return ok(whole === null ? readLines(text) : readRows(whole));
}

function readRows(whole: unknown): BackupContents {
  const rows = z.object({ ratings: z.array(z.unknown()) }).safeParse(whole);
  return collect((rows.success ? rows.data.ratings : []).map((row, index) => ({ line: index + 2, row })));
}

function readLines(text: string): BackupContents {
  const lines = text.split('\n').map((line, index) => ({ line: index + 1, text: line.trim() }));
  return collect(
    lines.slice(1).flatMap(({ line, text: row }) => {
      if (row === '' || row === ']}' || row === ']') return [];
      return [{ line, row: parseJson(row.replace(/,$/, '')) ?? undefined }];
    }),
  );
}

function collect(rows: readonly { readonly line: number; readonly row: unknown }[]): BackupContents {
  const records: RatingRecord[] = [];
  const bad: BadRow[] = [];
  for (const { line, row } of rows) {
    const read = row === undefined ? { ok: false as const, why: 'JSON' } : readBackupRow(row);
    if (read.ok) records.push(read.record);
    else bad.push({ line, why: read.why });
  }
  return { records, bad };
}

function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return end === -1 ? text : text.slice(0, end);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
