// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { keepInPlace } from '../../../src/paint/keep-in-place';

/** Observers that a test calls by hand, and what they watch. */
class Observer {
  static readonly all: Observer[] = [];
  readonly watched = new Set<Element>();
  constructor(readonly notice: () => void) {
    Observer.all.push(this);
  }
  observe(element: Element): void {
    this.watched.add(element);
  }
  disconnect(): void {
    this.watched.clear();
  }
}

let abort: AbortController;
let title: HTMLElement;
const onMove = vi.fn();
const fonts = new EventTarget();

beforeEach(() => {
  abort?.abort();
  abort = new AbortController();
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame'] });
  Observer.all.length = 0;
  vi.stubGlobal('ResizeObserver', class extends Observer {});
  vi.stubGlobal('IntersectionObserver', class extends Observer {});
  Object.defineProperty(document, 'fonts', { value: fonts, configurable: true });
  document.body.innerHTML = '<main><h1>Kefir</h1><div id="part"></div></main>';
  title = document.querySelector('h1') as HTMLElement;
  onMove.mockClear();
  keepInPlace(title, onMove, abort.signal);
});

const frame = () => vi.advanceTimersToNextFrame();

it.each<[string, () => void]>([
  ['the window was resized', () => void window.dispatchEvent(new Event('resize'))],
  ['an image or a style arrived', () => void window.dispatchEvent(new Event('load'))],
  ['a font arrived', () => void fonts.dispatchEvent(new Event('loadingdone'))],
  [
    'a part of the page scrolled by itself',
    () => void document.querySelector('#part')?.dispatchEvent(new Event('scroll')),
  ],
  ['a box changed its size', () => Observer.all[0]?.notice()],
  ['the title came into view', () => Observer.all[1]?.notice()],
])('follows when %s, once a frame', (_what, happen) => {
  happen();
  happen();
  expect(onMove).not.toHaveBeenCalled();
  frame();
  expect(onMove).toHaveBeenCalledTimes(1);
  happen();
  frame();
  expect(onMove).toHaveBeenCalledTimes(2);
});

it('watches the title, what it stands in, and the page', () => {
  const [sizes, sight] = Observer.all;
  expect([...(sizes?.watched ?? [])].map(({ localName }) => localName)).toEqual([
    'html',
    'body',
    'h1',
    'main',
  ]);
  expect([...(sight?.watched ?? [])]).toEqual([title]);
});

it('does nothing when the window itself scrolls: badge and title move alike', () => {
  document.dispatchEvent(new Event('scroll'));
  frame();
  expect(onMove).not.toHaveBeenCalled();
});

it('hears nothing more once it is over, not even of the frame it waited for', () => {
  window.dispatchEvent(new Event('resize'));
  abort.abort();
  frame();
  window.dispatchEvent(new Event('resize'));
  frame();
  expect(onMove).not.toHaveBeenCalled();
  expect(Observer.all.map(({ watched }) => watched.size)).toEqual([0, 0]);
});
