// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { orderTiles } from '../../../../src/paint/listing/tile-order';

const list = (style: string, boxes: string): HTMLElement => {
  document.body.innerHTML = `<ul style="${style}">${boxes}</ul>`;
  const found = document.querySelector('ul');
  if (found === null) throw new Error('no list');
  return found;
};
const boxes = (...ids: string[]): string => ids.map((id) => `<li id="${id}"></li>`).join('');
const tile = (id: string, rank: number) => {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`no ${id}`);
  return { element, rank };
};
const shown = (parent: HTMLElement): string =>
  [...parent.children]
    .map((child) => ({ id: child.id, order: Number(getComputedStyle(child).order || 0) }))
    .sort((a, b) => a.order - b.order)
    .map(({ id }) => id)
    .join('');

describe('a list in another order', () => {
  beforeEach(() => {
    vi.stubGlobal('CSS', { supports: () => false });
  });

  it('keeps equals, and whatever stands between the tiles, where they were', () => {
    const ul = list('display:flex', boxes('a', 'x', 'b', 'c', 'd'));
    const order = orderTiles([tile('a', 9), tile('b', 1), tile('c', 5), tile('d', 1)]);
    expect(shown(ul)).toBe('bxdca');
    order?.undo();
    expect(shown(ul)).toBe('axbcd');
    expect(ul.innerHTML).toBe(boxes('a', 'x', 'b', 'c', 'd'));
  });

  it('starts from the order that the shop itself had set, and gives it back', () => {
    const ul = list(
      'display:grid',
      '<li id="a" style="order: 2"></li><li id="b" style="order: 1"></li><li id="c"></li>',
    );
    const order = orderTiles([tile('a', 1), tile('b', 1), tile('c', 2)]);
    expect(shown(ul)).toBe('bac');
    order?.undo();
    expect(shown(ul)).toBe('cba');
    expect(document.getElementById('a')?.getAttribute('style')).toContain('order: 2');
  });

  it.each([
    ['a list of blocks', 'display:block', boxes('a', 'b')],
    [
      'tiles placed by coordinates',
      'display:flex',
      '<li id="a" style="position:absolute"></li><li id="b"></li>',
    ],
    ['tiles without a box', 'display:flex', '<li id="a" style="display:contents"></li><li id="b"></li>'],
  ])('is refused for %s, which stays untouched', (_name, style, html) => {
    const ul = list(style, html);
    expect(orderTiles([tile('a', 2), tile('b', 1)])).toBeNull();
    expect(ul.innerHTML).toBe(html);
  });

  it('is refused where the tiles stand in rows of their own', () => {
    document.body.innerHTML = `<div style="display:flex">${boxes('a', 'b')}</div><div style="display:flex">${boxes('c', 'd')}</div>`;
    expect(orderTiles(['a', 'b', 'c', 'd'].map((id, index) => tile(id, -index)))).toBeNull();
  });
});
