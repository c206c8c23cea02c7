import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BrowserSession, BrowserTab } from '../../src/cli/browser/browser-session';
import { type LocalWeb, serveWeb } from '../../src/cli/browser/local-web';
import { inEachBrowser, launch, until, visibleBadge, wait } from './browsers';
import { productHtml, SHOP, shopWeb } from './shop-web';

/** Plain kefir under another name: what its name is like scores less. */
const BETTER = productHtml('plain-kefir').replaceAll(
  'Hillside Organic Plain Kefir 500 g',
  'Merrow Strawberry Kefir',
);

/** The same list of ingredients on a product that is not for the skin. */
const TOOTHPASTE = productHtml('ceramide-cream')
  .replaceAll('Derma Plain Barrier Cream 250 ml', 'Minty Toothpaste 75 ml')
  .replaceAll('Face cream', 'Toothpaste')
  .replaceAll('Moisturisers', 'Oral care')
  .replaceAll('A fragrance-free cream for dry skin.', 'A toothpaste.');

inEachBrowser((family) => {
  let web: LocalWeb;
  let session: BrowserSession;

  beforeAll(async () => {
    web = await serveWeb(shopWeb({ '/product/better': BETTER, '/product/toothpaste': TOOTHPASTE }));
    session = await launch(family, web);
  });
  afterAll(async () => {
    await session?.close();
    await web?.close();
  });

  const openPanel = async (slug: string): Promise<BrowserTab> => {
    const tab = await session.open(`${SHOP}/product/${slug}`);
    await visibleBadge(tab);
    await tab.clickBadge();
    await until('the panel', () => tab.panelText());
    // Its text stands a moment before the dialog opens; a key pressed then is the page's.
    await until('the focus in it', async () => (await focus(tab)) === 'gutlight-panel');
    return tab;
  };
  const focus = (tab: BrowserTab) => tab.evaluate<string>('document.activeElement.localName');
  const marked = (tab: BrowserTab) =>
    tab.evaluate<string[]>('[...(CSS.highlights.get("gutlight") ?? [])].map((range) => range.toString())');

  it('keeps the focus, closes with Escape and gives the focus back to the badge', async () => {
    const tab = await openPanel('cola');
    for (let i = 0; i < 30; i++) {
      await tab.press('Tab');
      // Between the last control and the first lies the browser's own bar; the page itself is never reached.
      expect(['gutlight-panel', 'body']).toContain(await focus(tab));
    }
    await tab.press('Escape');
    await until('the panel to close', async () => (await tab.panelText()) === null);
    await until('the focus to come back', async () => (await focus(tab)) === 'gutlight-badge');
    await tab.close();
  });

  it('opens from the keyboard', async () => {
    const tab = await openPanel('cola');
    await tab.press('Escape');
    await until('the focus to come back', async () => (await focus(tab)) === 'gutlight-badge');
    await tab.press('Enter');
    await until('the panel', () => tab.panelText());
    await tab.close();
  });

  it('marks the words behind the reasons in the page while it is open, touching no node', async () => {
    const tab = await openPanel('cola');
    const before = await tab.evaluate<string>('document.body.outerHTML');
    expect(await marked(tab)).toEqual([]);
    await tab.clickInPanel('Mark the ingredients');
    const words = await until('marked words', async () => {
      const found = await marked(tab);
      return found.length > 0 && found;
    });
    expect(words).toContain('sugar');
    expect(await tab.evaluate<string>('document.body.outerHTML')).toBe(before);
    await tab.press('Escape');
    await until('the marks to go', async () => (await marked(tab)).length === 0);
    expect(await tab.evaluate<boolean>('CSS.highlights.has("gutlight")')).toBe(false);
    await tab.close();
  });

  it('lights the words of the reason that the keyboard is on, and no others', async () => {
    const tab = await openPanel('cola');
    const lit = await until('lit words', async () => {
      await tab.press('Tab');
      const found = await marked(tab);
      return found.length > 0 && found;
    });
    const all = await tab.evaluate<string>('document.body.textContent');
    expect(lit.every((word) => all.includes(word))).toBe(true);
    await tab.press('Escape');
    await until('the words to go out', async () => (await marked(tab)).length === 0);
    await tab.close();
  });

  it('rates a label again that the user mended, says so, and still says so on the next visit', async () => {
    const tab = await openPanel('jumbo-oats');
    const first = await tab.badge();
    await tab.clickInPanel('Something read wrong?');
    await tab.clickInPanel('Ingredients');
    await tab.type(
      'Glucose syrup, palm oil, sucralose, emulsifier (mono- and diglycerides of fatty acids), ',
    );
    await tab.clickInPanel('Rate again');
    await until('the mark of a correction', async () =>
      (await tab.panelText())?.includes('Corrected by you'),
    );
    const second = await until('another badge', async () => {
      const badge = await tab.badge();
      return badge?.label !== first?.label && badge;
    });
    await tab.close();
    const again = await session.open(`${SHOP}/product/jumbo-oats`);
    expect((await visibleBadge(again)).label).toBe(second.label);
    await again.close();
  });

  it('keeps a note that was being written when the panel closed', async () => {
    const tab = await openPanel('ceramide-cream');
    await tab.clickInPanel('Your note');
    await tab.press('Tab');
    await tab.type('for Sunday');
    await tab.press('Escape');
    await until('the note', () =>
      session.evaluate<boolean>(`new Promise((done) => {
        indexedDB.open('gutlight').onsuccess = ({ target: { result: db } }) => {
          db.transaction('cards').objectStore('cards').getAll().onsuccess = ({ target: { result } }) => {
            db.close();
            done(result.some(({ note, saved }) => note === 'for Sunday' && saved === 1));
          };
        };
      })`),
    );
    await tab.close();
  });

  it('tells the strains of a probiotic, with what they were studied for and what the label states', async () => {
    const tab = await openPanel('lgg-capsules');
    const text = (await tab.panelText()) ?? '';
    for (const part of ['Lacticaseibacillus rhamnosus GG', '10 billion CFU', 'Skin', 'eczema'])
      expect(text).toContain(part);
    expect(text).toContain('We found no human skin study');
    expect(text).toContain('What a clear label states');
    await tab.close();
  });

  it('tells what the ingredients of a cosmetic do, and that it stands outside the article', async () => {
    const tab = await openPanel('ceramide-cream');
    const text = (await tab.panelText()) ?? '';
    for (const part of ['Supports the skin barrier', 'humectant', 'Stands outside the article'])
      expect(text).toContain(part);
    await tab.close();
  });

  it('says at once why a product is not rated', async () => {
    const tab = await openPanel('toothpaste');
    const text = await tab.panelText();
    expect(text).toContain('Not rated');
    expect(text).toContain('are not for the skin');
    expect(text).not.toContain('All reasons and notes');
    await tab.close();
  });

  it('opens the shelf with the product laid out for comparison', async () => {
    const tab = await openPanel('cola');
    await tab.clickInPanel('Shelf');
    await until('the way to the shelf', async () => (await tab.panelText())?.split('\n').includes('Compare'));
    await tab.clickInPanel('Compare');
    const address = await until('the shelf', () =>
      session.evaluate<string | null>(`(globalThis.browser ?? chrome).tabs.query({})
        .then((tabs) => tabs.find(({ url }) => url?.includes('/shelf.html?compare='))?.url ?? null)`),
    );
    await tab.close();
    const shelf = await session.openOwn(address.slice(session.origin.length + 1));
    await until(
      'the comparison',
      async () =>
        await shelf.evaluate<boolean>(
          `document.querySelector('.item input[type=checkbox]')?.checked === true`,
        ),
    );
    await shelf.close();
  });

  it('leads to what the user rated better of the like, on a page of our own', async () => {
    const better = await session.open(`${SHOP}/product/better`);
    const { text } = await visibleBadge(better);
    await better.close();
    const tab = await openPanel('strawberry-yogurt');
    expect(await tab.panelText()).not.toContain('Merrow Strawberry Kefir');
    await tab.clickInPanel('Similar products with a better rating');
    const address = await until('the shelf', () =>
      session.evaluate<string | null>(`(globalThis.browser ?? chrome).tabs.query({})
        .then((tabs) => tabs.find(({ url }) => url?.includes('/shelf.html?better='))?.url ?? null)`),
    );
    await tab.close();
    const shelf = await session.openOwn(address.slice(session.origin.length + 1));
    const list = await until('the list', () =>
      shelf.evaluate<string | null>(`document.querySelector('.better ul')?.textContent ?? null`),
    );
    expect(list).toContain('Merrow Strawberry Kefir');
    expect(list.replace(/\s/g, '')).toContain(text.replace(/\s/g, ''));
    expect(await shelf.evaluate<string>(`document.querySelector('.better').textContent`)).toContain(
      'same kind',
    );
    await shelf.close();
  });

  it('leaves the badge where it stands, though nothing of the page seems to be in its way', async () => {
    const seen = await session.open(`${SHOP}/product/strawberry-yogurt`);
    const { box } = await visibleBadge(seen);
    await seen.close();
    const tab = await openPanel('strawberry-yogurt');
    await tab.evaluate(`void dispatchEvent(new Event('resize'))`);
    await wait(300);
    expect((await visibleBadge(tab)).box).toEqual(box);
    await tab.close();
  });

  it('closes when the page moves on', async () => {
    const tab = await openPanel('cola');
    await tab.evaluate(`void history.pushState({}, '', '/somewhere')`);
    await tab.evaluate(`void document.querySelector('h1').replaceWith('Elsewhere')`);
    await until('the panel to close', async () => (await tab.panelText()) === null);
    await tab.close();
  });

  it('moves the badge to where the user wants it, and hides it', async () => {
    const tab = await openPanel('cola');
    await tab.press('Escape');
    await session.evaluate(`(globalThis.browser ?? chrome).storage.local
      .set({ 'setting:badgeHidden': ['www.tesco.com'] })`);
    await until('the badge to go', async () => (await tab.badge())?.visible !== true);
    await session.evaluate(`(globalThis.browser ?? chrome).storage.local
      .set({ 'badge-place:www.tesco.com': 'right', 'setting:badgeHidden': [] })`);
    const { box } = await visibleBadge(tab);
    expect(box.x).toBeGreaterThan(900);
    expect(box.y).toBeGreaterThan(500);
    await tab.close();
  });

  it('lets the mouse carry the badge to a corner and back, and keeps the place', async () => {
    const tab = await session.open(`${SHOP}/product/cola`);
    const home = (await visibleBadge(tab)).box;
    await tab.dragBadge({ x: 1_150, y: 640 });
    const inCorner = async () => {
      const badge = await tab.badge();
      return badge?.visible === true && badge.box.x > 900 && badge.box.y > 600 && badge;
    };
    await until('the badge in its corner', inCorner);
    expect(await tab.panelText()).toBeNull();
    await tab.goto(`${SHOP}/product/plain-kefir`);
    await until('the badge in its corner on the next page', inCorner);
    await tab.goto(`${SHOP}/product/cola`);
    await until('the badge in its corner again', inCorner);
    await tab.dragBadge({ x: home.x + home.width / 2, y: home.y + 40 });
    await until('the badge by the title', async () => (await tab.badge())?.box.y === home.y);
    await tab.clickBadge();
    await until('the panel', () => tab.panelText());
    expect(tab.errors).toEqual([]);
    await tab.close();
  });

  it('finds the same places by keyboard, hides the badge, and takes that back', async () => {
    const tab = await openPanel('cola');
    await tab.clickInPanel('Badge in this shop');
    await tab.type('Bottom r');
    await until('the badge in its corner', async () => ((await tab.badge())?.box.x ?? 0) > 900);
    // What was typed before is forgotten after a second.
    await wait(1_500);
    await tab.type('Hid');
    await until('the badge to go', async () => (await tab.badge())?.visible !== true);
    await tab.clickInPanel('Undo');
    await until('the badge in its corner', async () => ((await visibleBadge(tab)).box.x ?? 0) > 900);
    await tab.press('Escape');
    await until('the focus on the badge', async () => (await focus(tab)) === 'gutlight-badge');
    await tab.close();
  });
});
