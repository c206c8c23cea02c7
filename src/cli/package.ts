/**
 * `npm run package`: the Chrome, Edge and Firefox zips, the sources zip that a store reviewer builds from, and the bill of
 * materials, in `.output/packages`. The same sources give the same bytes: entries are sorted and carry one fixed time.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandPlace, refuse } from './command';
import { licencesText } from './package/licences';
import { builtFiles, trackedFiles } from './package/list-files';
import { zipFiles } from './package/zip-files';

const WXT = join('node_modules', 'wxt', 'bin', 'wxt.mjs');

export async function main(_args: string[], { root }: CommandPlace): Promise<number> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(join(root, 'public', 'licences.txt'), licencesText(root));
  for (const args of [['build'], ['build', '-b', 'firefox', '--mv3']]) {
    const built = spawnSync(process.execPath, [WXT, ...args], { cwd: root, stdio: ['ignore', 2, 2] });
    if (built.status !== 0) return refuse(`wxt ${args.join(' ')} failed, see above.`);
  }
  const sources = trackedFiles(root);
  if (!sources.ok) return refuse(sources.detail ?? sources.error);
  const target = join(root, '.output', 'packages');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const chrome = join(root, '.output', 'chrome-mv3');
  const firefox = join(root, '.output', 'firefox-mv3');
  const packages = {
    chrome: zipFiles(chrome, builtFiles(chrome)),
    // Edge takes Chrome's package as it is; a file of its own keeps the stores' uploads apart.
    edge: zipFiles(chrome, builtFiles(chrome)),
    firefox: zipFiles(firefox, builtFiles(firefox)),
    sources: zipFiles(root, sources.value),
  };
  for (const [name, bytes] of Object.entries(packages)) {
    const file = `gutlight-${version}-${name}.zip`;
    writeFileSync(join(target, file), bytes);
    const hash = createHash('sha256').update(bytes).digest('hex');
    process.stdout.write(`${hash}  .output/packages/${file}  ${(bytes.length / 1024).toFixed(0)} kB\n`);
  }
  const sbom = spawnSync('npm', ['sbom', '--omit', 'dev', '--sbom-format', 'cyclonedx'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (sbom.status !== 0) return refuse(`npm sbom failed: ${sbom.stderr}`);
  writeFileSync(join(target, `gutlight-${version}-sbom.cdx.json`), sbom.stdout);
  process.stdout.write(`.output/packages/gutlight-${version}-sbom.cdx.json\n`);
  return 0;
}
