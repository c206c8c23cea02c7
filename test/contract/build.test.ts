import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ROOT } from './source-files';

/**
 * What the build promises to the stores and to every page: no more permissions than named, nothing that a page can reach, and
 * sizes within budget. Needs the builds (`npm run build`).
 */
const BUILDS = { chrome: join(ROOT, '.output/chrome-mv3'), firefox: join(ROOT, '.output/firefox-mv3') };

/**
 * gzip kB of what we bring into pages, each with little room to grow: a byte is paid by whoever opens such a page. Mend a failure by
 * finding what came in (a table, a library, a module of another script), not by a larger number.
 */
const BUDGETS: Readonly<Record<string, number>> = {
  // Every page of a known shop; 12 is what was promised.
  'content-scripts/page.js': 9,
  // Pages that the gate lets through: every general way of reading, and no lexicon. On 683 saved pages nearly all of it was run; what
  // came in last reads state in a dozen more shapes, and the shown or chosen one of several variants.
  'content-scripts/reader.js': 26.5,
  // Listings only: marks, sorting, look-ups.
  'content-scripts/listing.js': 6,
  // After a click: a UI library and its styles.
  'content-scripts/panel.js': 20,
};

/** gzip kB of what the popup parses before its list: it opens within 100 ms, and rule texts and lexicons come when they are needed. */
const POPUP_BUDGET = 64;

function manifestOf(folder: string) {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) throw new Error('Run "npm run build" first: this test looks at what was built.');
  return JSON.parse(readFileSync(path, 'utf8'));
}

describe.each(Object.entries(BUILDS))('the %s build', (_, folder) => {
  it('asks for the named permissions and no others', () => {
    const manifest = manifestOf(folder);
    expect(manifest.manifest_version).toBe(3);
    expect([...manifest.permissions].sort()).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      'storage',
    ]);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(manifest.optional_permissions).toBeUndefined();
  });

  it('names its shops one by one, never all sites', () => {
    const manifest = manifestOf(folder);
    const hosts = [
      ...(manifest.host_permissions ?? []),
      ...manifest.content_scripts.flatMap((s: { matches: string[] }) => s.matches),
    ];
    expect(hosts.length).toBeGreaterThan(20);
    const isOneShop = /^https:\/\/\*\.[\w-]+(?:\.[\w-]+)+\/\*$/;
    expect(hosts.filter((host: string) => !isOneShop.test(host))).toEqual([]);
  });

  it('can be reached by no page', () => {
    const manifest = manifestOf(folder);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.content_security_policy.extension_pages).toMatch(/^default-src 'none';/);
    const policy: string = manifest.content_security_policy.extension_pages;
    // Only look-ups, off until asked for, may reach out; images and scripts never come from the network.
    expect(policy.replace("connect-src 'self' https:", '')).not.toMatch(/unsafe|\*|https?:/);
  });

  it('carries the version of package.json', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(manifestOf(folder).version).toBe(version);
  });

  it.each(Object.entries(BUDGETS))('keeps %s within %d kB gzip', (file, budget) => {
    expect(gzipSync(readFileSync(join(folder, file))).length / 1024).toBeLessThanOrEqual(budget);
  });

  it('keeps what the popup loads before its first list within its budget', () => {
    const page = readFileSync(join(folder, 'popup.html'), 'utf8');
    const scripts = [...page.matchAll(/(?:src|href)="\/(chunks\/[^"]+\.js)"/g)].map(
      (match) => match[1] ?? '',
    );
    const sizes = scripts.map((file) => gzipSync(readFileSync(join(folder, file))).length / 1024);
    expect(scripts.length).toBeGreaterThan(1);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(POPUP_BUDGET);
  });

  it('ships no source maps, and makes no code from strings', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
    const scripts = files
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(join(folder, file), 'utf8'));
    expect(scripts.filter((text) => /\beval\(|new Function\(/.test(text)).length).toBe(0);
  });
});
