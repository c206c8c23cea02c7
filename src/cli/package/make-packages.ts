import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../platform/result';
import { builtFiles, trackedFiles } from './list-files';
import { zipFiles } from './zip-files';

const WXT = join('node_modules', 'wxt', 'bin', 'wxt.mjs');

/** Builds both browsers' extensions and zips them for each store, with the sources that a reviewer builds from; by store. */
export function makePackages(
  root: string,
): Result<Readonly<Record<string, Uint8Array>>, 'build' | 'no-git' | 'missing'> {
  for (const args of [['build'], ['build', '-b', 'firefox', '--mv3']]) {
    const built = spawnSync(process.execPath, [WXT, ...args], { cwd: root, stdio: ['ignore', 2, 2] });
    if (built.status !== 0) return fail('build', `wxt ${args.join(' ')} failed, see above.`);
  }
  const sources = trackedFiles(root);
  if (!sources.ok) return sources;
  const chrome = join(root, '.output', 'chrome-mv3');
  const firefox = join(root, '.output', 'firefox-mv3');
  return ok({
    chrome: zipFiles(chrome, builtFiles(chrome)),
    // Edge takes Chrome's package as it is; a file of its own keeps the stores' uploads apart.
    edge: zipFiles(chrome, builtFiles(chrome)),
    firefox: zipFiles(firefox, builtFiles(firefox)),
    sources: zipFiles(root, sources.value),
  });
}
