/** The readers of what was kept: backups, spreadsheets, settings; and of answers of look-ups. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { answerSchema } from '../../background/look-up/answer-schema';
import { NEUTRAL_PROFILE } from '../../rate/profile';
import { rateProduct } from '../../rate/rate-product';
import { BACKUP_TAIL, writeBackupHead, writeBackupRow } from '../../store/backup/backup-format';
import { readCsv, writeCsv } from '../../store/backup/csv';
import { CSV_COLUMNS, readCsvRatings } from '../../store/backup/csv-ratings';
import { readBackup } from '../../store/backup/read-backup';
import { recordOf } from '../../store/rating-card';
import type { RatingRecord } from '../../store/records';
import { parseSettings, SETTING_NAMES } from '../../store/settings/settings-shape';
import { hostileJson, hostileValue } from './hostile-json';
import { hostileText } from './hostile-text';
import { hostileLabel } from './label-targets';
import { type FuzzTarget, fuzzTarget } from './target';

export const KEEPING_TARGETS: readonly FuzzTarget[] = [
  // Beside reading and rating a label it writes and parses a whole backup.
  fuzzTarget('kept', fc.tuple(hostileLabel(), maybeText(), maybeText()), comesBack, 0.3),
  fuzzTarget('backup', fc.array(hostileJson(5), { maxLength: 4 }), readsBackup),
  fuzzTarget(
    'spreadsheet',
    fc.array(fc.array(hostileText(6), { maxLength: 14 }), { maxLength: 4 }),
    readsSheet,
  ),
  fuzzTarget('settings', fc.array(hostileValue(3), { maxLength: SETTING_NAMES.length }), readsSettings),
  fuzzTarget('look-up', hostileValue(4), (answer) => {
    const parsed = answerSchema.safeParse(answer);
    return !parsed.success || /^\d{1,20}$/.test(parsed.data.code);
  }),
];

function maybeText(): fc.Arbitrary<string | null> {
  return fc.option(hostileText(12));
}

/** Whatever was rated can be kept, written to a file, and read back as it was. */
function comesBack([label, name, url]: readonly [
  Parameters<typeof rateProduct>[0],
  string | null,
  string | null,
]): boolean {
  const { facts, rating } = rateProduct(label, NEUTRAL_PROFILE);
  const identity = { gtin: null, shop: null, shopId: name, url, host: null, name, brand: null, image: url };
  const record = recordOf({ identity, facts, rating, corrected: false, from: 'page' }, Date.UTC(2026, 0, 2));
  const row = writeBackupRow(record);
  const read = readBackup(`${writeBackupHead(new Date(0))}${row}${BACKUP_TAIL}`);
  const [back] = read.ok ? read.value.records : [];
  return back !== undefined && sameRow(back, row);
}

function readsBackup(rows: readonly string[]): boolean {
  const read = readBackup(`${writeBackupHead(new Date(0))}${rows.join(',\n')}${BACKUP_TAIL}`);
  if (!read.ok) return true;
  const { records, bad } = read.value;
  return (
    bad.every(({ line, why }) => line >= 1 && why !== '') &&
    records.every((record) => sameRow(record, writeBackupRow(record)))
  );
}

/** The order of keys is nobody's promise. */
function sameRow(record: RatingRecord, row: string): boolean {
  return isDeepStrictEqual(JSON.parse(writeBackupRow(record)), JSON.parse(row));
}

/** Cells come back as they were written, formula signs or not; as ratings they parse or are told by line. */
function readsSheet(rows: readonly (readonly string[])[]): boolean {
  const filled = rows.filter((cells) => cells.some((cell) => cell !== ''));
  const text = writeCsv([[...CSV_COLUMNS], ...filled], ',');
  const [, ...back] = readCsv(text);
  const ratings = readCsvRatings(text, 0);
  return (
    JSON.stringify(back.map(({ cells }) => cells)) === JSON.stringify(filled) &&
    ratings.ok &&
    ratings.value.records.length + ratings.value.bad.length === filled.length
  );
}

/** What was stored becomes valid settings, and valid settings stay as they are. */
function readsSettings(values: readonly unknown[]): boolean {
  const stored = Object.fromEntries(values.map((value, index) => [SETTING_NAMES[index] ?? '', value]));
  const settings = parseSettings(stored);
  return JSON.stringify(parseSettings({ ...settings })) === JSON.stringify(settings);
}
