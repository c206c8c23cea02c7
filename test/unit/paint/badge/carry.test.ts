// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { carry } from '../../../../src/paint/badge/carry';
import { hand, type Pointer } from '../hand';

let button: HTMLButtonElement;
const onMove = vi.fn();
const onDrop = vi.fn();
const onClick = vi.fn();
const captured = vi.fn();

beforeEach(() => {
  vi.clearAllMocks();
  button = document.createElement('button');
  button.setPointerCapture = captured;
  button.addEventListener('click', onClick);
  document.body.replaceChildren(button);
  carry(button, { onMove, onDrop }, new AbortController().signal);
});

it('is carried from the first move of more than a few pixels, and dropped where it is let go', () => {
  hand(button, 'pointerdown', { x: 10, y: 10 });
  hand(button, 'pointermove', { x: 13, y: 14 });
  expect(onMove).not.toHaveBeenCalled();
  expect(captured).toHaveBeenCalledExactlyOnceWith(1);
  hand(button, 'pointermove', { x: 17, y: 10 });
  hand(button, 'pointermove', { x: 11, y: 10 });
  expect(onMove.mock.calls).toEqual([[{ x: 7, y: 0 }], [{ x: 1, y: 0 }]]);
  expect(button.classList.contains('carried')).toBe(true);
  hand(button, 'pointerup');
  expect(onDrop).toHaveBeenCalledTimes(1);
  expect(button.classList.contains('carried')).toBe(false);
});

it('the click that ends a carry is none; the next one is', () => {
  hand(button, 'pointerdown');
  hand(button, 'pointermove', { x: 40 });
  hand(button, 'pointerup');
  hand(button, 'click');
  expect(onClick).not.toHaveBeenCalled();
  // By keyboard: no pointer goes down before it.
  hand(button, 'click');
  expect(onClick).toHaveBeenCalledTimes(1);
  expect(onDrop).toHaveBeenCalledTimes(1);
});

it('a press without a move drops nothing', () => {
  hand(button, 'pointerdown');
  hand(button, 'pointerup');
  hand(button, 'click');
  expect(onDrop).not.toHaveBeenCalled();
  expect(onClick).toHaveBeenCalledTimes(1);
});

it('is dropped where the browser takes the pointer away', () => {
  hand(button, 'pointerdown');
  hand(button, 'pointermove', { x: 40 });
  hand(button, 'pointercancel');
  expect(onDrop).toHaveBeenCalledTimes(1);
  hand(button, 'click');
  expect(onClick).toHaveBeenCalledTimes(1);
});

it('a carry whose click never came swallows none that comes later', () => {
  hand(button, 'pointerdown');
  hand(button, 'pointermove', { x: 40 });
  hand(button, 'pointerup');
  hand(button, 'pointerdown');
  hand(button, 'pointerup');
  hand(button, 'click');
  expect(onClick).toHaveBeenCalledTimes(1);
});

it('does not hang on a pointer that was let go where nobody could see it', () => {
  hand(button, 'pointerdown');
  hand(button, 'pointermove', { x: 40 });
  hand(button, 'pointermove', { x: 80, buttons: 0 });
  expect(onDrop).toHaveBeenCalledTimes(1);
  hand(button, 'pointermove', { x: 120, buttons: 0 });
  expect(onMove).toHaveBeenCalledTimes(1);
  expect(onDrop).toHaveBeenCalledTimes(1);
});

it.each<[string, Pointer]>([
  ['another button', { button: 2 }],
  ['a second finger', { isPrimary: false }],
  ['a script of the page', { isTrusted: false }],
])('is not carried by %s', (_who, pointer) => {
  hand(button, 'pointerdown', pointer);
  hand(button, 'pointermove', { x: 40, ...(pointer.isTrusted === false && { isTrusted: false }) });
  expect(onMove).not.toHaveBeenCalled();
});
