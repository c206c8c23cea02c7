/**
 * The saved ratings as a spreadsheet, and a spreadsheet as reminders. A row holds what a list shows, no label: read back, it
 * becomes a card that can be opened and sorted, and that gets its reasons when its page is seen again.
 */
import { KINDS } from '../../label/kind';
import { pageHost } from '../../platform/page-host';
import { fail, ok, type Result } from '../../platform/result';
import { VERDICTS } from '../../rate/rating';
import { floorScore } from '../../rate/texts/verdict-words';
import { gtinOf } from '../../read/identity/gtin';
import { attempt, type StoreError } from '../attempt';
import type { RatingStore } from '../database';
import { hashText } from '../label-hash';
import { withMarks } from '../mark-rating';
import { padGtin, plainUrl, productKey } from '../product-key';
import type { ProductIdentity, RatingCard, RatingRecord } from '../records';
import { reminderCard } from '../reminder-card';
import { readCsv, type Separator, writeCsv } from './csv';
import { eachCard } from './export-backup';
import type { BackupContents, BadRow } from './read-backup';

/** Headings are part of the format and the same in every language, so that a file can be read back anywhere. */
export const CSV_COLUMNS = [
  'name',
  'brand',
  'gtin',
  'url',
  'kind',
  'verdict',
  'score',
  'sugar_per_100',
  'fibre_per_100',
  'shortlist',
  'group',
  'tags',
  'note',
  'saved',
] as const;
type Column = (typeof CSV_COLUMNS)[number];

export function exportCsv(store: RatingStore, separator: Separator): Promise<Result<string, StoreError>> {
  return attempt(store, async () => {
    const rows: (string | number | null)[][] = [[...CSV_COLUMNS]];
    await eachCard(store, async (cards) => {
      for (const card of cards) if (card.saved === 1) rows.push(rowOf(card));
    });
    return writeCsv(rows, separator);
  });
}

function rowOf(card: RatingCard): (string | number | null)[] {
  const row: Readonly<Record<Column, string | number | null>> = {
    name: card.name,
    brand: card.brand,
    gtin: card.gtin,
    url: card.url,
    kind: card.kind,
    verdict: card.verdict,
    score: floorScore(card.score),
    sugar_per_100: card.sugar,
    fibre_per_100: card.fibre,
    shortlist: card.shortlist,
    group: card.group,
    tags: card.tags.join(' | '),
    note: card.note,
    saved: new Date(card.savedAt ?? card.seenAt).toISOString().slice(0, 10),
  };
  return CSV_COLUMNS.map((column) => row[column]);
}

/** `foreign`: no heading row with at least a name, a GTIN or an address. */
export function readCsvRatings(text: string, now: number): Result<BackupContents, 'foreign'> {
  const [heading, ...rows] = readCsv(text);
  const columns = heading?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  if (!['name', 'gtin', 'url'].some((column) => columns.includes(column))) return fail('foreign');
  const records: RatingRecord[] = [];
  const bad: BadRow[] = [];
  for (const { line, cells } of rows) {
    const at = (column: Column) => cells[columns.indexOf(column)]?.trim() ?? '';
    const card = cardOfRow(at, now);
    if (typeof card === 'string') bad.push({ line, why: card });
    else records.push({ card, detail: null });
  }
  return ok({ records, bad });
}

function cardOfRow(at: (column: Column) => string, now: number): RatingCard | string {
  const url = plainUrl(at('url') === '' ? null : at('url'));
  // Spreadsheets take leading zeros away, or make "5.00044E+12" of the number, which is none.
  const gtin = gtinOf(padGtin(at('gtin')));
  if (at('url') !== '' && url === null) return 'url';
  if (at('gtin') !== '' && gtin === null) return 'gtin';
  if (at('name') === '' && gtin === null && url === null) return 'name';
  const identity: ProductIdentity = {
    gtin: gtin === null ? null : padGtin(gtin),
    shop: null,
    shopId: null,
    url,
    host: pageHost(url),
    name: at('name').slice(0, 300) || null,
    brand: at('brand').slice(0, 300) || null,
    image: null,
  };
  const savedAt = Date.parse(at('saved'));
  const score = numberOf(at('score'));
  const bare = reminderCard({
    ...identity,
    // A row has no label: where nothing else tells two products apart, their brands may.
    key: url === null ? productKey(identity, hashText(identity.brand ?? '')) : `url:${url}`,
    kind: KINDS.find((one) => one === at('kind')) ?? null,
    verdict: VERDICTS.find((one) => one === at('verdict')) ?? 'unknown',
    score: score === null || score < 0 || score > 100 ? null : score,
    sugar: numberOf(at('sugar_per_100')),
    fibre: numberOf(at('fibre_per_100')),
    from: 'import',
    seenAt: now,
    // An empty date of a spreadsheet reads as 1899.
    savedAt: savedAt > 0 ? savedAt : now,
  });
  const marks = {
    shortlist: at('shortlist') === '1' ? (1 as const) : (0 as const),
    group: at('group'),
    note: at('note'),
    tags: at('tags').split('|'),
  };
  return withMarks(bare, marks, now);
}

function numberOf(cell: string): number | null {
  const value = Number(cell.replace(',', '.'));
  return cell === '' || !Number.isFinite(value) ? null : value;
}
