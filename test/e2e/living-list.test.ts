import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BrowserSession, BrowserTab } from '../../src/cli/browser/browser-session';
import { type LocalWeb, serveWeb } from '../../src/cli/browser/local-web';
import { inEachBrowser, launch, until, visibleBadge, wait } from './browsers';
import { productHtml, SHOP, shopWeb } from './shop-web';

const SLUGS = ['plain-kefir', 'cola', 'jumbo-oats', 'kettle'];
const addressOf = (index: number) => `/groceries/en-GB/products/${1000 + index}`;
const LISTING = '/groceries/en-GB/shop/everything';
const tile = (index: number) => `<li style="width:220px;height:160px"><a href="${addressOf(index)}">
  <img alt="" width="120" height="80"><h3>${SLUGS[index]}</h3></a></li>`;

/** A list as single-page shops keep one: it grows, is drawn anew, and shows another product in an element it has. */
const LISTING_PAGE = `<!doctype html><html lang="en"><head><title>Everything</title></head><body><h1>Everything</h1>
  <ul class="product-list" style="display:grid;grid-template-columns:repeat(2,220px)">${tile(0)}${tile(3)}</ul>
  <script>
    window.grow = (html) => document.querySelector('ul').insertAdjacentHTML('beforeend', html);
    window.redraw = () => { const list = document.querySelector('ul'); list.replaceWith(list.cloneNode(true)); };
    window.recycle = (from, to, name) => {
      const link = document.querySelector('a[href="' + from + '"]');
      link.href = to;
      link.querySelector('h3').textContent = name;
    };
  </script></body></html>`;

inEachBrowser((family) => {
  let web: LocalWeb;
  let session: BrowserSession;
  let kefir = '';
  let cola = '';

  beforeAll(async () => {
    const pages = Object.fromEntries(SLUGS.map((slug, index) => [addressOf(index), productHtml(slug)]));
    web = await serveWeb(shopWeb({ ...pages, [LISTING]: LISTING_PAGE }));
    session = await launch(family, web);
    const [first = '', second = ''] = await Promise.all([0, 1].map(rated));
    kefir = first;
    cola = second;
  });
  afterAll(async () => {
    await session?.close();
    await web?.close();
  });

  async function rated(index: number): Promise<string> {
    const tab = await session.open(SHOP + addressOf(index));
    const { text } = await visibleBadge(tab);
    await tab.close();
    return text;
  }
  const marksOf = (tab: BrowserTab, wanted: readonly string[]) =>
    until(`marks ${wanted.join(', ')}`, async () => `${await tab.tileMarks()}` === `${wanted}`);

  it('marks what a list grows by, long after its page came', async () => {
    const tab = await session.open(SHOP + LISTING);
    await marksOf(tab, [kefir]);
    // Each of these is read again and brings no tile.
    for (let step = 0; step < 8; step++) {
      await tab.evaluate(
        `document.title = 'Everything ' + ${step}, document.querySelector('h1').append('.')`,
      );
      await wait(250);
    }
    await tab.evaluate(`grow(${JSON.stringify(tile(1))})`);
    await marksOf(tab, [kefir, cola]);
    expect((await tab.sortBar())?.isSorted).toBe(false);
    await tab.close();
  });

  it('marks the same tiles again when the shop draws its list anew', async () => {
    const tab = await session.open(SHOP + LISTING);
    await marksOf(tab, [kefir]);
    await tab.evaluate('redraw()');
    await marksOf(tab, []);
    await marksOf(tab, [kefir]);
    await tab.close();
  });

  it('leaves no mark on an element that shows another product', async () => {
    const tab = await session.open(SHOP + LISTING);
    await marksOf(tab, [kefir]);
    await tab.evaluate(`recycle('${addressOf(0)}', '${addressOf(2)}', 'jumbo-oats')`);
    await marksOf(tab, []);
    await tab.evaluate(`recycle('${addressOf(3)}', '${addressOf(1)}', 'cola')`);
    await marksOf(tab, [cola]);
    expect(tab.errors).toEqual([]);
    await tab.close();
  });
});
