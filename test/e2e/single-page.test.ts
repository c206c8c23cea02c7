import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BrowserSession, BrowserTab } from '../../src/cli/browser/browser-session';
import { type LocalWeb, serveWeb } from '../../src/cli/browser/local-web';
import { inEachBrowser, launch, SHIFTS, until, visibleBadge, wait } from './browsers';
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

/** One product in two recipes under one heading, chosen by a list, by buttons or by the address; the tab's title tells which. */
const RECIPES = {
  Plain: 'Pasteurised milk, live kefir cultures (Lactobacillus kefiri, Lactococcus lactis).',
  Sweet:
    'Glucose-fructose syrup, sugar, palm oil, modified maize starch, emulsifier (E471), flavouring, sweetener (sucralose).',
};

const VARIANTS_PAGE = `<!doctype html><html lang="en"><head><title>Plain</title><link rel="icon" href="data:,"><script type="application/ld+json">
  {"@context":"https://schema.org","@type":"Product","name":"Meadow Kefir Drink","offers":{"@type":"Offer","price":"2"}}</script></head>
  <body><main><nav class="breadcrumb">Dairy</nav><h1>Meadow Kefir Drink</h1>
  <select>${Object.keys(RECIPES)
    .map((name) => `<option>${name}</option>`)
    .join('')}</select>
  <fieldset>${Object.keys(RECIPES)
    .map((name) => `<label><input type="radio" name="recipe" value="${name}">${name}</label>`)
    .join('')}</fieldset>
  <section><h2>Ingredients</h2><p id="list">${RECIPES.Plain}</p></section></main>
  <script>
    const recipes = ${JSON.stringify(RECIPES)};
    window.choose = (name) => { document.title = name; list.textContent = recipes[name]; };
    window.go = (name) => { history.pushState({}, '', '?recipe=' + name); choose(name); };
    for (const field of document.querySelectorAll('select, input')) field.addEventListener('change', () => choose(field.value));
  </script></body></html>`;

/** A shop that prints no list but keeps it in a script, and keeps that script when it goes on to another product. */
const STATE_PAGE = `<!doctype html><html lang="en"><head><title>Meadow Kefir</title><link rel="icon" href="data:,"></head>
  <body><main><h1>Meadow Kefir</h1><p class="price">£2.00</p><button>Add to basket</button>
  <section><h2>Ingredients</h2><div></div></section></main>
  <script>window.__STATE__ = {"product": {"id": "254000001", "name": "Meadow Kefir", "ingredients":
    "Pasteurised milk, live kefir cultures (Lactobacillus kefiri, Lactococcus lactis)."}};
    window.go = (id, name) => {
      history.pushState({}, '', '/groceries/en-GB/products/' + id);
      document.title = name;
      document.querySelector('h1').textContent = name;
    };</script></body></html>`;

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
    web = await serveWeb(
      shopWeb({
        '/product/kefir': page,
        '/product/recipes': VARIANTS_PAGE,
        '/groceries/en-GB/products/254000001': STATE_PAGE,
      }),
    );
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

  it.each([
    [
      'a list',
      async (tab: BrowserTab) => {
        // The badge comes before all of the page.
        for (const part of ['gutlight-badge', 'select']) {
          await tab.press('Tab');
          expect(await tab.evaluate('document.activeElement.localName')).toBe(part);
        }
      },
      (step: number) => (step % 2 === 0 ? 'ArrowDown' : 'ArrowUp'),
    ],
    ['buttons', async (tab: BrowserTab) => tab.click('input[value=Plain]'), () => 'ArrowRight'],
  ])(
    'shows no stale badge while %s is switched twenty times, and the right one at the end',
    async (_name, begin, keyOf) => {
      const tab = await session.open(`${SHOP}/product/recipes`);
      const plain = (await visibleBadge(tab)).label;
      await begin(tab);
      const filming = tab.filmBadge(4_000);
      // On a busy machine the keys would be over before the first frame was taken.
      await wait(500);
      for (let step = 0; step < 20; step++) await tab.press(keyOf(step));
      const frames = await filming;
      expect(await tab.evaluate<string>('document.title')).toBe('Plain');
      await until('the badge of the end', async () => {
        const badge = await tab.badge();
        return badge?.visible === true && badge.label === plain;
      });
      expect(frames.some(({ tab: recipe }) => recipe === 'Sweet')).toBe(true);
      expect(frames.filter(({ tab: recipe, badge }) => recipe === 'Sweet' && badge === plain)).toEqual([]);

      await tab.press(keyOf(0));
      const sweet = await until('the badge of the other recipe', async () => {
        const badge = await tab.badge();
        return badge?.visible === true && badge.label !== plain && badge;
      });
      expect(sweet.verdict).toBe('off');
      expect(await tab.evaluate<number>(SHIFTS)).toBe(0);
      expect(tab.errors).toEqual([]);
      await tab.close();
    },
  );

  it('ends on the right badge after twenty addresses in a second', async () => {
    const tab = await session.open(`${SHOP}/product/recipes`);
    const plain = (await visibleBadge(tab)).label;
    const filming = tab.filmBadge(3_000);
    await tab.evaluate(`new Promise((done) => { let step = 0; const timer = setInterval(() => {
      go(step % 2 === 0 ? 'Sweet' : 'Plain');
      if (++step === 21) { clearInterval(timer); done(); }
    }, 50); })`);
    const frames = await filming;
    expect(frames.filter(({ tab: recipe, badge }) => recipe === 'Sweet' && badge === plain)).toEqual([]);
    const end = await until('the badge of the end', async () => {
      const badge = await tab.badge();
      return badge?.visible === true && badge.label !== plain && badge;
    });
    expect(end.verdict).toBe('off');
    expect(tab.errors).toEqual([]);
    await tab.close();
  });

  it('says nothing of a product from the script of the one before', async () => {
    const tab = await session.open(`${SHOP}/groceries/en-GB/products/254000001`);
    const first = await visibleBadge(tab);
    await tab.evaluate(`go('254000002', 'Orchard Fudge')`);
    const second = await until('another badge', async () => {
      const badge = await tab.badge();
      return badge?.visible === true && badge.label !== first.label && badge;
    });
    expect([first.verdict, second.verdict]).toEqual(['fits', 'unknown']);
    await tab.evaluate(`go('254000001', 'Meadow Kefir')`);
    await until('the first badge', async () => (await tab.badge())?.label === first.label);
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
