import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BenchContext, Measured } from './row';

/** gzip sizes of every script and style of the Chrome build. */
export function benchSizes({ root }: BenchContext): Measured[] {
  const folder = join(root, '.output', 'chrome-mv3');
  if (!existsSync(folder)) throw new Error('There is no build to measure: run "npm run build" first.');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|css)$/.test(file))
    .sort()
    .map((file) => ({
      what: file,
      value: gzipSync(readFileSync(join(folder, file))).length / 1024,
      unit: 'kB gzip',
    }));
}
