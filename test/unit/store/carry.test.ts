import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from '../../../src/store/backup/csv';
import { exportCsv, readCsvRatings } from '../../../src/store/backup/csv-ratings';
import { exportBackup } from '../../../src/store/backup/export-backup';
import { importRecords } from '../../../src/store/backup/import-records';
import { readBackup } from '../../../src/store/backup/read-backup';
import type { RatingStore } from '../../../src/store/database';
import { readRating } from '../../../src/store/find-rating';
import { hashLabel } from '../../../src/store/label-hash';
import { markRating } from '../../../src/store/mark-rating';
import type { SeenProduct } from '../../../src/store/records';
import { rememberRating } from '../../../src/store/remember-rating';
import { saveRating } from '../../../src/store/save-rating';
import { facts, freshStore, numbered, rating, seen, value } from './fixtures';

async function filledStore() {
  const store = freshStore();
  const { key } = await value(saveRating(store, seen(), 1000));
  await value(markRating(store, key, { shortlist: 1, group: 'Breakfast', note: 'a\n"b"', tags: ['gut'] }, 1));
  await value(rememberRating(store, seen({ facts: facts('Milk, sugar') }), { limit: 10, now: 2000 }));
  await value(rememberRating(store, numbered(7, { verdict: 'unknown', score: null }), { limit: 10, now: 3 }));
  return store;
}

async function backupOf(store: Awaited<ReturnType<typeof filledStore>>): Promise<string> {
  return (await value(exportBackup(store, new Date(0)))).join('');
}

describe('a backup', () => {
  it('brings everything back as it was, marks, history and changed labels too', async () => {
    const store = await filledStore();
    const contents = await value(Promise.resolve(readBackup(await backupOf(store))));
    expect(contents.bad).toEqual([]);
    const other = freshStore();
    expect(await value(importRecords(other, contents.records))).toEqual({ added: 2, merged: 0 });
    expect(await other.cards.toArray()).toEqual(await store.cards.toArray());
    expect(await other.details.toArray()).toEqual(await store.details.toArray());
  });

  it('has each card with the label it speaks of, though the product is saved anew meanwhile', async () => {
    for (let turns = 0; turns < 12; turns += 1) {
      const store = await filledStore();
      const exporting = backupOf(store);
      for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      await value(saveRating(store, seen({ facts: facts('Milk, honey') }), 9000));
      const contents = await value(Promise.resolve(readBackup(await exporting)));
      for (const { card, detail } of contents.records)
        expect(card.labelHash).toBe(detail === null ? null : hashLabel(detail.facts));
    }
  });

  it('imported twice changes nothing the second time', async () => {
    const store = await filledStore();
    const contents = await value(Promise.resolve(readBackup(await backupOf(store))));
    const before = await store.cards.toArray();
    expect(await value(importRecords(store, contents.records))).toEqual({ added: 0, merged: 2 });
    expect(await store.cards.toArray()).toEqual(before);
  });

  it('is valid JSON with one rating a line', async () => {
    const text = await backupOf(await filledStore());
    expect(JSON.parse(text)).toMatchObject({ format: 'gutlight-ratings', version: 1 });
    expect(text.trimEnd().split('\n').length).toBe(4);
  });

  it('with a damaged line says which, and keeps the others', async () => {
    const lines = (await backupOf(await filledStore())).split('\n');
    const broken = [lines[0], lines[1], '{"card": 5},', ...lines.slice(2)].join('\n');
    const contents = await value(Promise.resolve(readBackup(broken)));
    expect(contents.records.length).toBe(2);
    expect(contents.bad).toEqual([{ line: 3, why: 'card' }]);
  });

  it('that was cut off yields every whole line', async () => {
    const text = await backupOf(await filledStore());
    const cut = text.slice(0, text.lastIndexOf('{"card"') + 40);
    const contents = await value(Promise.resolve(readBackup(cut)));
    expect(contents.records.length).toBe(1);
    expect(contents.bad.map((row) => row.line)).toEqual([3]);
  });

  it('of a newer version, or of something else, is refused as such', () => {
    expect(readBackup('{"format":"gutlight-ratings","version":2,"ratings":[]}')).toMatchObject({
      error: 'newer',
    });
    expect(readBackup('{"ratings":[]}')).toMatchObject({ error: 'foreign' });
    expect(readBackup('hello')).toMatchObject({ error: 'foreign' });
  });

  it('never throws on any text, and never yields a record that the store could not hold', () => {
    const head = '{"format":"gutlight-ratings","version":1,"ratings":[';
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        readBackup(text);
        const read = readBackup(`${head}\n${text}\n]}`);
        if (read.ok) expect(read.value.records).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('cannot smuggle a script address or a prototype in', async () => {
    const text = (await backupOf(await filledStore()))
      .replaceAll('https://www.tesco.com/products/1001', 'javascript:alert(1)')
      .replaceAll('"image":null', '"image":"javascript:alert(1)"')
      .replace('{"card":{', '{"card":{"__proto__":{"polluted":1},');
    const contents = await value(Promise.resolve(readBackup(text)));
    expect(contents.records.map(({ card }) => [card.url, card.image])).toEqual([
      [null, null],
      ['https://www.tesco.com/products/7', null],
    ]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('merges with what is there: the later label, both notes, all tags', async () => {
    const [here, there] = [freshStore(), freshStore()];
    const { key } = await value(saveRating(here, seen(), 1000));
    await value(markRating(here, key, { note: 'mine', tags: ['a'] }, 1));
    const later = seen({ facts: facts('Milk, inulin'), rating: rating({ score: 80 }) });
    await value(saveRating(there, later, 5000));
    await value(markRating(there, key, { note: 'yours', tags: ['b'], shortlist: 1 }, 1));
    const contents = await value(
      Promise.resolve(readBackup((await value(exportBackup(there, new Date()))).join(''))),
    );
    await value(importRecords(here, contents.records));
    const record = await value(readRating(here, key));
    expect(record?.card).toMatchObject({ note: 'mine\nyours', tags: ['a', 'b'], shortlist: 1, score: 80 });
    expect(record?.detail?.facts.ingredients?.text).toBe('Milk, inulin');
    expect(record?.card.savedAt).toBe(1000);
  });
});

describe('two ratings of one listing', () => {
  const both = async (mine: SeenProduct, theirs: SeenProduct) => {
    const [here, there] = [freshStore(), freshStore()];
    const { key } = await value(saveRating(here, mine, 1000));
    await value(saveRating(there, theirs, 5000));
    return { here, there, key };
  };
  const merge = async (here: RatingStore, there: RatingStore, key: string) => {
    const record = await value(readRating(there, key));
    if (record === null) throw new Error('nothing to merge');
    await value(importRecords(here, [record]));
    return value(readRating(here, key));
  };

  it('keep the label that the user mended, however late the other is', async () => {
    const mended = seen({ corrected: true, facts: facts('Milk, inulin') });
    const { here, there, key } = await both(mended, seen());
    const merged = await merge(here, there, key);
    expect(merged?.card).toMatchObject({ corrected: true, savedAt: 1000 });
    expect(merged?.detail?.facts.ingredients?.text).toBe('Milk, inulin');
  });

  it('have marks as late as the later, so that no third device overrules them', async () => {
    const { here, there, key } = await both(seen(), seen());
    await value(markRating(here, key, { note: 'mine', group: 'Breakfast' }, 100));
    await value(markRating(there, key, { note: 'yours' }, 900));
    const merged = await merge(here, there, key);
    expect(merged?.card).toMatchObject({ note: 'mine\nyours', group: 'Breakfast' });
    expect(merged?.card.markedAt).toMatchObject({ note: 900, group: 100 });
  });
});

describe('a spreadsheet', () => {
  it('survives any cell, whatever the separator', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\r', ''));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1 }),
        fc.constantFrom(',' as const, ';' as const),
        (rows, separator) => {
          const filled = [['heading', 'second'], ...rows.filter((row) => row.some((one) => one !== ''))];
          expect(readCsv(writeCsv(filled, separator)).map((row) => row.cells)).toEqual(filled);
        },
      ),
    );
  });

  it.each(["'=1", "''=1", "'", "'plain"])('gives %s back as it was written', (cell) => {
    expect(readCsv(writeCsv([['heading'], [cell]], ',')).map((row) => row.cells)).toEqual([
      ['heading'],
      [cell],
    ]);
  });

  it('never begins a cell with what a spreadsheet would run', () => {
    const rows = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', "=cmd|' /C calc'!A0"].map((cell) => [cell]);
    const text = writeCsv(rows, ',').slice(1);
    for (const line of text.trimEnd().split('\r\n')) expect(line).toMatch(/^"?'/);
  });

  it('writes numbers as the reader’s spreadsheet expects them', () => {
    expect(writeCsv([[1.25, null, 'x;y']], ';')).toBe('\ufeff1,25;;"x;y"\r\n');
    expect(writeCsv([[1.25]], ',')).toBe('\ufeff1.25\r\n');
  });

  it('holds the saved ratings and reads back as reminders with all marks', async () => {
    const store = await filledStore();
    for (const separator of [',', ';'] as const) {
      const text = await value(exportCsv(store, separator));
      const read = await value(Promise.resolve(readCsvRatings(text, 9)));
      expect(read.bad).toEqual([]);
      expect(read.records.map((record) => record.card)).toMatchObject([
        {
          name: 'Plain kefir',
          verdict: 'fits',
          score: 76,
          shortlist: 1,
          group: 'Breakfast',
          note: 'a\n"b"',
          tags: ['gut'],
          url: 'https://www.tesco.com/products/1001',
        },
      ]);
    }
  });

  it('read into the same store finds the rating it came from and keeps its label', async () => {
    const store = await filledStore();
    const read = await value(Promise.resolve(readCsvRatings(await value(exportCsv(store, ',')), 9_000)));
    expect(await value(importRecords(store, read.records))).toEqual({ added: 0, merged: 1 });
    expect(await store.details.count()).toBe(2);
    const [card] = await store.cards.where('[saved+verdict]').equals([1, 'fits']).toArray();
    expect(card?.from).toBe('page');
  });

  it('of products that have no address keeps each of them', async () => {
    const rows = [
      'name,brand,gtin',
      ',,5000436589457',
      ',,36000291452',
      'Plain yogurt,Alpha,',
      'Plain yogurt,Beta,',
    ];
    const store = freshStore();
    for (const added of [4, 0]) {
      const read = await value(Promise.resolve(readCsvRatings(rows.join('\n'), 9)));
      expect(await value(importRecords(store, read.records))).toEqual({ added, merged: 4 - added });
    }
    const cards = await store.cards.toArray();
    expect(cards.flatMap(({ gtin, brand }) => gtin ?? brand ?? []).sort()).toEqual([
      '00036000291452',
      '05000436589457',
      'Alpha',
      'Beta',
    ]);
  });

  it('with the date of an empty cell becomes ratings that a backup can carry', async () => {
    const store = freshStore();
    const read = await value(Promise.resolve(readCsvRatings('name,saved\nKefir,1899-12-30\n', 9)));
    await value(importRecords(store, read.records));
    const backup = readBackup((await value(exportBackup(store, new Date(0)))).join(''));
    expect(backup).toMatchObject({ ok: true, value: { bad: [], records: [{ card: { savedAt: 9 } }] } });
  });

  it('reports by line what it cannot read', async () => {
    const read = await value(
      Promise.resolve(
        readCsvRatings(
          'name,gtin,url\nKefir,12,\n"two\nlines",,\nYogurt,,javascript:x\nQuark,5.00044E+12,\n',
          1,
        ),
      ),
    );
    expect(read.records.map((record) => record.card.name)).toEqual(['two\nlines']);
    expect(read.bad).toEqual([
      { line: 2, why: 'gtin' },
      { line: 5, why: 'url' },
      { line: 6, why: 'gtin' },
    ]);
    expect(readCsvRatings('a,b\n1,2', 1)).toMatchObject({ ok: false, error: 'foreign' });
  });
});
