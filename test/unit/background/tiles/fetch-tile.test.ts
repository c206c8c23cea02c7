import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProductPage } from '../../../../src/read/product-page';
import { FakeCaches, fakeBrowser, forgetAll, local } from '../look-up/fake-browser';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

const HOST = 'www.tesco.com';
const FROM = { tabId: 1, host: HOST, isPrivate: false };
const HOUR_MS = 3_600_000;
const KEFIR: ProductPage = {
  page: 'product',
  shop: null,
  host: HOST,
  identity: { name: 'Kefir', brand: null, gtin: null, shopId: null, url: null, lang: 'en', image: null },
  category: [],
  description: null,
  sections: [
    {
      role: 'ingredients',
      heading: 'Ingredients',
      text: 'Milk, live kefir cultures',
      via: 'labelled-section',
      confidence: 1,
    },
  ],
  tables: [],
  gaps: [],
};
const caches = new FakeCaches();
/** Milliseconds from the first request to each. */
let starts: number[] = [];
let status = 200;
let answerAfterMs = 100;

/** A background that was just started: its requests under way are counted in memory. */
async function startedBackground() {
  vi.resetModules();
  const { fetchTile } = await import('../../../../src/background/tiles/fetch-tile');
  return async (paths: readonly string[], from = FROM) => {
    const answers = Promise.all(paths.map((path) => fetchTile({ url: `https://${HOST}${path}` }, from)));
    await vi.advanceTimersByTimeAsync(30_000);
    return (await answers).map((answer) => answer.ok && answer.value?.html);
  };
}

beforeEach(() => {
  forgetAll(caches);
  vi.useFakeTimers({ now: Date.parse('2026-11-22'), toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  local['setting:lookups'] = { openFoodFacts: false, tiles: true };
  starts = [];
  status = 200;
  answerAfterMs = 100;
  const began = Date.now();
  vi.stubGlobal('fetch', async (url: string, { credentials }: RequestInit) => {
    expect(credentials).toBe('omit');
    starts.push(Date.now() - began);
    await new Promise((resolve) => setTimeout(resolve, answerAfterMs));
    const answer = new Response('<h1>Kefir</h1>', { status, headers: { 'content-type': 'text/html' } });
    Object.defineProperty(answer, 'url', { value: url });
    return answer;
  });
});

describe('the product pages behind tiles', () => {
  it('are asked for half a second apart', async () => {
    const fetchTiles = await startedBackground();
    expect(await fetchTiles(['/1', '/2', '/3', '/4'])).toEqual(Array(4).fill('<h1>Kefir</h1>'));
    const gaps = starts.slice(1).map((start, index) => start - (starts[index] ?? 0));
    expect(gaps.length).toBe(3);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(500);
  });

  it('are asked for two at a time where the shop is slow', async () => {
    const fetchTiles = await startedBackground();
    answerAfterMs = 4_000;
    await fetchTiles(['/1', '/2', '/3', '/4']);
    const [first = 0, second = 0, third = 0, fourth = 0] = starts;
    expect(second - first).toBeLessThan(1_000);
    expect(third - first).toBeGreaterThanOrEqual(4_000);
    expect(fourth - second).toBeGreaterThanOrEqual(4_000);
  });

  it.each([403, 429])('are left alone for an hour after the first answer %d', async (refusal) => {
    const fetchTiles = await startedBackground();
    status = refusal;
    expect(await fetchTiles(['/1'])).toEqual([undefined]);
    status = 200;
    expect(await fetchTiles(['/2'])).toEqual([undefined]);
    expect(starts.length).toBe(1);
    await vi.advanceTimersByTimeAsync(HOUR_MS);
    expect(await fetchTiles(['/3'])).toEqual(['<h1>Kefir</h1>']);
  });

  it('are left alone as well where they waited for their turn when the refusal came', async () => {
    const fetchTiles = await startedBackground();
    status = 429;
    await fetchTiles(['/1', '/2', '/3', '/4']);
    expect(starts.length).toBe(1);
    await fetchTiles(['/5']);
    expect(starts.length).toBe(1);
  });

  it('are not asked for where the look-up is off, in private windows, or of another host', async () => {
    const fetchTiles = await startedBackground();
    await fetchTiles(['/1'], { ...FROM, isPrivate: true });
    await fetchTiles(['/1'], { ...FROM, host: 'www.ocado.com' });
    local['setting:lookups'] = { openFoodFacts: false, tiles: false };
    await fetchTiles(['/1']);
    expect(starts).toEqual([]);
  });

  it('are kept once they are rated, but not from a private window nor of another host', async () => {
    const { rateTile } = await import('../../../../src/background/tiles/fetch-tile');
    const rate = (url: string, from = FROM) => rateTile({ url, page: KEFIR }, from);
    const rated = await rate(`https://${HOST}/1`);
    expect(rated.ok && rated.value?.label).toMatch(/^Fits \d\d$/);
    await rate(`https://${HOST}/2`, { ...FROM, isPrivate: true });
    await rate('https://www.ocado.com/3');
    expect([...caches.entries.keys()]).toEqual([`https://${HOST}/1`]);
    local['setting:lookups'] = { openFoodFacts: false, tiles: false };
    expect(await rate(`https://${HOST}/4`)).toEqual({ ok: true, value: null });
  });
});
