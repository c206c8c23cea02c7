import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BrowserSession, BrowserTab } from '../../src/cli/browser/browser-session';
import { type LocalWeb, serveWeb } from '../../src/cli/browser/local-web';
import { inEachBrowser, launch, SHIFTS, until, visibleBadge, wait } from './browsers';
import { productHtml, SHOP } from './shop-web';

const SLUGS = ['plain-kefir', 'cola', 'jumbo-oats', 'kettle'] as const;
const addressOf = (index: number) => `/groceries/en-GB/products/${1000 + index}`;
const LISTING = '/groceries/en-GB/shop/everything';
/** The same tiles in a list that follows `order`, with a banner between them. */
const GRID = '/groceries/en-GB/shop/grid';

const TILES = SLUGS.map(
  (
    slug,
    index,
  ) => `<li class="product-tile" style="width:220px;height:160px;float:left"><a href="${addressOf(index)}">
    <img alt="" width="120" height="80"><h3>${slug}</h3></a><button class="add-to-basket">Add</button></li>`,
).join('');

const LISTING_PAGE = `<!doctype html><html lang="en"><head><title>Everything</title></head>
  <body><h1>Everything</h1><ul class="product-list">${TILES}</ul></body></html>`;

const GRID_PAGE = LISTING_PAGE.replace(
  'class="product-list"',
  'style="display:grid;grid-template-columns:repeat(3,220px);gap:8px"',
)
  .replaceAll('float:left', 'position:relative')
  .replace(
    /(<li class="product-tile"[\s\S]*?<\/li>)/,
    '$1<li class="banner" style="height:160px">Offers</li>',
  );

/** Names of a list's boxes as the eye meets them. */
const shownOrder = (tab: BrowserTab) =>
  tab.evaluate<string[]>(`[...document.querySelectorAll('ul > li')]
    .map((box) => ({ name: box.querySelector('h3')?.textContent ?? box.textContent, rect: box.getBoundingClientRect() }))
    .sort((a, b) => a.rect.top - b.rect.top || a.rect.left - b.rect.left).map(({ name }) => name)`);
/** Every style of a list and its boxes; how a browser spaces them says nothing. */
const listStyles = (tab: BrowserTab) =>
  tab.evaluate<string[]>(`[document.querySelector('ul'), ...document.querySelectorAll('ul *')]
    .map((box) => box.localName + box.hasAttribute('style') + box.style.cssText + box.className)`);

/** The products in the order in which the Tab key reaches their links. */
async function tabOrder(tab: BrowserTab): Promise<string[]> {
  const found: string[] = [];
  await tab.evaluate(`{ const title = document.querySelector('h1'); title.tabIndex = -1; title.focus(); }`);
  for (let step = 0; step < 12; step++) {
    await tab.press('Tab');
    const name = await tab.evaluate<string>(
      `document.activeElement.querySelector?.('h3')?.textContent ?? ''`,
    );
    if (name !== '' && name.length < 30 && !found.includes(name)) found.push(name);
  }
  return found;
}

inEachBrowser((family) => {
  let web: LocalWeb;
  let session: BrowserSession;
  let isClosed = false;
  const looked: { readonly path: string; readonly cookie: string | undefined }[] = [];

  beforeAll(async () => {
    web = await serveWeb(({ pathname }, { cookie, ...headers }) => {
      if (pathname === GRID) return { body: GRID_PAGE };
      if (pathname === LISTING) return { body: LISTING_PAGE, headers: { 'set-cookie': 'visitor=7; Path=/' } };
      const slug = SLUGS[Number(pathname.match(/products\/1(\d+)$/)?.[1])];
      if (slug === undefined) return null;
      if (headers['sec-fetch-dest'] !== 'document') looked.push({ path: pathname, cookie });
      return isClosed ? { body: 'Too many', status: 429 } : { body: productHtml(slug) };
    });
    session = await launch(family, web);
  });
  afterAll(async () => {
    await session?.close();
    await web?.close();
  });

  const setLookups = (isOn: boolean) =>
    session.evaluate(`(globalThis.browser ?? chrome).storage.local
      .set({ 'setting:lookups': { openFoodFacts: false, tiles: ${isOn} } })`);

  it('marks the tile of a product that was rated, and asks nobody about the others', async () => {
    const product = await session.open(SHOP + addressOf(1));
    const { text } = await visibleBadge(product);
    await product.close();
    const tab = await session.open(SHOP + LISTING);
    const marks = await until('a mark', async () => {
      const found = await tab.tileMarks();
      return found.length > 0 && found;
    });
    expect(marks).toEqual([text]);
    expect(await tab.badge()).toBeNull();
    expect(looked).toEqual([]);
    await tab.close();
  });

  it('looks the tiles in sight up when asked to: without cookies, and once a week', async () => {
    await setLookups(true);
    const tab = await session.open(SHOP + LISTING);
    const marks = await until('four marks', async () => {
      const found = await tab.tileMarks();
      return found.length === SLUGS.length && found;
    });
    expect(marks[3]).not.toMatch(/\d/);
    expect(looked.map(({ path }) => path).sort()).toEqual([0, 2, 3].map(addressOf));
    expect(looked.every(({ cookie }) => cookie === undefined)).toBe(true);
    await tab.close();
    const again = await session.open(SHOP + LISTING);
    await until('marks from the cache', async () => (await again.tileMarks()).length >= 3);
    await wait(1_200);
    expect(looked.filter(({ path }) => path === addressOf(0) || path === addressOf(2)).length).toBe(2);
    await again.close();
  });

  it('sorts a list by verdict when asked, moves no node, and gives the shop its order back', async () => {
    const tab = await session.open(SHOP + GRID);
    await until('all marks', async () => (await tab.tileMarks()).length === SLUGS.length);
    const before = await listStyles(tab);
    const shops = await shownOrder(tab);
    expect(shops).toEqual(['plain-kefir', 'Offers', 'cola', 'jumbo-oats', 'kettle']);
    expect(await tab.evaluate<number>(SHIFTS)).toBe(0);
    expect((await tab.sortBar())?.isSorted).toBe(false);

    await tab.clickInSortBar('Sort by verdict');
    await until('the order', async () => (await tab.sortBar())?.isSorted);
    // The banner keeps its place, and what has no data comes last.
    expect(await shownOrder(tab)).toEqual(['jumbo-oats', 'Offers', 'plain-kefir', 'cola', 'kettle']);
    const marks = await tab.tileMarks();
    expect(marks.slice(0, 3).map((mark) => mark.replace(/ \d+$/, ''))).toEqual([
      'Fits',
      'Fits',
      'Off the guide',
    ]);
    expect(
      await tab.evaluate<string[]>(`[...document.querySelectorAll('h3')].map((name) => name.textContent)`),
    ).toEqual([...SLUGS]);
    const said = (await tab.sortBar())?.status ?? '';
    const keyboard = said.includes('Tab key') ? [...SLUGS] : ['jumbo-oats', 'plain-kefir', 'cola', 'kettle'];
    expect(await tabOrder(tab)).toEqual(keyboard);

    await tab.evaluate(
      `document.querySelector('ul').append(Object.assign(document.createElement('li'), { textContent: 'More' }))`,
    );
    expect((await shownOrder(tab)).at(-1)).toBe('More');
    await tab.evaluate(`document.querySelector('ul').lastChild.remove()`);

    await tab.clickInSortBar('Sort by verdict');
    expect(await shownOrder(tab)).toEqual(shops);
    expect(await listStyles(tab)).toEqual(before);
    await tab.clickInSortBar('Sort by verdict');
    await tab.goto(SHOP + GRID);
    await until('the bar', () => tab.sortBar());
    expect(await shownOrder(tab)).toEqual(shops);
    await tab.close();
  });

  it('says so where a list cannot be sorted, and leaves it alone', async () => {
    const tab = await session.open(SHOP + LISTING);
    await until('the bar', () => tab.sortBar());
    const before = await listStyles(tab);
    await tab.clickInSortBar('Sort by verdict');
    await until('the answer', async () => (await tab.sortBar())?.status.includes('cannot be sorted'));
    expect((await tab.sortBar())?.isSorted).toBe(false);
    expect(await listStyles(tab)).toEqual(before);
    await tab.close();
  });

  it('lets tiles that are off the guide step back when asked to, telling the page nothing', async () => {
    await setLookups(false);
    await session.evaluate(`(globalThis.browser ?? chrome).storage.local.set({ 'setting:dimOff': true })`);
    const tab = await session.open(SHOP + LISTING);
    await until('a mark', async () => (await tab.tileMarks()).length > 0);
    const veils = await session.evaluate<readonly number[]>(`(async () => {
      const api = globalThis.browser ?? chrome;
      const [{ id }] = await api.tabs.query({ url: '*://*/groceries/en-GB/shop/everything' });
      const [{ result }] = await api.scripting.executeScript({ target: { tabId: id }, func: () => {
        const host = document.querySelector('gutlight-tile');
        const root = host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host);
        return [...root.querySelectorAll('i')].map((veil) => Math.round(veil.getBoundingClientRect().left));
      } });
      return result;
    })()`);
    const tiles = await tab.evaluate<readonly { readonly left: number; readonly style: string }[]>(
      `[...document.querySelectorAll('.product-tile')].map((tile) => ({
        left: Math.round(tile.getBoundingClientRect().left), style: tile.style.opacity + tile.className }))`,
    );
    expect(veils).toEqual([tiles[SLUGS.indexOf('cola')]?.left]);
    expect(new Set(tiles.map(({ style }) => style)).size).toBe(1);
    await session.evaluate(`(globalThis.browser ?? chrome).storage.local.set({ 'setting:dimOff': false })`);
    await setLookups(true);
    await tab.close();
  });

  it('stops at the first refusal', async () => {
    await session.evaluate(`caches.delete('tile-pages')`);
    isClosed = true;
    const before = looked.length;
    const tab = await session.open(SHOP + LISTING);
    await until('the first question', async () => looked.length > before);
    // The third would follow a second later.
    await wait(2_000);
    // Two may be under way when the first refusal comes.
    expect(looked.length - before).toBeLessThanOrEqual(2);
    await tab.close();
  });
});
