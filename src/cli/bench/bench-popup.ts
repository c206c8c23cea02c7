import type { Page } from 'playwright-core';
import type { StartedChromium } from '../browser/start-chromium';
import type { BenchContext, Measured } from './row';
import { seedRatings } from './seed-ratings';
import { median } from './time-runs';
import { withChromium } from './with-chromium';

/** Ratings kept: of a new user, of years, and of somebody who imports a shop. */
const SIZES = [1_000, 10_000, 100_000] as const;
const RUNS = 9;

/** What is searched or chosen: one product, what every twelfth name has, a verdict, and what no product has. */
const SEARCHES = ['7', 'kefir', 'kef 9', 'qqq'] as const;

/**
 * The popup in a tab of its own: from the start of the navigation, new renderer included, to the frame that shows the first kept
 * rating; and from a key in the search field to the frame that shows what it finds. Beside it a plain text file of the extension,
 * opened the same way: what any page costs here. Medians and the fastest, which other programs on the machine lengthen least; and
 * the main thread's own time, which they do not lengthen at all.
 */
export function benchPopup({ root }: BenchContext): Promise<Measured[]> {
  return withChromium(root, null, async (started) => {
    const rows: Measured[] = [];
    const control = await started.context.newPage();
    await control.goto(`${started.origin}/welcome.html`);
    let kept = 0;
    for (const size of SIZES) {
      await seedRatings(control, root, { from: kept, to: size });
      kept = size;
      rows.push(...(await measureSize(started, size)));
    }
    return rows;
  });
}

async function measureSize(started: StartedChromium, size: number): Promise<Measured[]> {
  const openings: Opening[] = [];
  const bare: number[] = [];
  const searches = SEARCHES.map(() => [] as number[]);
  for (let run = 0; run < RUNS; run += 1) {
    const plain = await openOwn(started, 'manifest.json', 'body');
    bare.push(plain.opening.wall);
    await plain.page.close();
    const { page, opening } = await openOwn(started, 'popup.html', '.rating');
    openings.push(opening);
    for (const [at, search] of SEARCHES.entries()) {
      searches[at]?.push(await page.evaluate<number>(searching(search)));
    }
    await page.close();
  }
  const what = `${size.toLocaleString('en')} ratings`;
  const wall = openings.map((one) => one.wall);
  const least = (times: readonly number[]) => Math.min(...times);
  return [
    {
      what: `${what}, popup to first rating, median`,
      value: median(wall),
      unit: 'ms',
      against: 'a plain page',
      ratio: median(wall) / median(bare),
    },
    {
      what: `${what}, popup to first rating, fastest`,
      value: least(wall),
      unit: 'ms',
      against: 'a plain page',
      ratio: least(wall) / least(bare),
    },
    { what: `${what}, popup, main thread`, value: median(openings.map((one) => one.work)), unit: 'ms' },
    { what: `${what}, slowest search, median`, value: Math.max(...searches.map(median)), unit: 'ms' },
    { what: `${what}, slowest search, fastest run`, value: Math.max(...searches.map(least)), unit: 'ms' },
  ];
}

interface Opening {
  readonly wall: number;
  readonly work: number;
}

/** Opens one of the extension's files and waits until it shows what `selector` names. */
async function openOwn(
  { context, origin }: StartedChromium,
  path: string,
  selector: string,
): Promise<{ page: Page; opening: Opening }> {
  const page = await context.newPage();
  await page.addInitScript(firstSight(selector));
  const client = await context.newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(`${origin}/${path}`);
  const wall = await page.evaluate<number>('firstSight');
  const { metrics } = await client.send('Performance.getMetrics');
  const work = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  return { page, opening: { wall, work: work * 1000 } };
}

/** Resolves with the time of the frame in which the element stands. */
function firstSight(selector: string): string {
  return `globalThis.firstSight = new Promise((shown) => {
    const look = () => {
      if (document.querySelector('${selector}') === null) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => shown(performance.now());
      port2.postMessage(null);
    };
    look();
  })`;
}

/** Types into the search field; answers the milliseconds until the list has changed and was drawn. */
function searching(words: string): string {
  return `new Promise((shown) => {
    const field = document.querySelector('input[type=search]');
    const list = document.querySelector('.popup');
    const from = performance.now();
    const before = list.textContent;
    const look = () => {
      if (list.textContent === before) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => shown(performance.now() - from);
      port2.postMessage(null);
    };
    field.value = ${JSON.stringify(words)};
    field.dispatchEvent(new Event('input', { bubbles: true }));
    requestAnimationFrame(look);
  })`;
}
