import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserSession } from '../../src/cli/browser/browser-session';
import { copyBuild } from '../../src/cli/browser/copy-build';
import { launchWithExtension } from '../../src/cli/browser/launch-with-extension';
import { type LocalWeb, serveWeb } from '../../src/cli/browser/local-web';
import { findBrowser } from '../../src/cli/setup/find-browser';
import { buildOf, inEachBrowser, until, visibleBadge, wait } from './browsers';
import { SHOP, shopWeb } from './shop-web';

const DATABASE = 'https://world.openfoodfacts.org';
const OTHER_SHOP = 'https://www.sainsburys.co.uk';

/** A product page that shows neither ingredients nor nutrition, with or without a barcode. */
function bareProduct(name: string, gtin: string | null, nutrition = ''): string {
  const data = { '@context': 'https://schema.org', '@type': 'Product', name, ...(gtin && { gtin13: gtin }) };
  return `<!doctype html><html lang="en"><head><title>${name}</title>
    <script type="application/ld+json">${JSON.stringify({ ...data, category: 'Food cupboard > Breakfast cereals', offers: { '@type': 'Offer', price: '2.50', priceCurrency: 'GBP' } })}</script></head>
    <body><nav class="breadcrumb"><a href="/">Food cupboard</a> › <a href="/">Breakfast cereals</a></nav>
    <main><h1>${name}</h1><p>£2.50</p><button>Add to basket</button>${nutrition}</main></body></html>`;
}

const rows = Object.entries({
  Energy: '1500 kJ',
  Fat: '7 g',
  Carbohydrate: '60 g',
  'of which sugars': '12 g',
  Fibre: '1 g',
  Protein: '10 g',
  Salt: '0.02 g',
});
const NUTRITION = `<h2>Nutrition</h2><table><thead><tr><th></th><th>Per 100 g</th></tr></thead>
  ${rows.map(([name, value]) => `<tr><td>${name}</td><td>${value}</td></tr>`).join('')}</table>`;

inEachBrowser((family) => {
  describe('the look-up of missing labels', () => {
    const GTINS = { muesli: '5012345678900', unknown: '4006381333931' } as const;
    const MUESLI = {
      code: GTINS.muesli,
      status: 1,
      status_verbose: 'product found',
      product: {
        lang: 'en',
        ingredients_text: 'Wholegrain _oats_, raisins, sunflower seeds',
        nutriments: {
          'energy-kj_100g': 1500,
          fat_100g: 7,
          'saturated-fat_100g': 1,
          carbohydrates_100g: 60,
          sugars_100g: 12,
          fiber_100g: 9,
          proteins_100g: 10,
          salt_100g: 0.02,
        },
      },
    };
    interface Question {
      readonly url: URL;
      readonly headers: Readonly<Record<string, string | string[] | undefined>>;
    }
    const questions: Question[] = [];
    const questionsAbout = (gtin: string) => questions.filter(({ url }) => url.pathname.includes(gtin));
    let web: LocalWeb;
    let session: BrowserSession;
    let removeBuild: () => Promise<void>;
    const isKept = (gtin: string) =>
      session.evaluate<boolean>(`caches.open('look-ups').then((cache) => cache.keys())
      .then((keys) => keys.some(({ url }) => url.includes('${gtin}')))`);

    beforeAll(async () => {
      web = await serveWeb((url, headers) => {
        if (url.origin === DATABASE) {
          questions.push({ url, headers });
          const isMuesli = url.pathname.includes(GTINS.muesli);
          const body = isMuesli
            ? MUESLI
            : { code: GTINS.unknown, status: 0, status_verbose: 'product not found' };
          return {
            body: JSON.stringify(body),
            status: isMuesli ? 200 : 404,
            headers: {
              'content-type': 'application/json',
              'set-cookie': 'session=1; Path=/; SameSite=None; Secure',
            },
          };
        }
        if (url.pathname === '/muesli') return { body: bareProduct('Orchard Muesli', GTINS.muesli) };
        if (url.pathname === '/less-fibre')
          return { body: bareProduct('Orchard Muesli', GTINS.muesli, NUTRITION) };
        if (url.pathname === '/granola') return { body: bareProduct('Maple Granola', GTINS.unknown) };
        if (url.pathname === '/porridge') return { body: bareProduct('Plain Porridge Oats', null) };
        return shopWeb()(url, headers);
      });
      const build = await copyBuild(buildOf(family), [`${DATABASE}/*`]);
      removeBuild = build.remove;
      session = await launchWithExtension({
        family,
        executable: findBrowser(family)?.executable ?? '',
        buildDir: build.dir,
        headless: true,
        web,
      });
    });
    afterAll(async () => {
      await session?.close();
      await web?.close();
      await removeBuild?.();
    });

    it('is off until it is asked for', async () => {
      const tab = await session.open(`${SHOP}/muesli`);
      expect((await visibleBadge(tab)).verdict).toBe('unknown');
      await wait(1_000);
      expect(questions).toEqual([]);
      await tab.close();
    });

    it('fills a label that a page lacks, and says from where and when', async () => {
      const options = await session.openOwn('options.html');
      await until('the switch', () =>
        options.evaluate<boolean>(`(() => {
        const labels = [...document.querySelectorAll('label')];
        const label = labels.find(({ textContent }) => textContent.includes('Open Food Facts when'));
        label?.setAttribute('data-test', 'look-up');
        return label !== undefined;
      })()`),
      );
      await options.click('[data-test="look-up"]');
      await until('the setting', () =>
        session.evaluate<boolean>(`(globalThis.browser ?? chrome).storage.local.get('setting:lookups')
        .then((stored) => stored['setting:lookups']?.openFoodFacts === true)`),
      );
      await options.close();
      const tab = await session.open(`${SHOP}/muesli`);
      const badge = await until('a verdict', async () => {
        const now = await tab.badge();
        return now?.visible === true && now.verdict !== 'unknown' && now;
      });
      expect(badge.verdict).toBe('fits');
      expect(badge.label).toContain('Open Food Facts (ODbL)');
      await tab.clickBadge();
      const panel = await until('the panel', () => tab.panelText());
      expect(panel).toContain('Ingredients and nutrition from Open Food Facts');
      expect(panel).toContain('Open Database License');
      expect(tab.errors).toEqual([]);
      await tab.close();
    });

    it('asks once a barcode, in whichever shop and tab, whether or not there is an answer', async () => {
      for (const address of [
        `${SHOP}/muesli`,
        `${OTHER_SHOP}/muesli`,
        `${SHOP}/granola`,
        `${SHOP}/granola`,
      ]) {
        const tab = await session.open(address);
        await visibleBadge(tab);
        await until('the answer to be kept', () =>
          isKept(address.endsWith('muesli') ? GTINS.muesli : GTINS.unknown),
        );
        await tab.close();
      }
      await session.killBackground();
      const again = await session.open(`${SHOP}/muesli`);
      await until('a verdict from the cache', async () => (await again.badge())?.verdict === 'fits');
      await again.close();
      expect(questionsAbout(GTINS.muesli).length).toBe(1);
      expect(questionsAbout(GTINS.unknown).length).toBe(1);
    });

    it('goes by the numbers of the page where the look-up states others, and says so', async () => {
      const tab = await session.open(`${SHOP}/less-fibre`);
      await visibleBadge(tab);
      await tab.clickBadge();
      const panel = await until('the panel', () => tab.panelText());
      expect(panel).toContain('Ingredients from Open Food Facts');
      expect(panel).toContain('Fibre: 1 g per 100 g on this page, 9 g in Open Food Facts.');
      expect(panel).toMatch(/it could be \d+ to \d+/);
      await tab.close();
    });

    it('asks nothing about a product without a barcode or with a label of its own', async () => {
      const before = questions.length;
      for (const path of ['/porridge', '/product/cola']) {
        const tab = await session.open(SHOP + path);
        await visibleBadge(tab);
        await wait(1_500);
        await tab.close();
      }
      expect(questions.length).toBe(before);
    });

    it('sends the barcode, and nothing that tells who asks or from which page', () => {
      expect(questions.length).toBe(2);
      for (const { url, headers } of questions) {
        expect(url.pathname).toMatch(/^\/api\/v2\/product\/\d+\.json$/);
        expect([...url.searchParams.keys()]).toEqual(['fields']);
        expect(headers.cookie).toBeUndefined();
        expect(headers.referer).toBeUndefined();
        // An extension's origin in Firefox names this one installation.
        expect(headers.origin).toBeUndefined();
        expect(Object.keys(headers).filter((name) => name.startsWith('x-'))).toEqual([]);
      }
      const [first, second] = questions;
      expect(second?.headers).toEqual(first?.headers);
      expect(second?.url.search).toBe(first?.url.search);
    });

    it('has asked nobody else', () => {
      const known = [SHOP, OTHER_SHOP, DATABASE].map((host) => new URL(host).host);
      const others = web.requests.map((url) => new URL(url).host).filter((host) => !known.includes(host));
      expect(others.filter((host) => !/mozilla|firefox|google|gstatic|chrome/.test(host))).toEqual([]);
    });
  });
});
