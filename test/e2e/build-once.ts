import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** `npm test` builds before it comes here; a run of this folder alone builds what is missing. */
export function setup(): void {
  for (const [dir, args] of [
    ['chrome-mv3', []],
    ['firefox-mv3', ['-b', 'firefox', '--mv3']],
  ] as const) {
    if (existsSync(`${ROOT}.output/${dir}/manifest.json`)) continue;
    const built = spawnSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build', ...args], {
      cwd: ROOT,
    });
    if (built.status !== 0) throw new Error(`The build failed:\n${built.stdout}${built.stderr}`);
  }
}
