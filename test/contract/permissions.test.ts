import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './source-files';

/** Permissions are asked for in the manifest and answered for in two tables; nobody may be asked for what neither explains. */
const DOCUMENTS = ['README.md', 'PRIVACY.md'];

it.each(DOCUMENTS)('%s says why for each permission of the manifest, and for no other', (document) => {
  const manifest: Readonly<Record<string, unknown>> = JSON.parse(
    readFileSync(join(ROOT, '.output/chrome-mv3/manifest.json'), 'utf8'),
  );
  const rows = permissionRows(readFileSync(join(ROOT, document), 'utf8'));
  const named = rows.flatMap(([what]) => /^`(\w+)`$/.exec(what)?.[1] ?? []);
  expect(named.sort(), 'One row for each, the name in backticks.').toEqual(
    [manifest.permissions].flat().sort(),
  );
  expect(rows.filter(([what]) => what.startsWith('the named shops')).length).toBe(1);
  expect(rows.filter(([what]) => what.startsWith('other sites')).length).toBe(
    manifest.optional_host_permissions === undefined ? 0 : 1,
  );
  expect(rows.filter(([, why]) => why.length < 10)).toEqual([]);
});

/** Cells of the table that is headed "permission | why". */
function permissionRows(text: string): [string, string][] {
  const [, table = ''] = text.split(/^\| permission \| why \|\n\|---\|---\|\n/m);
  const [rows = ''] = table.split('\n\n');
  return rows
    .trim()
    .split('\n')
    .map((row) => {
      const [what = '', why = ''] = row.split('|').slice(1);
      return [what.trim(), why.trim()];
    });
}
