import { describe, expect, it } from 'vitest';
import { plainUrl, productKey } from '../../../src/store/product-key';
import { identity } from './fixtures';

describe('an address that is kept', () => {
  it.each([
    ['https://a.example/p?utm_source=x&id=7&gclid=y#reviews', 'https://a.example/p?id=7'],
    ['https://a.example/p?ref_=nav&tag=partner-21', 'https://a.example/p'],
    ['https://ana:secret@a.example/p', 'https://a.example/p'],
    ['http://a.example', 'http://a.example/'],
    [`https://a.example/p?q=${'x'.repeat(600)}`, 'https://a.example/p'],
  ])('is without tracking, names and fragments: %s', (url, kept) => {
    expect(plainUrl(url)).toBe(kept);
    expect(plainUrl(kept)).toBe(kept);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///p.html', '/p/1', 'p', '', null])(
    'is a web address, and not %s',
    (url) => {
      expect(plainUrl(url)).toBeNull();
    },
  );
});

describe('the key of a listing', () => {
  const bare = { shop: null, shopId: null, gtin: null, url: null, host: null, name: null };
  const keyOf = (change: Parameters<typeof identity>[0]) => productKey(identity({ ...bare, ...change }), 'h');

  it('is its number in the shop, else its GTIN there, its address, its GTIN, its label', () => {
    const all = {
      host: 'a.example',
      shopId: '7',
      gtin: '96385074',
      url: 'https://a.example/p',
      name: 'Kefir',
    };
    expect(keyOf(all)).toBe('a.example|id:7');
    expect(keyOf({ ...all, shopId: null })).toBe('a.example|gtin:00000096385074');
    expect(keyOf({ ...all, shopId: null, gtin: null })).toBe('url:https://a.example/p');
    expect(keyOf({ gtin: '96385074', name: 'Kefir' })).toBe('gtin:00000096385074');
    expect(keyOf({ name: 'Kefir' })).toMatch(/^label:\w+-h$/);
    expect(keyOf({ name: 'Kefir' })).not.toBe(keyOf({ name: 'Yogurt' }));
  });

  it('is of one shop: the same number elsewhere is another product', () => {
    expect(keyOf({ host: 'a.example', shopId: '7' })).not.toBe(keyOf({ host: 'b.example', shopId: '7' }));
  });
});
