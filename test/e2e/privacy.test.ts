import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserSession } from '../../src/cli/browser/browser-session';
import { type LocalWeb, serveWeb, type WebReply } from '../../src/cli/browser/local-web';
import { SAMPLE_PRODUCTS } from '../../src/cli/demo/shop-page';
import { inEachBrowser, launch, textOfPage, until, visibleBadge, wait } from './browsers';
import { productHtml, SHOP, STRANGER, shopWeb } from './shop-web';

/**
 * Every page asks for these two and for itself. The picture is only named for search engines: no page asks for it, and nor may the
 * lists of saved products.
 */
const withParts = (body: string): string =>
  body
    .replaceAll('"@type":"Product",', `"@type":"Product","image":"${SHOP}/picture.png",`)
    .replace('</head>', '<link rel="icon" href="/icon.png"><script src="/shop.js"></script></head>');

/** Follows the links of the listing without leaving the page, and fetches each product as shops do. */
const SINGLE_PAGE = `
  window.go = async (slug) => {
    const text = await (await fetch('/part/' + slug)).text();
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    history.pushState({}, '', '/product/' + slug);
    document.title = parsed.title;
    document.querySelector('script[type="application/ld+json"]')?.remove();
    const data = parsed.querySelector('script[type="application/ld+json"]');
    if (data) document.head.append(data);
    document.querySelector('main').replaceWith(parsed.querySelector('main'));
  };`;

function pages(url: URL): WebReply | null {
  if (url.pathname === '/icon.png') return { body: '', headers: { 'content-type': 'image/png' } };
  if (url.pathname === '/shop.js')
    return { body: SINGLE_PAGE, headers: { 'content-type': 'text/javascript' } };
  if (url.pathname.startsWith('/part/')) return { body: productHtml(url.pathname.slice('/part/'.length)) };
  const reply = shopWeb()(url, {});
  return reply === null
    ? null
    : { ...reply, body: withParts(reply.body), headers: { 'set-cookie': 'visitor=7; Path=/' } };
}

inEachBrowser((family) => {
  describe('a long visit with the look-ups off', () => {
    let web: LocalWeb;
    let profile: string;
    let session: BrowserSession;
    beforeAll(async () => {
      web = await serveWeb(pages);
      profile = await mkdtemp(join(tmpdir(), 'gutlight-privacy-'));
      session = await launch(family, web, profile);
    });
    afterAll(async () => {
      await session?.close();
      await web?.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    });

    it('asks the network for what the pages ask for, and for nothing else', async () => {
      const asked: string[] = [];
      const visit = async (host: string, path: string) => {
        asked.push(`${host}${path}`, `${host}/shop.js`, `${host}/icon.png`);
        return session.open(host + path);
      };

      for (const host of [SHOP, STRANGER]) {
        const listing = await visit(host, '/');
        await listing.evaluate('scrollTo(0, document.body.scrollHeight)');
        await wait(500);
        await listing.close();
      }
      const blog = await visit(SHOP, '/blog');
      await blog.close();
      for (const { slug } of SAMPLE_PRODUCTS.slice(0, 5)) {
        const tab = await visit(SHOP, `/product/${slug}`);
        await wait(700);
        await tab.close();
      }

      const product = await visit(SHOP, '/product/cola');
      await visibleBadge(product);
      await product.clickBadge();
      await until('the panel', () => product.panelText());
      await product.clickInPanel('Save');
      await until('the save', async () => (await product.panelText())?.includes('Saved'));
      await product.press('Escape');
      const before = await product.badge();
      await product.evaluate(`go('plain-kefir')`);
      asked.push(`${SHOP}/part/plain-kefir`);
      await until('another badge', async () => {
        const badge = await product.badge();
        return badge?.visible === true && badge.label !== before?.label;
      });

      for (const page of ['popup', 'options', 'shelf', 'welcome']) {
        const own = await session.openOwn(`${page}.html`);
        await until(`words in ${page}`, async () => (await textOfPage(own)).length > 50);
        await own.close();
      }
      await session.killBackground();
      const last = await visit(SHOP, '/product/jumbo-oats');
      await visibleBadge(last);
      await wait(1_000);
      await last.close();
      await product.close();

      const hosts = [SHOP, STRANGER].map((host) => new URL(host).host);
      const seen = web.requests.filter((url) => hosts.includes(new URL(url).host));
      const withoutIcons = (urls: readonly string[]) =>
        urls.filter((url) => !url.endsWith('/icon.png')).sort();
      expect(withoutIcons(seen)).toEqual(withoutIcons(asked));
      // A browser has errands of its own, to its maker; none goes to a host that our rules or code name.
      const others = web.requests.filter((url) => !hosts.includes(new URL(url).host));
      expect(
        others.filter((url) => !/mozilla|firefox|google|gstatic|chrome/.test(new URL(url).host)),
      ).toEqual([]);
    });
  });
});
