import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../src/read/read-page';
import type { ShopFile } from '../../../src/read/shop/shop-file';

const SHOP: ShopFile = {
  id: 'corner-shop',
  name: 'Corner Shop',
  hosts: ['corner-shop.example'],
  status: 'untested',
  product: '/p/(\\d+)',
  fields: { name: [{ select: '.old-title' }] },
  sections: { ingredients: [{ select: '.old-ingredients' }] },
};

function gapsOf(body: string, shop: ShopFile | null = SHOP): string[] {
  const { document } = new Window();
  document.body.innerHTML = `<h1>Chicken Soup 400g</h1>${body}`;
  const page = readPage(document as unknown as Document, { url: 'https://corner-shop.example/p/12', shop });
  expect(page.page).toBe('product');
  return page.gaps.map(({ part, why }) => `${part}: ${why}`);
}

describe('what a page has and could not be read is told', () => {
  test('a closed opener whose panel is empty is filled on a click', () => {
    expect(
      gapsOf(
        '<button aria-expanded="false" aria-controls="a">Ingredients</button><div id="a"></div><button aria-expanded="false">Nutrition</button>',
      ),
    ).toEqual(['ingredients: loaded-on-click', 'nutrition: loaded-on-click']);
  });

  test('a closed opener whose panel holds the list has no gap', () => {
    expect(
      gapsOf(
        '<button aria-expanded="false" aria-controls="a">Ingredients</button><div id="a" hidden>Water, chicken, salt</div>',
      ),
    ).toEqual([]);
  });

  test('a shop that was built anew is told from a product without a list', () => {
    expect(gapsOf('<p>Warming.</p>')).toEqual(['ingredients: shop-file-stale']);
    expect(gapsOf('<p class="old-title">Apples</p>')).toEqual([]);
    expect(gapsOf('<p>Apples</p>', null)).toEqual([]);
    const { fields: _, ...listOnly } = SHOP;
    expect(gapsOf('<p>Apples</p>', listOnly)).toEqual([]);
  });

  test('a heading without a list, on a page where the shop file finds none, is the shop file’s', () => {
    expect(gapsOf('<p class="old-title">Soup</p><h2>Ingredients</h2>')).toEqual([
      'ingredients: shop-file-stale',
    ]);
    expect(gapsOf('<p class="old-ingredients"></p><h2>Ingredients</h2>')).toEqual([
      'ingredients: empty-section',
    ]);
  });
});
