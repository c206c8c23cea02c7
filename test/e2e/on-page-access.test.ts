import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserSession, BrowserTab } from '../../src/cli/browser/browser-session';
import { type LocalWeb, serveWeb } from '../../src/cli/browser/local-web';
import { findBrowser } from '../../src/cli/setup/find-browser';
import { launch, until, visibleBadge } from './browsers';
import { productHtml, SHOP, shopWeb } from './shop-web';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LISTING = '/groceries/en-GB/shop/everything';
const SLUGS = ['plain-kefir', 'cola'];
const addressOf = (index: number) => `/groceries/en-GB/products/${1000 + index}`;

const LISTING_PAGE = `<!doctype html><html lang="en"><head><title>Everything</title></head><body><main><h1>Everything</h1>
  <ul style="display:grid;grid-template-columns:repeat(3,220px)">${SLUGS.map(
    (slug, index) =>
      `<li><a href="${addressOf(index)}"><img alt="" width="120" height="80"><h2>${slug}</h2></a></li>`,
  ).join('')}</ul></main></body></html>`;

/**
 * What axe finds in what we put on a shop's page: it runs in the page script's own world, where the closed roots are open to us,
 * over what ships. Our element only: the rest is the shop's.
 */
async function findings(session: BrowserSession, tab: BrowserTab, host: string): Promise<string[]> {
  const address = await tab.evaluate<string>('location.href');
  return session.evaluate<string[]>(`(async () => {
    const [{ id }] = await chrome.tabs.query({ url: ${JSON.stringify(address)} });
    const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: id }, func: async (host) => {
      Object.defineProperty(Element.prototype, 'shadowRoot', {
        configurable: true,
        get() { return this instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(this) : null; },
      });
      ${AXE};
      for (const part of document.querySelector(host).shadowRoot.querySelectorAll('details')) part.open = true;
      const { passes, violations } = await axe.run(document.querySelector(host));
      if (passes.length === 0) throw new Error('axe saw nothing');
      return violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html, target }) => html + ' ' + target).join(' | '));
    }, args: [${JSON.stringify(host)}] });
    return result;
  })()`);
}

/** Chromium only: its extension worlds reach closed roots through an own function, and axe reads colours alike in both browsers. */
describe.skipIf(findBrowser('chromium') === null)('what we put on a page', () => {
  let web: LocalWeb;
  let session: BrowserSession;

  beforeAll(async () => {
    const pages = Object.fromEntries(SLUGS.map((slug, index) => [addressOf(index), productHtml(slug)]));
    web = await serveWeb(shopWeb({ ...pages, [LISTING]: LISTING_PAGE }));
    session = await launch('chromium', web);
  });
  afterAll(async () => {
    await session?.close();
    await web?.close();
  });

  describe.each([false, true])('dark: %s', (dark) => {
    it.each(['cola', 'lgg-capsules', 'ceramide-cream'])(
      'axe finds nothing in badge and panel of %s',
      async (slug) => {
        const tab = await session.open(`${SHOP}/product/${slug}`, { dark, height: 1_400 });
        await visibleBadge(tab);
        expect(await findings(session, tab, 'gutlight-badge')).toEqual([]);
        await tab.clickBadge();
        await until('the panel', () => tab.panelText());
        await tab.clickInPanel('Mark the ingredients').catch(() => undefined);
        await tab.clickInPanel('Something read wrong?');
        await tab.clickInPanel('Your note');
        expect(await findings(session, tab, 'gutlight-panel')).toEqual([]);
        await tab.close();
      },
    );

    it('axe finds nothing in the marks of a listing and its bar', async () => {
      for (const index of SLUGS.keys()) {
        const product = await session.open(SHOP + addressOf(index));
        await visibleBadge(product);
        await product.close();
      }
      const tab = await session.open(SHOP + LISTING, { dark });
      await until('the bar', () => tab.sortBar());
      await tab.clickInSortBar('Sort by verdict');
      expect(await findings(session, tab, 'gutlight-tile')).toEqual([]);
      expect(await findings(session, tab, 'gutlight-sort')).toEqual([]);
      await tab.close();
    });
  });
});
