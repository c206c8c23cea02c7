import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fail, ok, type Result } from '../../platform/result';

/** All files of a build, sorted, relative to it. */
export function builtFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** What git tracks: exactly what a reviewer needs to build the same package, and nothing of this machine. */
export function trackedFiles(root: string): Result<string[], 'no-git'> {
  const listed = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  if (listed.status !== 0)
    return fail('no-git', 'The sources zip is made of what git tracks, and this is no git checkout.');
  return ok(
    listed.stdout
      .split('\0')
      .filter((path) => path !== '')
      .sort(),
  );
}
