import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../src/read/read-page';

/** Of the processor. A bound that quadratic work would break, not a speed: this DOM is many times slower than a browser. */
const BUDGET_MS = 4_000;
const URL_OF_PRODUCT = 'https://shop.example/products/oat-bar';

function read(html: string) {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true } });
  const document = new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
  const start = process.cpuUsage();
  const page = readPage(document, { url: URL_OF_PRODUCT });
  const { user, system } = process.cpuUsage(start);
  return { page, took: (user + system) / 1000 };
}

const product = (body: string, head = '') => `<title>Oat Bar</title>${head}<h1>Oat Bar</h1>${body}`;
const linked = (json: string) => `<script type="application/ld+json">${json}</script>`;

describe('a hostile page neither throws nor stalls', () => {
  test.each([
    [
      'broken JSON-LD',
      product(
        '',
        linked('{"@type":"Product","name":"Oat Bar",,}') + linked('{{{{') + linked('null') + linked('"x"'),
      ),
    ],
    [
      'a prototype in JSON-LD',
      product(
        '',
        linked('{"@type":"Product","__proto__":{"name":"evil"},"constructor":{"name":"x"},"name":"Oat Bar"}'),
      ),
    ],
    [
      'fields of the wrong type',
      product(
        '',
        linked(
          '{"@type":"Product","name":{"a":[1]},"brand":[[]],"offers":7,"additionalProperty":"x","nutrition":[1],"hasVariant":[3,null]}',
        ),
      ),
    ],
    [
      'five megabytes of text',
      product(`<h2>Ingredients</h2><p>${'sugar, salt and pepper '.repeat(230_000)}</p>`),
    ],
    ['ten thousand list items', product(`<h2>Ingredients</h2><ul>${'<li>sugar</li>'.repeat(10_000)}</ul>`)],
    [
      'a hundred thousand brackets',
      product(`<h2>Ingredients</h2><p>${'('.repeat(100_000)}sugar${')'.repeat(100_000)}</p>`),
    ],
    [
      'deep nesting',
      product(`<h2>Ingredients</h2>${'<div>'.repeat(3_000)}sugar, salt${'</div>'.repeat(3_000)}`),
    ],
    ['a thousand ingredient headings', product('<h2>Ingredients</h2><p>sugar, salt</p>'.repeat(1_000))],
    [
      'a table of two thousand rows',
      product(`<table>${'<tr><td>Fat</td><td>1 g</td></tr>'.repeat(2_000)}</table>`),
    ],
    [
      'state of two megabytes',
      product(
        '',
        `<script type="application/json">{"ingredients":[${'{"a":[1,2,3]},'.repeat(140_000)}0]}</script>`,
      ),
    ],
    [
      'nested state',
      product('', `<script>window.x={"ingredients":${'['.repeat(50_000)}${']'.repeat(50_000)}}</script>`),
    ],
    [
      'unclosed markup in a value',
      product('', linked(`{"@type":"Product","ingredients":"${'<'.repeat(30_000)}sugar, salt"}`)),
    ],
  ])('%s', (_, html) => {
    const { page, took } = read(html);
    expect(page.identity.name).toBe('Oat Bar');
    expect(took).toBeLessThan(BUDGET_MS);
    expect(page.sections.length).toBeLessThanOrEqual(40);
    for (const section of page.sections) expect(section.text.length).toBeLessThanOrEqual(20_000);
    for (const table of page.tables) expect(table.rows.length).toBeLessThanOrEqual(120);
  });

  test('a prototype in the data does not reach our objects', () => {
    read(product('', linked('{"@type":"Product","__proto__":{"polluted":true},"name":"Oat Bar"}')));
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
