import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FOUND, GTIN, NOT_FOUND } from './answers';
import { FakeCaches, fakeBrowser, forgetAll, granted, local, session } from './fake-browser';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const START = Date.UTC(2026, 10, 22, 12);
const GTINS = [
  '5012345678900',
  '4006381333931',
  '9780201379624',
  '96385074',
  '12345670',
  '73513537',
  '4012345678901',
];

const caches = new FakeCaches();
let asked: { readonly gtin: string; readonly at: number }[] = [];
let reply: (gtin: string) => Response | Promise<Response>;

/** A background that was just started: nothing in memory. */
async function startBackground() {
  vi.resetModules();
  const { lookUp } = await import('../../../../src/background/look-up/look-up');
  const { readLookUp, keepLookUp } = await import('../../../../src/background/look-up/look-up-cache');
  return { lookUp, readLookUp, keepLookUp };
}

/** Lets `ms` pass, and whatever comes due in it. */
async function settle<T>(promise: Promise<T>, ms = 30_000): Promise<T> {
  await vi.advanceTimersByTimeAsync(ms);
  return promise;
}

const found = (gtin: string) => Response.json({ ...FOUND, code: gtin });
const refused = (seconds: string | null) =>
  new Response('', { status: 429, headers: seconds === null ? {} : { 'retry-after': seconds } });

describe('looking a barcode up', () => {
  beforeEach(() => {
    forgetAll(caches);
    vi.useFakeTimers({ now: START, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    local['setting:lookups'] = { openFoodFacts: true, tiles: false };
    asked = [];
    reply = found;
    vi.stubGlobal('fetch', async (url: string) => {
      const gtin = /product\/(\d+)\.json/.exec(url)?.[1] ?? '';
      asked.push({ gtin, at: Date.now() });
      return reply(gtin);
    });
  });

  it('keeps what was found, with its day, for a background started anew', async () => {
    const first = await startBackground();
    expect(await settle(first.lookUp(GTIN))).toMatchObject({ gtin: GTIN, date: '2026-11-22' });
    const second = await startBackground();
    expect(await second.readLookUp(GTIN, START + 29 * DAY)).toMatchObject({
      label: { gtin: GTIN, date: '2026-11-22' },
      isOld: false,
    });
    expect(await second.readLookUp(GTIN, START + 31 * DAY)).toMatchObject({
      label: { gtin: GTIN },
      isOld: true,
    });
  });

  it('keeps that a barcode is unknown, for a week', async () => {
    reply = () => Response.json({ ...NOT_FOUND }, { status: 404 });
    const { lookUp, readLookUp } = await startBackground();
    expect(await settle(lookUp(GTIN))).toBeNull();
    expect(await readLookUp(GTIN, START + 6 * DAY)).toEqual({ label: null, isOld: false });
    expect(await readLookUp(GTIN, START + 8 * DAY)).toEqual({ label: null, isOld: true });
  });

  it('asks once for a barcode that many tabs want at the same time', async () => {
    const { lookUp } = await startBackground();
    const answers = await settle(Promise.all([lookUp(GTIN), lookUp(GTIN), lookUp(GTIN)]));
    expect(answers.every((answer) => answer?.gtin === GTIN)).toBe(true);
    expect(asked.length).toBe(1);
  });

  it('asks one after the other, and lets no long queue grow', async () => {
    let underWay = 0;
    let most = 0;
    reply = async (gtin) => {
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      underWay -= 1;
      return found(gtin);
    };
    const { lookUp } = await startBackground();
    const answers = await settle(Promise.all(GTINS.map((gtin) => lookUp(gtin))));
    expect(answers.filter((answer) => answer !== null).length).toBe(5);
    expect(asked.map(({ gtin }) => gtin)).toEqual(GTINS.slice(0, 5));
    expect(most).toBe(1);
  });

  it('asks no more than ten times a minute, even when the background was ended meanwhile', async () => {
    const all = Array.from({ length: 30 }, (_, i) => String(10_000_000 + i));
    let background = await startBackground();
    for (const [i, gtin] of all.slice(0, 20).entries()) {
      if (i === 9) background = await startBackground();
      await settle(background.lookUp(gtin), 1_000);
    }
    expect(asked.map(({ gtin }) => gtin)).toEqual(all.slice(0, 10));
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(await settle(background.lookUp(all[20] ?? ''), 0)).not.toBeNull();
  });

  it('asks nothing without the permission for the host, or once it was switched off', async () => {
    const { lookUp } = await startBackground();
    granted.isGranted = false;
    expect(await settle(lookUp(GTIN))).toBeNull();
    granted.isGranted = true;
    local['setting:lookups'] = { openFoodFacts: false, tiles: true };
    expect(await settle(lookUp(GTIN))).toBeNull();
    expect(asked).toEqual([]);
  });

  it('rests as long as it is told to, even when the background was ended meanwhile', async () => {
    reply = () => refused('600');
    const first = await startBackground();
    expect(await settle(first.lookUp(GTIN), 0)).toBeNull();
    reply = found;
    const second = await startBackground();
    await vi.advanceTimersByTimeAsync(9 * MINUTE);
    expect(await settle(second.lookUp(GTIN), 0)).toBeNull();
    expect(asked.length).toBe(1);
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(await settle(second.lookUp(GTIN))).not.toBeNull();
    expect(asked.length).toBe(2);
  });

  it('cannot be told to rest for years', async () => {
    reply = () => refused('999999999');
    const { lookUp } = await startBackground();
    await settle(lookUp(GTIN), 0);
    reply = found;
    await vi.advanceTimersByTimeAsync(DAY);
    expect(await settle(lookUp(GTIN))).not.toBeNull();
  });

  it.each([
    ['refusals', () => refused(null)],
    ['server errors', () => new Response('oops', { status: 500 })],
    ['garbage', () => new Response('{"code":')],
    ['a dead network', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('makes no storm of %s: a day of visits is a handful of questions', async (_name, failure) => {
    reply = failure;
    const { lookUp } = await startBackground();
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      await settle(lookUp(GTINS[minute % GTINS.length] ?? GTIN), 0);
      await vi.advanceTimersByTimeAsync(MINUTE);
    }
    expect(asked.length).toBeGreaterThan(4);
    expect(asked.length).toBeLessThan(16);
  });

  it('starts afresh after a success', async () => {
    const { lookUp } = await startBackground();
    reply = () => new Response('', { status: 500 });
    for (let i = 0; i < 4; i += 1) {
      await settle(lookUp(GTIN), 0);
      await vi.advanceTimersByTimeAsync(20 * MINUTE);
    }
    reply = found;
    expect(await settle(lookUp(GTIN))).not.toBeNull();
    expect(session).not.toHaveProperty('look-up-rest');
  });

  it('still answers where nothing can be kept', async () => {
    const { lookUp, readLookUp } = await startBackground();
    caches.isBroken = true;
    expect(await settle(lookUp(GTIN))).not.toBeNull();
    expect(await readLookUp(GTIN, START)).toBeNull();
  });

  it('keeps a bounded number of answers, the newest', async () => {
    const { keepLookUp, readLookUp } = await startBackground();
    for (let i = 0; i < 650; i += 1) await keepLookUp(String(10_000_000 + i), null, START);
    expect(caches.entries.size).toBe(600);
    expect(await readLookUp('10000000', START)).toBeNull();
    expect(await readLookUp('10000649', START)).not.toBeNull();
  });

  it.each([
    ['no JSON', 'oops'],
    ['another shape', '{"at":1,"label":{"source":"me"}}'],
    ['no date', '{"label":null}'],
  ])('takes a kept answer with %s for none', async (_name, text) => {
    const { readLookUp } = await startBackground();
    caches.entries.set(`https://world.openfoodfacts.org/product/${GTIN}`, text);
    expect(await readLookUp(GTIN, START)).toBeNull();
  });

  it('takes an answer from the future for an old one', async () => {
    const { keepLookUp, readLookUp } = await startBackground();
    await keepLookUp(GTIN, null, START + 365 * DAY);
    expect(await readLookUp(GTIN, START)).toEqual({ label: null, isOld: true });
  });
});
