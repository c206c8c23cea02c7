/**
 * `npm run bench`: one table of what Gutlight costs, each figure beside something it can be compared with in the same run (a plain
 * tokenising pass, a bare TreeWalker pass, another package), because machines differ and drift. `--json` prints rows for
 * comparison between commits; `--only read` runs the groups whose name contains a word; `--pages DIR` reads saved pages
 * from a folder instead of the fixtures.
 */
import { resolve } from 'node:path';
import { GROUPS } from './bench/groups';
import { printTable } from './bench/print-table';
import type { BenchRow } from './bench/row';
import { type CommandPlace, readArguments, refuse } from './command';

const OPTIONS = {
  json: { type: 'boolean' },
  only: { type: 'string' },
  pages: { type: 'string' },
} as const;

export async function main(args: string[], place: CommandPlace): Promise<number> {
  const parsed = readArguments({ args, options: OPTIONS });
  if (typeof parsed === 'string') return refuse(parsed);
  const { values } = parsed;
  const groups = GROUPS.filter((group) => values.only === undefined || group.name.includes(values.only));
  if (groups.length === 0)
    return refuse(`No group named "${values.only}". Known: ${GROUPS.map((g) => g.name).join(', ')}.`);
  const context = {
    root: place.root,
    pages: values.pages === undefined ? null : resolve(place.cwd, values.pages),
  };
  const rows: BenchRow[] = [];
  let failed = 0;
  for (const group of groups) {
    process.stderr.write(`measuring ${group.name} …\n`);
    try {
      for (const row of await group.measure(context)) rows.push({ group: group.name, ...row });
    } catch (error) {
      // What was measured before it is told all the same.
      failed += 1;
      process.stderr.write(`${group.name}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  process.stdout.write(values.json ? `${JSON.stringify(rows)}\n` : printTable(rows));
  return failed === 0 ? 0 : 1;
}
