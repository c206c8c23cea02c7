import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface PackageRecord {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The licence texts of everything that ships inside the extension, as one text for `public/licences.txt`. */
export function licencesText(root: string): string {
  const shipped = new Map<string, PackageRecord>();
  const own = readRecord(join(root, 'package.json'));
  const queue = [...Object.keys(own.dependencies ?? {}), ...RUNTIMES];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    if (shipped.has(name)) continue;
    const record = readRecord(join(root, 'node_modules', name, 'package.json'));
    shipped.set(name, record);
    if (!RUNTIMES.includes(name)) queue.push(...Object.keys(record.dependencies ?? {}));
  }
  const parts = [...shipped.values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((record) => {
      const text =
        licenceFile(join(root, 'node_modules', record.name)) ?? `Licence: ${record.license ?? 'not stated'}`;
      return `${record.name} ${record.version}\n\n${text.trim()}\n`;
    });
  return `Gutlight ships code of these packages.\n\n${parts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/** Build tools of which a little code ends up in the extension; what they themselves depend on does not. */
const RUNTIMES = ['wxt'];

function readRecord(path: string): PackageRecord {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function licenceFile(folder: string): string | null {
  if (!existsSync(folder)) return null;
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name));
  return file === undefined ? null : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
}
