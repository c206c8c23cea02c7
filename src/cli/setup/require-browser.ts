import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fail, ok, type Result } from '../../platform/result';
import { type BrowserFamily, type FoundBrowser, findBrowser } from './find-browser';

const PACKAGES: Readonly<Record<BrowserFamily, string>> = { chromium: 'chromium', firefox: 'firefox-esr' };
const NAMES: Readonly<Record<BrowserFamily, string>> = {
  chromium: 'Chromium (or Chrome or Edge)',
  firefox: 'Firefox',
};

/**
 * A browser of this family: the one that is here, else Debian's or Ubuntu's package where we may install it (root and apt-get),
 * else one clear line saying what to install.
 */
export function requireBrowser(family: BrowserFamily): Result<FoundBrowser, 'no-browser'> {
  const found = findBrowser(family);
  if (found !== null) return ok(found);
  if (mayInstall()) {
    process.stderr.write(`Installing ${PACKAGES[family]} with apt-get …\n`);
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', PACKAGES[family]);
    const installed = findBrowser(family);
    if (installed !== null) return ok(installed);
  }
  return fail('no-browser', `${NAMES[family]} was not found. ${advice(family)}`);
}

function mayInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function apt(...args: string[]): void {
  spawnSync('/usr/bin/apt-get', args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function advice(family: BrowserFamily): string {
  if (process.platform === 'linux')
    return `Install it, for example: sudo apt-get install ${PACKAGES[family]}`;
  const page =
    family === 'firefox'
      ? 'https://www.mozilla.org/firefox/'
      : 'https://www.chromium.org/getting-involved/download-chromium/';
  return `Install it from ${page} and run the command again.`;
}
