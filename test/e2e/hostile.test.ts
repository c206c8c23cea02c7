import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserSession } from '../../src/cli/browser/browser-session';
import { type LocalWeb, serveWeb } from '../../src/cli/browser/local-web';
import { inEachBrowser, launch, visibleBadge, wait } from './browsers';
import { HOSTILE_PAGES } from './hostile-pages';
import { productHtml, SHOP, shopWeb } from './shop-web';

const names = Object.keys(HOSTILE_PAGES);

/** Our node is taken out whenever it comes, and every click is forged. */
const REMOVER = productHtml('plain-kefir').replace(
  '</body>',
  `<script>
    window.removed = 0;
    new MutationObserver(() => {
      for (const node of document.querySelectorAll('gutlight-badge')) { node.remove(); window.removed++; }
    }).observe(document.documentElement, { childList: true, subtree: true });
  </script></body>`,
);

const SPY = productHtml('plain-kefir').replace(
  '</body>',
  `<script>
    window.heard = [];
    addEventListener('message', (event) => window.heard.push(JSON.stringify(event.data)));
    setInterval(() => {
      for (const host of document.querySelectorAll('gutlight-badge')) {
        window.seen = { root: host.shadowRoot, text: host.textContent, names: host.getAttributeNames() };
        host.click();
        host.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      }
      postMessage({ type: 'panel/open', args: {} }, '*');
    }, 50);
  </script></body>`,
);

inEachBrowser((family) => {
  let web: LocalWeb;
  let session: BrowserSession;

  beforeAll(async () => {
    const pages = names.map((name, index) => [`/product/hostile-${index}`, HOSTILE_PAGES[name] ?? '']);
    web = await serveWeb(
      shopWeb({ ...Object.fromEntries(pages), '/product/remover': REMOVER, '/product/spy': SPY }),
    );
    session = await launch(family, web);
  });
  afterAll(async () => {
    await session?.close();
    await web?.close();
  });

  describe('gives a badge and no harm on a page with', () => {
    it.each(names.map((name, index) => [name, index] as const))('%s', async (_name, index) => {
      const tab = await session.open(`${SHOP}/product/hostile-${index}`);
      const badge = await visibleBadge(tab);
      expect(badge.text).not.toBe('');
      expect(await tab.evaluate('window.pwned === true || ({}).polluted === true')).toBe(false);
      expect(tab.errors.filter((error) => /gutlight|extension:/i.test(error))).toEqual([]);
      await tab.close();
    });
  });

  it('gives way to a page that keeps taking the badge out', async () => {
    const tab = await session.open(`${SHOP}/product/remover`);
    await wait(3_000);
    const removed = await tab.evaluate<number>('window.removed');
    expect(removed).toBeGreaterThan(0);
    expect(removed).toBeLessThan(20);
    await wait(1_000);
    expect(await tab.evaluate<number>('window.removed')).toBe(removed);
    await tab.close();
  });

  it('shows the page nothing of the verdict and hears none of its forged clicks and messages', async () => {
    const tab = await session.open(`${SHOP}/product/spy`);
    await visibleBadge(tab);
    await wait(500);
    expect(await tab.evaluate('JSON.stringify(window.seen)')).toBe(
      '{"root":null,"text":"","names":["style"]}',
    );
    expect(await tab.panelText()).toBeNull();
    const heard = await tab.evaluate<string[]>('window.heard');
    expect(heard.every((message) => message === '{"type":"panel/open","args":{}}')).toBe(true);
    await tab.close();
  });
});
