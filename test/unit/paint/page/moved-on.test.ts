import { expect, test } from 'vitest';
import { hasMovedOn } from '../../../../src/paint/page/moved-on';
import { shopOfHost } from '../../../../src/read/shop/shop-of-host';

const walmart = shopOfHost('www.walmart.com');

test('a shop that went on to another product without loading a page has moved on', () => {
  expect(
    hasMovedOn('https://www.walmart.com/ip/Milk/900001', 'https://www.walmart.com/ip/Oats/900002', walmart),
  ).toBe(true);
  expect(hasMovedOn('https://shop.example/product/kefir', 'https://shop.example/product/cola', null)).toBe(
    true,
  );
  expect(
    hasMovedOn('https://www.walmart.com/search?q=milk', 'https://www.walmart.com/ip/Milk/900001', walmart),
  ).toBe(true);
});

test('the same product under a longer or tracked address is where the page began', () => {
  expect(
    hasMovedOn(
      'https://www.walmart.com/ip/900001?athbdg=L1600',
      'https://www.walmart.com/ip/Milk/900001#more',
      walmart,
    ),
  ).toBe(false);
  expect(
    hasMovedOn('https://shop.example/products/kefir', 'https://shop.example/products/kefir?variant=2', null),
  ).toBe(false);
});

test('where a browser does not say what it loaded, nothing moved', () => {
  expect(hasMovedOn(undefined, 'https://shop.example/product/kefir', null)).toBe(false);
  expect(hasMovedOn('document', 'https://shop.example/product/kefir', null)).toBe(false);
});
