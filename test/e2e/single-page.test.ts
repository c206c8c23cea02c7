import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BrowserSession } from '../../src/cli/browser/browser-session';
import { type LocalWeb, serveWeb } from '../../src/cli/browser/local-web';
import { inEachBrowser, launch, until, visibleBadge } from './browsers';
import { productHtml, SHOP, shopWeb } from './shop-web';

/** A shop that swaps its one page's content: at once, after a while, or by a variant button that leaves the address alone. */
const SINGLE_PAGE_SCRIPT = `
  const pages = ${JSON.stringify({ kefir: mainOf('plain-kefir'), cola: mainOf('cola') }).replaceAll('<', '\\u003c')};
  const show = (name) => {
    const parsed = new DOMParser().parseFromString(pages[name], 'text/html');
    document.querySelector('main').replaceWith(parsed.querySelector('main'));
    document.querySelector('script[type="application/ld+json"]')?.remove();
    const data = parsed.querySelector('script[type="application/ld+json"]');
    if (data) document.head.append(data);
    document.title = parsed.title;
  };
  window.navigateTo = (name, delay) => {
    history.pushState({}, '', '/product/' + name);
    setTimeout(() => show(name), delay);
  };
  window.chooseVariant = show;`;

function mainOf(slug: string): string {
  return productHtml(slug);
}

inEachBrowser((family) => {
  let web: LocalWeb;
  let session: BrowserSession;

  beforeAll(async () => {
    const page = productHtml('plain-kefir').replace(
      '</body>',
      `<script>${SINGLE_PAGE_SCRIPT}</script></body>`,
    );
    web = await serveWeb(shopWeb({ '/product/kefir': page }));
    session = await launch(family, web);
  });
  afterAll(async () => {
    await session?.close();
    await web?.close();
  });

  it.each([
    ['navigation that swaps the content at once', `navigateTo('cola', 0)`],
    ['navigation whose content comes later', `navigateTo('cola', 400)`],
    ['choice of a variant at the same address', `chooseVariant('cola')`],
  ])('shows no stale badge after a %s', async (_name, change) => {
    const tab = await session.open(`${SHOP}/product/kefir`);
    const first = await visibleBadge(tab);
    const filming = tab.filmBadge(1_800);
    await tab.evaluate(`void ${change}`);
    const frames = await filming;
    const second = await until('another badge', async () => {
      const badge = await tab.badge();
      return badge?.visible === true && badge.label !== first.label && badge;
    });
    const stale = frames.filter(
      ({ title, badge }) =>
        (title.includes('Cola') && badge === first.label) ||
        (title.includes('Kefir') && badge === second.label),
    );
    // The observer hears of a change before the next frame is drawn: not one frame may be wrong.
    expect(stale).toEqual([]);
    expect(tab.errors).toEqual([]);
    await tab.close();
  });

  it('takes the badge away when the page is no product any more', async () => {
    const tab = await session.open(`${SHOP}/product/kefir`);
    await visibleBadge(tab);
    await tab.evaluate(`(() => {
      history.pushState({}, '', '/about');
      document.querySelector('script[type="application/ld+json"]')?.remove();
      const main = document.createElement('main');
      main.textContent = 'We are a family business.';
      document.querySelector('main').replaceWith(main);
    })()`);
    await until('the badge to go', async () => (await tab.badge())?.visible !== true);
    await tab.close();
  });
});
