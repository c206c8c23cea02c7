import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserSession } from '../../src/cli/browser/browser-session';
import { copyBuild } from '../../src/cli/browser/copy-build';
import { launchWithExtension } from '../../src/cli/browser/launch-with-extension';
import { type LocalWeb, serveWeb } from '../../src/cli/browser/local-web';
import { findBrowser } from '../../src/cli/setup/find-browser';
import { EMPTY_FACTS } from '../../src/label/empty-facts';
import { NEUTRAL_PROFILE } from '../../src/rate/profile';
import { rateLabel } from '../../src/rate/rate-label';
import { DATABASE_VERSION } from '../../src/store/database';
import { recordOf } from '../../src/store/rating-card';
import { savedCard } from '../../src/store/save-rating';
import { buildOf, inEachBrowser, launch, textOfPage, until, visibleBadge } from './browsers';
import { SHOP, STRANGER, shopWeb } from './shop-web';

/** A script that leaves the database as the first version wrote it, with one saved product. */
function firstDatabase(): string {
  const record = recordOf(
    {
      identity: {
        gtin: null,
        shop: 'tesco',
        shopId: '1',
        url: `${SHOP}/product/1`,
        host: 'www.tesco.com',
        name: 'Kept since the start',
        brand: null,
        image: null,
      },
      facts: EMPTY_FACTS,
      rating: rateLabel(EMPTY_FACTS, NEUTRAL_PROFILE),
      corrected: false,
      from: 'page',
    },
    1_700_000_000_000,
  );
  // Infinity has no JSON, and this product has every key of its indexes unknown.
  const card = { ...savedCard(record.card, 1_700_000_000_000), byScore: 0, bySugar: 0, byFibre: 0 };
  return `new Promise((done, failed) => {
    const gone = indexedDB.deleteDatabase('gutlight');
    gone.onerror = () => failed(gone.error);
    gone.onsuccess = () => {
      const opening = indexedDB.open('gutlight', 10);
      opening.onerror = () => failed(opening.error);
      opening.onupgradeneeded = () => {
        const db = opening.result;
        const cards = db.createObjectStore('cards', { keyPath: 'key' });
        for (const name of ['gtin', 'url', 'host', 'rulesVersion', 'shortlist']) cards.createIndex(name, name);
        for (const name of ['words', 'tags']) cards.createIndex(name, name, { multiEntry: true });
        for (const path of ${JSON.stringify([
          ['shop', 'shopId'],
          ['saved', 'kind'],
          ['saved', 'verdict'],
          ['saved', 'byDate', 'key'],
          ['saved', 'byScore', 'key'],
          ['saved', 'bySugar', 'key'],
          ['saved', 'byFibre', 'key'],
        ])}) cards.createIndex('[' + path.join('+') + ']', path);
        cards.put(${JSON.stringify(card)});
        db.createObjectStore('details', { keyPath: 'key' }).put(${JSON.stringify(record.detail)});
      };
      opening.onsuccess = () => { opening.result.close(); done(true); };
    };
  })`;
}

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

  it('brings what was saved with the first shape of the database into the present one', async () => {
    const session = await launch(family, web);
    const versionOf = (name: string) =>
      session.evaluate<number | undefined>(
        `indexedDB.databases().then((all) => all.find((one) => one.name === '${name}')?.version)`,
      );
    try {
      // The background opens its database once it is installed: in the middle of that this would be no upgrade.
      await until('the first start', async () => (await versionOf('gutlight')) === 10 * DATABASE_VERSION);
      await session.evaluate(firstDatabase());
      const popup = await session.openOwn('popup.html');
      await until('the saved product', async () =>
        (await textOfPage(popup)).includes('Kept since the start'),
      );
      expect(await versionOf('gutlight')).toBe(10 * DATABASE_VERSION);
      expect(await versionOf('gutlight-backup')).toBe(10);
      expect(popup.errors).toEqual([]);
    } finally {
      await session.close();
    }
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

  it('asks for a site, and for no other, when the user wants it read always', async ({ skip }) => {
    if (family === 'firefox') skip('its driver cannot tell a popup which tab it stands over');
    const session = await launch(family, web);
    try {
      await session.open(`${STRANGER}/product/cola`);
      // Its address is not ours to see, unlike those of our own pages.
      const tabId = await session.evaluate<number>(
        `chrome.tabs.query({}).then((tabs) => tabs.filter(({ url }) => url === undefined).at(-1).id)`,
      );
      // No driver opens a popup over a page or answers the browser's question: both are told to the page instead.
      const popup = await session.openOwn('popup.html', {
        before: `{
          const tab = { id: ${tabId}, url: '${STRANGER}/product/cola', incognito: false };
          chrome.tabs.query = async () => [tab];
          globalThis.asked = [];
          chrome.permissions.request = async (wanted) => asked.push(wanted) > 0;
        }`,
      });
      for (const words of ['Check this page', 'Always read shop.example.org']) {
        const button = `[...document.querySelectorAll('.this-page button')].find((one) => one.textContent === '${words}')`;
        await until(words, () => popup.evaluate<boolean>(`!!${button} && (${button}.id = 'next', true)`));
        await popup.click('#next');
      }
      const asked = await until('the question', () =>
        popup.evaluate<unknown[] | null>('asked.length > 0 ? asked : null'),
      );
      expect(asked).toEqual([{ origins: [`${STRANGER}/*`] }]);
    } finally {
      await session.close();
    }
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
