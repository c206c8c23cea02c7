import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface CopiedBuild {
  readonly dir: string;
  readonly remove: () => Promise<void>;
}

/**
 * A copy of a build that may read `patterns` as well, as if the user had granted them: a browser without a display cannot be
 * asked. The page script runs there as it does on a named shop.
 */
export async function copyBuild(buildDir: string, patterns: readonly string[]): Promise<CopiedBuild> {
  const dir = await mkdtemp(join(tmpdir(), 'gutlight-build-'));
  await cp(buildDir, dir, { recursive: true });
  const path = join(dir, 'manifest.json');
  // Our own build wrote it.
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown[] | undefined>;
  manifest.host_permissions = [...(manifest.host_permissions ?? []), ...patterns];
  await writeFile(path, JSON.stringify(manifest));
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}
