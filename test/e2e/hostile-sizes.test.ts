import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserSession } from '../../src/cli/browser/browser-session';
import { type LocalWeb, serveWeb } from '../../src/cli/browser/local-web';
import { inEachBrowser, launch, visibleBadge } from './browsers';
import { withScript } from './hostile-pages';
import { SHOP, shopWeb } from './shop-web';

/** Folded away, as shops fold their tabs: it is read all the same, and the browser's own layout does not drown what we cost. */
const folded = (fill: string): string =>
  withScript(`const part = document.createElement('section'); part.hidden = true; ${fill}
    document.querySelector('main').append(part);`);

const PAGES = {
  'fifty megabytes of text': folded(`part.textContent = 'Ingredients: ' + 'sugar, water '.repeat(4e6);`),
  'fifty megabytes of white space': folded(
    `part.textContent = 'Ingredients: sugar' + ' '.repeat(5e7) + '.';`,
  ),
  'a million elements': folded(`for (let i = 0; i < 1e6; i++) part.append(document.createElement('i'));`),
  'a million elements with text': folded(
    `for (let i = 0; i < 5e5; i++) { const b = document.createElement('b'); b.textContent = 'sugar'; part.append(b); }`,
  ),
  'fifty thousand headings': folded(
    `for (let i = 0; i < 5e4; i++) { const h = document.createElement('h2'); h.textContent = 'Ingredients'; part.append(h); }`,
  ),
} as const;

/** From the page's own `load` on: the longest that one of its timers had to wait. */
const PULSE = `
  window.longest = 0;
  addEventListener('load', () => {
    let last = performance.now();
    const tick = () => { const now = performance.now(); window.longest = Math.max(window.longest, now - last); last = now; setTimeout(tick, 0); };
    setTimeout(tick, 0);
  });`;

/** A key that is answered later than this feels stuck. The same page without us waits some 50 ms. */
const ANSWERS_MS = 1_000;
/** Other programs only ever make a page wait longer: the best of some visits is what we cost. */
const MOST_VISITS = 3;

inEachBrowser((family) => {
  let web: LocalWeb;
  let session: BrowserSession;

  beforeAll(async () => {
    const pages = Object.values(PAGES).map((page, index) => [`/product/size-${index}`, page]);
    web = await serveWeb(shopWeb(Object.fromEntries(pages)));
    session = await launch(family, web);
  });
  afterAll(async () => {
    await session?.close();
    await web?.close();
  });

  describe('a page goes on answering while it is read, with', () => {
    it.each(Object.keys(PAGES).map((name, index) => [name, index] as const))('%s', async (_name, index) => {
      let longest = Number.POSITIVE_INFINITY;
      for (let visit = 0; visit < MOST_VISITS && longest >= ANSWERS_MS; visit += 1) {
        const tab = await session.open(`${SHOP}/product/size-${index}`, { before: PULSE });
        const badge = await visibleBadge(tab);
        expect(badge.text).not.toBe('');
        longest = Math.min(longest, await tab.evaluate<number>('window.longest'));
        await tab.close();
      }
      expect(longest).toBeLessThan(ANSWERS_MS);
    });
  });
});
