import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../platform/result';
import type { BrowserFamily } from './find-browser';

const BUILDS = {
  chromium: { folder: 'chrome-mv3', args: ['build'] },
  firefox: { folder: 'firefox-mv3', args: ['build', '-b', 'firefox', '--mv3'] },
} as const;

/** Everything a build is made of. */
const SOURCES = ['entrypoints', 'public', 'rules', 'src', 'package-lock.json', 'wxt.config.ts'];

/** The unpacked build for a browser, made anew only when something it is made of changed. */
export function buildExtension(family: BrowserFamily, root: string): Result<string, 'build-failed'> {
  const { folder, args } = BUILDS[family];
  const target = join(root, '.output', folder);
  const stampFile = join(root, '.output', `${folder}.stamp`);
  const stamp = newestChange(root);
  if (
    existsSync(join(target, 'manifest.json')) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === stamp
  )
    return ok(target);
  process.stderr.write('Building the extension …\n');
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const built = spawnSync(process.execPath, [wxt, ...args], { cwd: root, stdio: ['ignore', 2, 2] });
  if (built.status !== 0) return fail('build-failed', 'Building the extension failed, see above.');
  writeFileSync(stampFile, stamp);
  return ok(target);
}

/** Number of source files and the time of the newest change: cheap, and different after every edit, addition or removal. */
function newestChange(root: string): string {
  let newest = 0;
  let count = 0;
  const visit = (path: string) => {
    const stat = statSync(path);
    newest = Math.max(newest, stat.mtimeMs);
    count += 1;
    if (stat.isDirectory()) for (const name of readdirSync(path)) visit(join(path, name));
  };
  for (const source of SOURCES) visit(join(root, source));
  return `${count}:${newest}`;
}
