import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
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
export function trackedFiles(root: string): Result<string[], 'no-git' | 'missing'> {
  const listed = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  if (listed.status !== 0)
    return fail('no-git', 'The sources zip is made of what git tracks, and this is no git checkout.');
  const paths = listed.stdout.split('\0').filter((path) => path !== '');
  const missing = paths.find((path) => !existsSync(join(root, path)));
  if (missing !== undefined)
    return fail(
      'missing',
      `git tracks ${missing}, and it is not there: commit its removal or bring it back.`,
    );
  return ok(paths.sort());
}
