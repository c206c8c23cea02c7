import { serveWeb } from '../browser/local-web';
import { endWorker, type StartedChromium } from '../browser/start-chromium';
import { listingPage, productPage, SAMPLE_PRODUCTS } from '../demo/shop-page';
import type { BenchContext, Measured } from './row';
import { median } from './time-runs';
import { withChromium } from './with-chromium';

/** The same pages on a host that a shop file names, and on one where the extension does not run. */
const SHOP = 'https://www.tesco.com';
const STRANGER = 'https://shop.example.org';
const RUNS = 7;

const QUIET_PAGE =
  '<!doctype html><title>Garden</title><h1>A week in the garden</h1><p>We planted beans.</p>';

/**
 * What a visit costs, in Chromium over the sample shop: from DOMContentLoaded to the frame that shows the badge, with the background
 * running and with one that has to be started; and the memory that the extension adds to a tab: the tab's heaps after a garbage
 * collection, less those of the same page on a host where the extension does not run.
 */
export async function benchVisits({ root }: BenchContext): Promise<Measured[]> {
  const web = await serveWeb(({ pathname }) => ({ body: pageAt(pathname) }));
  try {
    return await withChromium(root, web, async (started) => [
      ...(await timeBadge(started)),
      ...(await weighTabs(started)),
    ]);
  } finally {
    await web.close();
  }
}

function pageAt(pathname: string): string {
  if (pathname === '/quiet') return QUIET_PAGE;
  const product = SAMPLE_PRODUCTS.find(({ slug }) => pathname === `/product/${slug}`);
  return product === undefined ? listingPage() : productPage(product);
}

async function timeBadge(started: StartedChromium): Promise<Measured[]> {
  const control = await started.context.newPage();
  await control.goto(`${started.origin}/welcome.html`);
  const visit = async () => {
    const page = await started.context.newPage();
    await page.addInitScript(BADGE_SEEN);
    await page.goto(`${SHOP}/product/strawberry-yogurt`);
    const ms = await page.evaluate<number>('badgeSeen');
    await page.close();
    return ms;
  };
  const cold: number[] = [];
  const warm: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await endWorker(started, control);
    cold.push(await visit());
    warm.push(await visit());
  }
  await control.close();
  return [
    { what: 'DOMContentLoaded to badge, median', value: median(warm), unit: 'ms' },
    { what: 'DOMContentLoaded to badge, fastest', value: Math.min(...warm), unit: 'ms' },
    { what: 'the same, background to be started, median', value: median(cold), unit: 'ms' },
    { what: 'the same, background to be started, fastest', value: Math.min(...cold), unit: 'ms' },
  ];
}

/** In the page: a badge is seen once its host is visible. */
const BADGE_SEEN = `globalThis.badgeSeen = new Promise((seen) => {
  const look = () => {
    const host = document.querySelector('gutlight-badge');
    if (host === null || getComputedStyle(host).visibility !== 'visible') return requestAnimationFrame(look);
    const [{ domContentLoadedEventStart }] = performance.getEntriesByType('navigation');
    seen(performance.now() - domContentLoadedEventStart);
  };
  look();
})`;

async function weighTabs(started: StartedChromium): Promise<Measured[]> {
  const rows: Measured[] = [];
  for (const [what, path, hasBadge] of [
    ['a product page', '/product/strawberry-yogurt', true],
    ['a listing', '/', false],
    ['a page that sells nothing', '/quiet', false],
  ] as const) {
    const added: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const [bare, read] = [
        await weigh(started, `${STRANGER}${path}`, false),
        await weigh(started, `${SHOP}${path}`, hasBadge),
      ];
      added.push(read - bare);
    }
    rows.push({ what: `memory added to ${what}`, value: median(added) / 1024, unit: 'kB' });
  }
  return rows;
}

/** Until the page script has read, painted and come to rest. */
const SETTLE_MS = 1_500;

/**
 * Bytes that live in the tab's script heap and in the engine's own heap beside it. Nothing is asked of the page through the driver:
 * its own helpers would weigh 650 kB there.
 */
async function weigh({ context }: StartedChromium, url: string, hasBadge: boolean): Promise<number> {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLE_MS);
  const client = await context.newCDPSession(page);
  const { result } = await client.send('Runtime.evaluate', {
    expression: `document.querySelector('gutlight-badge') !== null`,
  });
  if (result.value !== hasBadge) throw new Error(`${url} ${hasBadge ? 'has no badge' : 'has a badge'}`);
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize, ...rest } = await client.send('Runtime.getHeapUsage');
  const { embedderHeapUsedSize = 0, backingStorageSize = 0 } = rest as Readonly<Record<string, number>>;
  await page.close();
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}
