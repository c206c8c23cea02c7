// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { findTitle } from '../../../../src/paint/badge/title';

/** happy-dom lays nothing out: what has the class is not to be seen. */
beforeEach(() => {
  Element.prototype.getClientRects = function (this: Element) {
    return (this.closest('.unseen') === null ? [new DOMRect(0, 0, 10, 10)] : []) as unknown as DOMRectList;
  };
});

function titleOf(html: string, name: string | null): string | null {
  document.body.innerHTML = html;
  return findTitle(document, name)?.id ?? null;
}

it.each<[string, string, string]>([
  [
    'the first heading that reads as the name',
    '<h2 id="a">Plain Kefir</h2><h1 id="b">Plain  kefir</h1>',
    'b',
  ],
  [
    'another heading where the first is the shop’s',
    '<h1 id="a">Corner Shop</h1><h2 id="b">Plain kefir</h2>',
    'b',
  ],
  [
    'the one that says more than the name',
    '<h1 id="a">Shop</h1><h2 id="b">Plain kefir 500 g, chilled</h2>',
    'b',
  ],
  ['the one that says less, if it says enough', '<h1 id="a">Shop</h1><h3 id="b">Plain kef</h3>', 'b'],
  ['no short word of the name', '<h1 id="a">Shop</h1><h3 id="b">Kefir</h3>', 'a'],
  ['what is to be seen', '<h1 id="a" class="unseen">Plain kefir</h1><h2 id="b">Plain kefir</h2>', 'b'],
  [
    'the whole name rather than a part',
    '<h2 id="a">Plain kefir in glass</h2><h2 id="b">Plain kefir</h2>',
    'b',
  ],
  ['a heading of the page at all', '<h2 id="a">Reviews</h2><h1 id="b">Something else</h1>', 'b'],
])('stands beside %s', (_what, html, id) => {
  expect(titleOf(html, 'Plain kefir')).toBe(id);
});

it('takes the first heading where nobody knows the name, and nothing where there is none', () => {
  expect(titleOf('<h2 id="a">Reviews</h2><h1 id="b">Kefir</h1>', null)).toBe('b');
  expect(titleOf('<h2 id="a">Reviews</h2><h1></h1>', null)).toBeNull();
  expect(titleOf('<h2 id="a">Reviews</h2>', 'Plain kefir')).toBeNull();
});

it('looks at no more headings than a page has above its product', () => {
  const headings = '<h2>Other</h2>'.repeat(60);
  expect(titleOf(`${headings}<h1 id="late">Plain kefir</h1>`, 'Plain kefir')).toBeNull();
  expect(titleOf(`${headings.slice(14)}<h1 id="late">Plain kefir</h1>`, 'Plain kefir')).toBe('late');
});
