import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { readPage } from '../../../src/read/read-page';

const LABEL = '<h2>Ingredients</h2><p>Milk, sugar, strawberries (8%), live cultures.</p>';

function kindOf(body: string, url: string | null): string {
  const window = new Window();
  const html = `<body><h1>Strawberry yogurt 150 g</h1>${body}</body>`;
  const document = new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
  return readPage(document, { url }).page;
}

test('a saved page of an unknown address is a product by its label alone', () => {
  expect(kindOf(LABEL, null)).toBe('product');
});

test('a label on an address that tells nothing is no product without a price or a button', () => {
  expect(kindOf(LABEL, 'https://corner-shop.example/about')).toBe('other');
  expect(kindOf(`<p class="price">1.20</p>${LABEL}`, 'https://corner-shop.example/yogurt')).toBe('product');
});

test('a page without a label, a price and an address is none', () => {
  expect(kindOf('<p>A creamy snack.</p>', null)).toBe('other');
});
