import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askOpenFoodFacts } from '../../../../src/background/look-up/ask-open-food-facts';
import { FOUND, GTIN, NOT_FOUND } from './answers';

const NOW = Date.UTC(2026, 10, 22, 12);

describe('asking Open Food Facts', () => {
  let server: Server;
  let origin = '';
  let requests: IncomingMessage[] = [];
  let answer: (response: ServerResponse) => void = () => {};

  beforeAll(async () => {
    server = createServer((request, response) => {
      requests.push(request);
      answer(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    requests = [];
  });

  const ask = (timeoutMs = 2_000) => askOpenFoodFacts(GTIN, { origin, timeoutMs, now: NOW });
  const answerWith = (body: unknown, status = 200, headers: Record<string, string> = {}) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    answer = (response) =>
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);
  };
  const labelFrom = async (body: unknown) => {
    answerWith(body);
    const { result } = await ask();
    return result.ok ? result.value : result.error;
  };
  const withProduct = (product: unknown) => ({ ...FOUND, product });

  it('reads the lists, the main language first, and the numbers per 100', async () => {
    expect(await labelFrom(FOUND)).toEqual({
      source: 'open-food-facts',
      gtin: GTIN,
      date: '2026-11-22',
      lists: [
        { lang: 'fr', text: "Flocons d'avoine, sucre, huile de tournesol" },
        { lang: 'en', text: 'Oat flakes, sugar, sunflower oil' },
      ],
      per100: {
        energyKj: 1850,
        fat: 15,
        saturates: 1.8,
        carbohydrate: 62,
        sugars: 18,
        fibre: 7.5,
        protein: 9,
        salt: 0.4,
        sodium: 0.16,
      },
    });
  });

  it('sends the barcode, the same words each time, and nothing that tells who asks', async () => {
    await labelFrom(FOUND);
    await labelFrom(NOT_FOUND);
    expect(requests.map(({ method }) => method)).toEqual(['GET', 'GET']);
    const [first, second] = requests.map(({ url }) => new URL(url ?? '', origin));
    expect(first?.pathname).toBe(`/api/v2/product/${GTIN}.json`);
    expect([...(first?.searchParams.keys() ?? [])]).toEqual(['fields']);
    expect(second?.href).toBe(first?.href);
    const headers = requests[0]?.headers;
    expect(headers?.cookie).toBeUndefined();
    expect(headers?.referer).toBeUndefined();
    expect(headers?.origin).toBeUndefined();
    expect(headers?.['accept-language']).toBe('*');
  });

  it.each([200, 404])('takes status 0 with HTTP %i as "nobody has entered it"', async (status) => {
    answerWith(NOT_FOUND, status);
    expect((await ask()).result).toEqual({ ok: true, value: null });
  });

  it.each([
    ['429 and seconds', 429, { 'retry-after': '120' }, 120_000],
    ['503 and a date', 503, { 'retry-after': new Date(NOW + 90_000).toUTCString() }, 90_000],
    ['429 and a date gone by', 429, { 'retry-after': new Date(NOW - 90_000).toUTCString() }, 0],
    ['429 and nonsense', 429, { 'retry-after': 'soon' }, null],
    ['429 alone', 429, {}, null],
  ])('hears a refusal by %s', async (_name, status, headers, restMs) => {
    answerWith('slow down', status, headers);
    expect(await ask()).toEqual({ result: { ok: false, error: 'refused' }, restMs });
  });

  it.each([500, 502, 504])('calls HTTP %i a failure of the server', async (status) => {
    answerWith('<html>oops</html>', status);
    expect((await ask()).result).toMatchObject({ ok: false, error: 'server' });
  });

  it('gives up on an answer that does not come, or does not end', async () => {
    answer = () => {};
    expect((await ask(150)).result).toEqual({ ok: false, error: 'timeout' });
    answer = (response) => void response.writeHead(200).write('{"code":');
    expect((await ask(150)).result).toEqual({ ok: false, error: 'timeout' });
  });

  it('says so when nobody is there', async () => {
    const reply = await askOpenFoodFacts(GTIN, { origin: 'http://127.0.0.1:1', now: NOW });
    expect(reply.result).toEqual({ ok: false, error: 'network' });
  });

  it('follows nobody elsewhere', async () => {
    answer = (response) => response.writeHead(302, { location: '/elsewhere' }).end();
    expect((await ask()).result).toEqual({ ok: false, error: 'network' });
    expect(requests.length).toBe(1);
  });

  it('stops reading an answer that is too long', async () => {
    let written = 0;
    answer = (response) => {
      response.writeHead(200);
      const more = () => {
        while (written < 50_000_000 && !response.destroyed) {
          written += 65_536;
          if (!response.write(' '.repeat(65_536))) return response.once('drain', more);
        }
        return response.end();
      };
      more();
    };
    expect((await ask(10_000)).result).toEqual({ ok: false, error: 'too-large' });
    expect(written).toBeLessThan(20_000_000);
  });

  it.each([
    ['truncated JSON', JSON.stringify(FOUND).slice(0, 200)],
    ['a page', '<!doctype html><title>Hello</title>'],
    ['nothing', ''],
    ['null', null],
    ['a list', []],
    ['no product', { code: GTIN, status: 1 }],
    ['a product that is none', withProduct('oats')],
    ['an unknown status', { ...FOUND, status: 2 }],
    ['another barcode', { ...FOUND, code: '4006381333931' }],
    ['no barcode', { ...FOUND, code: undefined }],
    ['deep nesting', '['.repeat(50_000)],
  ])('takes %s for garbage', async (_name, body) => {
    answerWith(body);
    expect((await ask()).result).toEqual({ ok: false, error: 'garbage' });
  });

  it('knows its barcode with other leading zeros', async () => {
    expect(await labelFrom({ ...FOUND, code: `0${GTIN}` })).toMatchObject({ gtin: GTIN });
  });

  it.each([
    ['wrong types', { lang: 7, ingredients_text: ['sugar'], nutriments: 'none' }],
    ['missing fields', {}],
    ['a list that no label carries', { ingredients_text: 'sugar, '.repeat(5_000) }],
    ['numbers that no food has', { nutriments: { fat_100g: -1, sugars_100g: 1e9, salt_100g: 'NaN' } }],
    ['words for numbers', { nutriments: { fat_100g: 'trace', sugars_100g: null, salt_100g: {} } }],
  ])('counts %s as not stated', async (_name, product) => {
    expect(await labelFrom(withProduct(product))).toMatchObject({ lists: [], per100: {} });
  });

  it('keeps what is right beside what is wrong', async () => {
    const product = { lang: 'en', ingredients_text: 'Oats', nutriments: { sugars_100g: 3, fat_100g: [] } };
    expect(await labelFrom(withProduct(product))).toMatchObject({
      lists: [{ lang: 'en', text: 'Oats' }],
      per100: { sugars: 3 },
    });
  });

  it('hands on neither control characters nor marks of direction, and no key of a prototype', async () => {
    answerWith(
      `{"code":"${GTIN}","status":1,"__proto__":{"polluted":true},"product":{"lang":"en","__proto__":{"polluted":true},` +
        `"constructor":{"prototype":{"polluted":true}},"ingredients_text":"su\\u202egar\\u0000, <img src=x onerror=alert(1)>",` +
        `"nutriments":{"__proto__":{"sugars_100g":99},"fat_100g":1}}}`,
    );
    const { result } = await ask();
    expect(result.ok && result.value).toMatchObject({
      lists: [{ lang: 'en', text: 'su gar , <img src=x onerror=alert(1)>' }],
      per100: { fat: 1 },
    });
    expect(result.ok && result.value?.per100.sugars).toBeUndefined();
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
