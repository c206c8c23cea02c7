import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPageFile } from '../../../src/cli/rate/read-page-file';

const folder = mkdtempSync(join(tmpdir(), 'gutlight-pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PAGE = '<!doctype html><h1>Müsli für Gäste</h1>';
const saying = (charset: string) =>
  `<meta http-equiv="content-type" content="text/html; charset=${charset}">`;

/** UTF-16 with the bytes of each pair turned around. */
function bigEndian(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

function read(name: string, bytes: Buffer | string) {
  writeFileSync(join(folder, name), bytes);
  return readPageFile(name, folder);
}

describe('a saved page', () => {
  it.each([
    ['UTF-8 by default', Buffer.from(PAGE)],
    ['UTF-8 behind its mark', Buffer.from(`\uFEFF${PAGE}`)],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${PAGE}`, 'utf16le')],
    ['UTF-16, big end first', bigEndian(`\uFEFF${PAGE}`)],
    ['what it names', Buffer.from(`${saying('ISO-8859-1')}${PAGE}`, 'latin1')],
    ['what it names in the short form', Buffer.from(`<meta charset=windows-1252>${PAGE}`, 'latin1')],
    ['UTF-8 where it names nothing known', Buffer.from(`${saying('klingon')}${PAGE}`)],
    ['UTF-8 where it can name no UTF-16', Buffer.from(`${saying('utf-16')}${PAGE}`)],
  ])('is decoded as browsers do: %s', async (_, bytes) => {
    const html = await read('page.html', bytes);
    expect(html.ok && html.value).toContain(PAGE);
    expect(html.ok && html.value.startsWith('\uFEFF')).toBe(false);
  });

  it.each([
    ['nothing', ''],
    ['a text', 'Sugar, palm oil < 5 %'],
    ['JSON', '{"ingredients": "Oats"}'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d, 0x3c, 0x61, 0x3e])],
  ])('is no file that holds %s', async (_, bytes) => {
    expect(await read('page.html', bytes)).toEqual({
      ok: false,
      error: 'unreadable-file',
      detail: 'Cannot read the page "page.html": it holds no HTML.',
    });
  });

  it('that cannot be had is told in plain words', async () => {
    expect(await readPageFile('none.html', folder)).toMatchObject({
      detail: 'Cannot read the page "none.html": there is no such file.',
    });
    expect(await readPageFile('.', folder)).toMatchObject({
      detail: 'Cannot read the page ".": it is a folder.',
    });
  });
});
