import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { readPage } from '../../../src/read/read-page';
import { shopOfHost } from '../../../src/read/shop/shop-of-host';

/** The scripts are the milk's, with which the page was loaded; title and heading are the oats', to which it went on. */
const HTML = `<!doctype html><html lang="en"><head><title>Prairie Rolled Oats, 1 kg - Walmart.com</title>
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product", "name": "Prairie Whole Milk", "gtin13": "036000291452",
  "brand": "Prairie Dairy"}</script></head>
<body><h1 id="main-title">Prairie Rolled Oats, 1 kg</h1><button>Add to cart</button><section><h2>Ingredients</h2><div></div></section>
<script id="__NEXT_DATA__" type="application/json">{"props": {"pageProps": {"initialData": {"data": {
  "product": {"usItemId": "900001", "name": "Prairie Whole Milk", "brand": "Prairie Dairy", "upc": "036000291452"},
  "idml": {"ingredients": {"ingredients": {"value": "Milk, Vitamin D3."}},
    "nutritionFacts": {"keyNutrients": {"values": [{"name": "Total Fat", "amount": "8g"}, {"name": "Sugars", "amount": "12g"}, {"name": "Sodium", "amount": "120mg"}]}}},
  "recommended": [{"usItemId": "900002", "name": "Prairie Rolled Oats, 1 kg"}]}}}}}</script></body></html>`;

function read(movedOn: boolean) {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true } });
  const document = new window.DOMParser().parseFromString(HTML, 'text/html') as unknown as Document;
  const url = 'https://www.walmart.com/ip/Prairie-Rolled-Oats-1-kg/900002';
  return readPage(document, { url, shop: shopOfHost('www.walmart.com'), movedOn });
}

test('what the scripts of an earlier product say is not said of the one now shown', () => {
  const page = read(true);
  expect(page.page).toBe('product');
  expect(page.identity.name).toBe('Prairie Rolled Oats, 1 kg');
  expect(page.identity.gtin).toBeNull();
  expect(page.identity.brand).not.toBe('Prairie Dairy');
  expect(page.sections).toEqual([]);
  expect(page.tables).toEqual([]);
});

test('of a page as it was loaded its scripts are read', () => {
  expect(read(false).sections.map(({ text }) => text)).toEqual(['Milk, Vitamin D3.']);
});
