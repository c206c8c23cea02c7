import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserSession, BrowserTab } from '../../src/cli/browser/browser-session';
import { launchWithExtension } from '../../src/cli/browser/launch-with-extension';
import { type LocalWeb, serveWeb } from '../../src/cli/browser/local-web';
import { findBrowser } from '../../src/cli/setup/find-browser';
import { buildOf, visibleBadge } from './browsers';
import { SHOP, shopWeb } from './shop-web';

/** Everything that a page or one of our own surfaces may call, as another extension would try it. */
const CALLS = [
  'product/rate',
  'panel/view',
  'tiles/known',
  'page/check',
  'page/save',
  'shelf/write',
  'page/read',
];

/** Chromium names an unpacked extension by its folder: sixteen bytes of a hash, each half as a letter from a to p. */
function idOf(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return Array.from(hash, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

const executable = findBrowser('chromium')?.executable;

// Firefox is held by the contract that no script of ours listens to other extensions; its driver installs one extension only.
describe.skipIf(executable === undefined)('another extension in the same browser', () => {
  let web: LocalWeb;
  let session: BrowserSession;
  let theirs: BrowserTab;
  let ours: string;
  const folder = mkdtempSync(join(tmpdir(), 'gutlight-other-'));

  beforeAll(async () => {
    writeFileSync(
      join(folder, 'manifest.json'),
      JSON.stringify({ manifest_version: 3, name: 'Other', version: '1', permissions: ['tabs'] }),
    );
    writeFileSync(join(folder, 'page.html'), '<!doctype html><title>other</title>');
    web = await serveWeb(shopWeb());
    session = await launchWithExtension({
      family: 'chromium',
      executable: executable ?? '',
      buildDir: buildOf('chromium'),
      beside: [folder],
      headless: true,
      web,
    });
    ours = new URL(session.origin).host;
    theirs = await session.open(`chrome-extension://${idOf(folder)}/page.html`);
  });
  afterAll(async () => {
    await session?.close();
    await web?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('runs, with rights of its own', async () => {
    expect(await theirs.evaluate('chrome.runtime.id')).toBe(idOf(folder));
    expect(await theirs.evaluate(`chrome.tabs.query({}).then((tabs) => tabs.length)`)).toBeGreaterThan(1);
  });

  it('finds nobody who listens to its messages', async () => {
    const product = await session.open(`${SHOP}/product/cola`);
    await visibleBadge(product);
    const answers = await theirs.evaluate(`Promise.all(${JSON.stringify(CALLS)}.map((type) =>
      chrome.runtime.sendMessage('${ours}', { type, args: {} }).then(() => 'answered', (error) => error.message)))`);
    expect(new Set(answers as string[])).toEqual(
      new Set(['Could not establish connection. Receiving end does not exist.']),
    );
    expect(
      await theirs.evaluate(`new Promise((done) => {
        const port = chrome.runtime.connect('${ours}');
        port.onMessage.addListener(() => done('answered'));
        port.onDisconnect.addListener(() => { void chrome.runtime.lastError; done('refused'); });
      })`),
    ).toBe('refused');
  });

  it('cannot load a page or a script of ours', async () => {
    for (const path of ['popup.html', 'background.js', 'manifest.json']) {
      expect(
        await theirs.evaluate(`fetch('${session.origin}/${path}').then(() => 'loaded', () => 'refused')`),
      ).toBe('refused');
    }
  });
});
