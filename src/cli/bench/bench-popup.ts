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
 * rating; and from a key in the search field to the frame that shows what it finds. Medians, since frames come 16 ms apart. Beside
 * the wall clock stands the main thread's own time, which other programs on the machine do not lengthen.
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
  const filters: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { page, opening } = await openPopup(started);
    openings.push(opening);
    for (const search of SEARCHES) filters.push(await page.evaluate<number>(searching(search)));
    await page.close();
  }
  const what = `${size.toLocaleString('en')} ratings`;
  const slowest = SEARCHES.map((_, at) => median(filters.filter((_f, n) => n % SEARCHES.length === at)));
  return [
    { what: `${what}, popup to first rating`, value: median(openings.map((one) => one.wall)), unit: 'ms' },
    { what: `${what}, popup, its own work`, value: median(openings.map((one) => one.work)), unit: 'ms' },
    {
      what: `${what}, search to result, slowest of ${SEARCHES.length}`,
      value: Math.max(...slowest),
      unit: 'ms',
    },
  ];
}

interface Opening {
  readonly wall: number;
  readonly work: number;
}

async function openPopup({ context, origin }: StartedChromium): Promise<{ page: Page; opening: Opening }> {
  const page = await context.newPage();
  await page.addInitScript(FIRST_RATING);
  const client = await context.newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(`${origin}/popup.html`);
  const wall = await page.evaluate<number>('firstRating');
  const { metrics } = await client.send('Performance.getMetrics');
  const work = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  return { page, opening: { wall, work: work * 1000 } };
}

/** Resolves with the time of the frame in which the first row stands. */
const FIRST_RATING = `globalThis.firstRating = new Promise((shown) => {
  const look = () => {
    if (document.querySelector('.rating') === null) return requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => shown(performance.now());
    port2.postMessage(null);
  };
  look();
})`;

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
