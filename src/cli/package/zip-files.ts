import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** The earliest time a zip can hold in every time zone; any fixed time does, so that the bytes depend on the contents alone. */
const FIXED_TIME = new Date(1980, 0, 2);

/** A zip of these files with equal bytes for equal contents. Paths are relative to `folder` and already sorted. */
export function zipFiles(folder: string, paths: readonly string[]): Uint8Array {
  const entries = Object.fromEntries(
    paths.map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))]),
  );
  return zipSync(entries, { level: 9, mtime: FIXED_TIME });
}
