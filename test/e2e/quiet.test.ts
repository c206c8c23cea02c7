import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BrowserSession } from '../../src/cli/browser/browser-session';
import { type LocalWeb, serveWeb } from '../../src/cli/browser/local-web';
import { countMessages, inEachBrowser, launch, SHIFTS, visibleBadge, wait } from './browsers';
import { SHOP, STRANGER, shopWeb } from './shop-web';

/** Started before the page's own scripts: every change of the document after it was parsed. */
const COUNT_CHANGES = `
  window.changes = 0;
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver((records) => { window.changes += records.length; })
      .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });`;

inEachBrowser((family) => {
  let web: LocalWeb;
  let session: BrowserSession;
  let heard: () => Promise<number>;

  beforeAll(async () => {
    web = await serveWeb(shopWeb());
    session = await launch(family, web);
    heard = await countMessages(session);
  });
  afterAll(async () => {
    await session?.close();
    await web?.close();
  });

  it('sends no message and changes nothing on a page that sells nothing', async () => {
    const before = await heard();
    const tab = await session.open(`${SHOP}/blog`, { before: COUNT_CHANGES });
    await wait(1_500);
    expect(await tab.evaluate<number>('window.changes')).toBe(0);
    expect(await heard()).toBe(before);
    expect(await tab.badge()).toBeNull();
    await tab.close();
  });

  it('does not run at all on a shop that nobody allowed', async () => {
    const before = await heard();
    const tab = await session.open(`${STRANGER}/product/cola`, { before: COUNT_CHANGES });
    await wait(1_000);
    expect(await tab.evaluate<number>('window.changes')).toBe(0);
    expect(await heard()).toBe(before);
    await tab.close();
  });

  it('moves nothing on a product page and covers none of its controls', async () => {
    const before = await heard();
    const tab = await session.open(`${SHOP}/product/plain-kefir`);
    const { box } = await visibleBadge(tab);
    // Or the silence above would say nothing.
    expect(await heard()).toBeGreaterThan(before);
    await wait(500);
    expect(await tab.evaluate<number>(SHIFTS)).toBe(0);
    const covered =
      await tab.evaluate<boolean>(`[...document.querySelectorAll('button, a, input')].some((control) => {
      const a = control.getBoundingClientRect();
      const b = ${JSON.stringify(box)};
      return a.left < b.x + b.width && b.x < a.right && a.top < b.y + b.height && b.y < a.bottom;
    })`);
    expect(covered).toBe(false);
    await tab.close();
  });

  it('asks nothing of the network', () => {
    const own = web.requests.filter((url) => !url.startsWith(SHOP) && !url.startsWith(STRANGER));
    // A browser has errands of its own; none of them is to a host that our rules know.
    expect(own.filter((url) => /openfoodfacts|gutlight/.test(url))).toEqual([]);
    expect(web.requests.filter((url) => url.startsWith(`${SHOP}/product/`)).length).toBe(1);
  });
});
