/**
 * `npm run package`: the Chrome, Edge and Firefox zips, the sources zip that a store reviewer builds from, and the bill of
 * materials, in `.output/packages`. The same sources give the same bytes: entries are sorted and carry one fixed time.
 *
 * `npm run package -- --release` makes them only where nothing stands in the way of giving them to people, and builds twice to hold
 * the bytes against each other.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandPlace, readArguments, refuse } from './command';
import { licencesText } from './package/licences';
import { makePackages } from './package/make-packages';
import { releaseProblems } from './package/release-problems';

export async function main(args: string[], { root }: CommandPlace): Promise<number> {
  const parsed = readArguments({ args, options: { release: { type: 'boolean' } } });
  if (typeof parsed === 'string') return refuse(parsed);
  const { values } = parsed;
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(join(root, 'public', 'licences.txt'), licencesText(root));
  if (values.release) {
    const problems = problemsOf(root, version);
    if (problems.length > 0) return refuse(problems.join('\n'));
  }
  const made = makePackages(root);
  if (!made.ok) return refuse(made.detail ?? made.error);
  if (values.release) {
    const again = makePackages(root);
    if (!again.ok) return refuse(again.detail ?? again.error);
    for (const [name, bytes] of Object.entries(made.value)) {
      if (hashOf(bytes) !== hashOf(again.value[name] ?? new Uint8Array()))
        return refuse(`Two builds of the ${name} package differ: find what depends on time, order or place.`);
    }
  }
  const target = join(root, '.output', 'packages');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const [name, bytes] of Object.entries(made.value)) {
    const file = `gutlight-${version}-${name}.zip`;
    writeFileSync(join(target, file), bytes);
    process.stdout.write(
      `${hashOf(bytes)}  .output/packages/${file}  ${(bytes.length / 1024).toFixed(0)} kB\n`,
    );
  }
  const sbom = run(root, 'npm', ['sbom', '--omit', 'dev', '--sbom-format', 'cyclonedx']);
  if (sbom.status !== 0) return refuse(`npm sbom failed: ${sbom.stderr}`);
  writeFileSync(join(target, `gutlight-${version}-sbom.cdx.json`), sbom.stdout);
  process.stdout.write(`.output/packages/gutlight-${version}-sbom.cdx.json\n`);
  return 0;
}

function problemsOf(root: string, version: string): string[] {
  return releaseProblems({
    version,
    changelog: readFileSync(join(root, 'CHANGELOG.md'), 'utf8'),
    changes: run(root, 'git', ['status', '--porcelain']).stdout.trim(),
    tags: run(root, 'git', ['tag', '--list']).stdout.split('\n'),
  });
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** npm is a .cmd file on Windows, which only a shell can start. */
function run(cwd: string, program: string, args: readonly string[]) {
  return spawnSync(program, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
}
