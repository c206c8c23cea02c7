import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserSession } from '../../src/cli/browser/browser-session';
import { copyBuild } from '../../src/cli/browser/copy-build';
import { launchWithExtension } from '../../src/cli/browser/launch-with-extension';
import { type LocalWeb, serveWeb } from '../../src/cli/browser/local-web';
import { findBrowser } from '../../src/cli/setup/find-browser';
import { buildOf, inEachBrowser, launch, until, visibleBadge } from './browsers';
import { SHOP, STRANGER, shopWeb } from './shop-web';

inEachBrowser((family) => {
  let web: LocalWeb;
  beforeAll(async () => {
    web = await serveWeb(shopWeb());
  });
  afterAll(() => web?.close());

  describe('a store that refuses', () => {
    let session: BrowserSession;
    beforeAll(async () => {
      session = await launch(family, web);
    });
    afterAll(() => session?.close());

    it('hides no verdict, and the badge says that nothing was saved', async () => {
      // A newer version of the database than ours: every write of ours is refused.
      await session.evaluate(`new Promise((done, refused) => {
        const opening = indexedDB.open('gutlight', 9_000);
        opening.onsuccess = () => { opening.result.close(); done(true); };
        opening.onerror = () => refused(opening.error);
      })`);
      const tab = await session.open(`${SHOP}/product/cola`);
      const badge = await visibleBadge(tab);
      expect(badge.verdict).toBe('off');
      expect(badge.label).toContain('Could not be saved');
      await tab.close();
    });
  });

  it('leaves no dead badge on a page that was open during an update', async ({ skip }) => {
    const session = await launch(family, web);
    try {
      if (session.update === null) skip('this browser cannot update an extension without a display');
      const tab = await session.open(`${SHOP}/product/cola`);
      await visibleBadge(tab);
      await tab.evaluate(`void (window.old = document.querySelector('gutlight-badge'))`);
      await session.update?.();
      await until('a fresh badge', () =>
        tab.evaluate<boolean>(`!window.old.isConnected && document.querySelector('gutlight-badge') !== null`),
      );
      expect((await visibleBadge(tab)).verdict).toBe('off');
      await tab.clickBadge();
      await until('the panel', () => tab.panelText());
    } finally {
      await session.close();
    }
  });

  describe('the look-up by barcode', () => {
    it('has a permission of its own, which is asked for and given back with its switch', async ({ skip }) => {
      const session = await launch(family, web);
      const isPermitted = () =>
        session.evaluate<boolean>(`(globalThis.browser ?? chrome).permissions
          .contains({ origins: ['https://world.openfoodfacts.org/*'] })`);
      try {
        expect(await isPermitted()).toBe(false);
        if (family === 'chromium') skip('without a display nobody can answer its question');
        const options = await session.openOwn('options.html');
        const find = `[...document.querySelectorAll('label')].find((label) => label.textContent.includes('Open Food Facts when'))`;
        await until('the switch', () =>
          options.evaluate<boolean>(`!!${find} && (${find}.dataset.test = 'look-up', true)`),
        );
        await options.click('[data-test="look-up"]');
        await until('the permission', isPermitted);
        await options.click('[data-test="look-up"]');
        await until('its return', async () => !(await isPermitted()));
      } finally {
        await session.close();
      }
    });
  });

  describe('a host that the user granted', () => {
    it('gets its badge from the next load on', async () => {
      const build = await copyBuild(buildOf(family), ['https://shop.example.org/*']);
      const session = await launchWithExtension({
        family,
        executable: findBrowser(family)?.executable ?? '',
        buildDir: build.dir,
        headless: true,
        web,
      });
      try {
        await until('the registration', () =>
          session.evaluate<boolean>(`(globalThis.browser ?? chrome).scripting
            .getRegisteredContentScripts().then((scripts) => scripts.length === 1)`),
        );
        const tab = await session.open(`${STRANGER}/product/cola`);
        expect((await visibleBadge(tab)).verdict).toBe('off');
      } finally {
        await session.close();
        await build.remove();
      }
    });
  });
});
