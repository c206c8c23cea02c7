// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { createSortBar } from '../../../../src/paint/listing/sort-bar';
import type { TileOrder } from '../../../../src/paint/listing/tile-order';
import type { TileWords } from '../../../../src/protocol/messages';
import { rememberRoot } from '../closed-root';
import { hand } from '../hand';

const undo = vi.fn();
let order: TileOrder | null = { isReadInOrder: true, undo };
vi.mock('../../../../src/paint/listing/tile-order', () => ({ orderTiles: () => order }));
vi.mock('../../../../src/paint/badge/find-spot', () => ({
  cornerSpot: (_side: string, { width }: DOMRect) => ({ x: 16, y: 700 - width }),
}));

const WORDS: TileWords = {
  lang: 'nl',
  noData: '',
  sort: 'Sorteer op oordeel',
  sorted: 'Gesorteerd.',
  sortedForEye: 'Voor het oog gesorteerd.',
  notSortable: 'Deze lijst kan niet gesorteerd worden.',
};
const root = rememberRoot();
const onSorted = vi.fn();
let abort: AbortController;
let attached: MockInstance;

beforeEach(() => {
  HTMLElement.prototype.getBoundingClientRect = function (this: HTMLElement) {
    return new DOMRect(0, 0, this.textContent?.includes(WORDS.sorted) ? 100 : 0, 0);
  };
  vi.clearAllMocks();
  abort?.abort();
  undo.mockClear();
  abort = new AbortController();
  order = { isReadInOrder: true, undo };
  attached = vi.spyOn(document.documentElement, 'insertBefore');
  const bar = createSortBar(document, WORDS, { ranked: () => [], onSorted }, abort.signal);
  bar.show();
  bar.show();
});

const button = () => root().querySelector('button') as HTMLButtonElement;
const said = () => root().querySelector('[role="status"]')?.textContent;
const host = () => document.querySelector<HTMLElement>('gutlight-sort');
const press = () => hand(button(), 'click');

describe('the bar over a listing', () => {
  it('stands in its corner once, in the reader’s language, and goes with its signal', () => {
    expect(document.querySelectorAll('gutlight-sort').length).toBe(1);
    expect(root().querySelector('div')?.lang).toBe('nl');
    expect(button().textContent).toBe(WORDS.sort);
    expect(host()?.style.transform).toBe('translate(16px, 700px)');
    press();
    // Put in anew it would lose the focus.
    expect(attached).toHaveBeenCalledTimes(1);
    abort.abort();
    expect(host()).toBeNull();
    expect(undo).toHaveBeenCalledTimes(1);
  });

  it('sorts by a hand, says so, and gives the shop its order back at the second press', () => {
    button().click();
    expect(button().getAttribute('aria-pressed')).toBe('false');
    press();
    expect([button().getAttribute('aria-pressed'), said()]).toEqual(['true', WORDS.sorted]);
    // What it says makes it larger: it is placed anew.
    expect(host()?.style.transform).toBe('translate(16px, 600px)');
    expect(undo).not.toHaveBeenCalled();
    press();
    expect([button().getAttribute('aria-pressed'), said()]).toEqual(['false', '']);
    expect(undo).toHaveBeenCalledTimes(1);
    expect(onSorted).toHaveBeenCalledTimes(2);
    press();
    expect(said()).toBe(WORDS.sorted);
  });

  it('says where the keyboard goes another way than the eye, and where nothing can be sorted', () => {
    order = { isReadInOrder: false, undo };
    press();
    expect(said()).toBe(WORDS.sortedForEye);
    press();
    order = null;
    press();
    expect([said(), button().getAttribute('aria-pressed')]).toEqual([WORDS.notSortable, 'false']);
  });
});
