import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserSession, BrowserTab } from '../../src/cli/browser/browser-session';
import { type LocalWeb, serveWeb } from '../../src/cli/browser/local-web';
import { countMessages, inEachBrowser, launch, textOfPage, until, visibleBadge, wait } from './browsers';
import { HOSTILE_PAGES, withEarlyScript, withScript } from './hostile-pages';
import { productHtml, SHOP, shopWeb } from './shop-web';

const names = Object.keys(HOSTILE_PAGES);

/** Our node is taken out whenever it comes. */
const REMOVER = withScript(`
  window.removed = 0;
  new MutationObserver(() => {
    for (const node of document.querySelectorAll('gutlight-badge')) { node.remove(); window.removed++; }
  }).observe(document.documentElement, { childList: true, subtree: true });`);

/** Our node is carried about, and every change that we make to it is counted. */
const MOVER = withScript(`
  window.ours = 0;
  const changes = new MutationObserver((records) => { window.ours += records.length; });
  setInterval(() => {
    const host = document.querySelector('gutlight-badge');
    if (host === null) return;
    (host.parentNode === document.body ? document.documentElement : document.body).append(host);
    changes.observe(host, { attributes: true });
  }, 20);`);

/** Listens, looks and clicks where it can, and calls every message of ours by every way that a page has. */
const SPY = withScript(`
  window.heard = [];
  addEventListener('message', (event) => window.heard.push(JSON.stringify(event.data)));
  const calls = ['panel/open', 'panel/view', 'product/save', 'tiles/fetch', 'page/read', 'badge/show', 'page/refresh', 'page/check'];
  setInterval(() => {
    for (const host of document.querySelectorAll('gutlight-badge')) {
      window.seen = { root: host.shadowRoot, text: host.textContent, names: host.getAttributeNames() };
      host.click();
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click']) host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
      host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    }
    for (const type of calls) {
      const detail = { type, args: { badge: { verdict: 'fits', score: 100 } } };
      postMessage(detail, '*');
      for (const target of [window, document, document.documentElement]) {
        target.dispatchEvent(new CustomEvent(type, { detail }));
        target.dispatchEvent(new CustomEvent('gutlight', { detail }));
        target.dispatchEvent(new MessageEvent('message', { data: detail }));
      }
      try { (window.browser ?? window.chrome)?.runtime?.sendMessage?.('gutlight@gutlight.org', detail); } catch {}
    }
  }, 50);`);

/** Something transparent lies over all of the page, and over us. */
const OVERLAY = withScript(`
  const over = document.createElement('div');
  over.style.cssText = 'position:fixed;inset:0;z-index:2147483647;opacity:0.01';
  over.onclick = () => { window.taken = (window.taken ?? 0) + 1; };
  window.cover = () => document.documentElement.append(over);`);

const WRITES = withScript(`
  setTimeout(() => { document.open(); document.write(${JSON.stringify(productHtml('cola')).replaceAll('</', '<\\/')}); document.close(); }, 1500);`);

const LEAVES = withEarlyScript(
  `addEventListener('load', () => setTimeout(() => location.replace('/product/cola'), 30));`,
);

inEachBrowser((family) => {
  let web: LocalWeb;
  let session: BrowserSession;
  let heard: () => Promise<number>;

  beforeAll(async () => {
    const pages = names.map((name, index) => [`/product/hostile-${index}`, HOSTILE_PAGES[name] ?? '']);
    const others = {
      remover: REMOVER,
      mover: MOVER,
      spy: SPY,
      overlay: OVERLAY,
      writes: WRITES,
      leaves: LEAVES,
    };
    web = await serveWeb(
      shopWeb({
        ...Object.fromEntries(pages),
        ...Object.fromEntries(Object.entries(others).map(([name, page]) => [`/product/${name}`, page])),
      }),
    );
    session = await launch(family, web);
    heard = await countMessages(session);
  });
  afterAll(async () => {
    await session?.close();
    await web?.close();
  });

  const open = (name: string): Promise<BrowserTab> => session.open(`${SHOP}/product/${name}`);
  const openHostile = (name: string): Promise<BrowserTab> => open(`hostile-${names.indexOf(name)}`);

  describe('gives a badge and no harm on a page with', () => {
    it.each(names)('%s', async (name) => {
      const tab = await openHostile(name);
      const badge = await visibleBadge(tab);
      expect(badge.text).not.toBe('');
      expect(await tab.evaluate('window.pwned === true || ({}).polluted === true')).toBe(false);
      expect(tab.errors.filter((error) => /gutlight|extension:/i.test(error))).toEqual([]);
      await tab.close();
    });
  });

  it.each([
    'foreign prototypes',
    'a policy that allows nothing, and trusted types',
    'a style that hides what is foreign',
  ])('opens its panel in its own looks on a page with %s', async (name) => {
    const tab = await openHostile(name);
    await visibleBadge(tab);
    // Without the page's own styles its title lies far below.
    await tab.evaluate(`document.querySelector('h1').scrollIntoView({ block: 'center' })`);
    await wait(200);
    await tab.clickBadge();
    expect(await until('the panel', () => tab.panelText())).toContain('Plain Kefir');
    expect(await looksOf(session)).toEqual({ badge: 'styled', panel: 'styled' });
    await tab.close();
  });

  it('gives way to a page that keeps taking the badge out', async () => {
    const tab = await open('remover');
    const removed = () => tab.evaluate<number>('window.removed');
    await until('the badge to be taken out', async () => (await removed()) > 0);
    const last = await until('the badge to stay out', async () => {
      const before = await removed();
      await wait(1_500);
      return (await removed()) === before && before;
    });
    expect(last).toBeLessThan(20);
    await wait(1_000);
    expect(await removed()).toBe(last);
    await tab.close();
  });

  it('does not race a page that carries the badge about', async () => {
    const before = await heard();
    const tab = await open('mover');
    const badges = () => tab.evaluate<number>(`document.querySelectorAll('gutlight-badge').length`);
    await until('a badge', async () => (await badges()) > 0);
    await wait(3_000);
    expect(await badges()).toBe(1);
    expect(await tab.evaluate<number>('window.ours')).toBeLessThan(200);
    expect((await heard()) - before).toBeLessThan(5);
    await tab.close();
  });

  it('asks for one rating however often a page changes what is no part of its label', async () => {
    const before = await heard();
    const tab = await openHostile('a document that never rests');
    await visibleBadge(tab);
    await wait(3_000);
    expect((await heard()) - before).toBeLessThan(8);
    await tab.close();
  });

  it('shows the page nothing of the verdict and hears none of its forged clicks and messages', async () => {
    const tab = await open('spy');
    const badge = await visibleBadge(tab);
    await wait(1_000);
    expect(await tab.evaluate('JSON.stringify(window.seen)')).toBe(
      '{"root":null,"text":"","names":["style"]}',
    );
    expect(await tab.panelText()).toBeNull();
    expect((await tab.badge())?.label).toBe(badge.label);
    const said = await tab.evaluate<string[]>('window.heard');
    expect(said.filter((message) => !message.includes('"args":{"badge"'))).toEqual([]);
    await tab.close();
  });

  it('opens nothing by a click on what a page laid over the badge', async () => {
    const tab = await open('overlay');
    await visibleBadge(tab);
    await tab.evaluate('cover()');
    await tab.clickBadge();
    await wait(500);
    expect(await tab.evaluate('window.taken')).toBe(1);
    expect(await tab.panelText()).toBeNull();
    await tab.close();
  });

  it('runs in no frame of a page', async () => {
    const tab = await openHostile('frames of every kind');
    await visibleBadge(tab);
    await wait(500);
    const counts = await tab.evaluate<number[]>(
      `[...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument?.querySelectorAll('gutlight-badge').length ?? 0)`,
    );
    expect(counts).toEqual([0, 0, 0, 0]);
    await until('word from the frame', () => tab.evaluate<boolean>('window.heard.length > 0'));
    expect(await tab.evaluate<string[]>('window.heard')).toEqual(['badges: 0']);
    await tab.close();
  });

  it.each(['writes', 'leaves'])('speaks of the product that a page ends up with when it %s', async (name) => {
    const cola = await open('cola');
    const { label } = await visibleBadge(cola);
    await cola.close();
    const tab = await open(name);
    await until('the badge of the other product', async () => {
      const badge = await tab.badge();
      return badge?.visible === true && badge.label === label;
    });
    await tab.close();
  });

  it('shows a name on our own pages as the words it is made of, and runs none of it', async () => {
    for (const name of ['script in every field', 'text that runs the other way']) {
      const tab = await openHostile(name);
      await visibleBadge(tab);
      await tab.close();
    }
    const popup = await session.openOwn('popup.html');
    await popup.click('nav.tabs button:nth-of-type(2)');
    await until('the visited products', async () => (await textOfPage(popup)).includes('Plain Kefir <img'));
    expect(await textOfPage(popup)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(await popup.evaluate('document.images.length + (window.pwned === true ? 1 : 0)')).toBe(0);
    await popup.close();
  });
});

/** Whether our own style sheets hold in what we put on the page. */
function looksOf(session: BrowserSession): Promise<unknown> {
  const look = `() => {
    const rootOf = (name) => { const host = document.querySelector(name); return host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host); };
    const styled = (element, property, plain) => getComputedStyle(element)[property] === plain ? 'plain' : 'styled';
    return {
      badge: styled(rootOf('gutlight-badge').querySelector('button'), 'borderTopStyle', 'outset'),
      panel: styled(rootOf('gutlight-panel').querySelector('dialog'), 'paddingTop', '1em'),
    };
  }`;
  return session.evaluate(`(globalThis.browser ?? chrome).tabs.query({ active: true, lastFocusedWindow: true })
    .then(([tab]) => (globalThis.browser ?? chrome).scripting.executeScript({ target: { tabId: tab.id }, func: ${look} }))
    .then(([done]) => done?.result ?? null)`);
}
