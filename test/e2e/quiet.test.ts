import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BrowserSession } from '../../src/cli/browser/browser-session';
import { type LocalWeb, serveWeb } from '../../src/cli/browser/local-web';
import { inEachBrowser, launch, visibleBadge, wait } from './browsers';
import { SHOP, STRANGER, shopWeb } from './shop-web';

/** Started before the page's own scripts: every change of the document after it was parsed. */
const COUNT_CHANGES = `
  window.changes = 0;
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver((records) => { window.changes += records.length; })
      .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });`;

const COUNT_SHIFTS = `
  window.shift = 0;
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value; })
      .observe({ type: 'layout-shift', buffered: true });
  }`;

inEachBrowser((family) => {
  let web: LocalWeb;
  let session: BrowserSession;

  beforeAll(async () => {
    web = await serveWeb(shopWeb());
    session = await launch(family, web);
    await session.evaluate(`void (globalThis.browser ?? chrome).runtime.onMessage
      .addListener(() => { globalThis.heard = (globalThis.heard ?? 0) + 1; })`);
  });
  afterAll(async () => {
    await session?.close();
    await web?.close();
  });

  const heard = () => session.evaluate<number>('globalThis.heard ?? 0');

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
    const tab = await session.open(`${SHOP}/product/plain-kefir`, { before: COUNT_SHIFTS });
    const { box } = await visibleBadge(tab);
    await wait(500);
    expect(await tab.evaluate<number>('window.shift')).toBe(0);
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
