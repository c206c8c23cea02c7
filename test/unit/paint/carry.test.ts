// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { carry } from '../../../src/paint/carry';

interface Pointer {
  readonly x?: number;
  readonly y?: number;
  readonly buttons?: number;
  readonly button?: number;
  readonly isPrimary?: boolean;
  readonly isTrusted?: boolean;
}

let button: HTMLButtonElement;
const onMove = vi.fn();
const onDrop = vi.fn();
const onClick = vi.fn();

beforeEach(() => {
  vi.clearAllMocks();
  button = document.createElement('button');
  button.setPointerCapture = () => undefined;
  document.body.replaceChildren(button);
  carry(button, { onMove, onDrop }, new AbortController().signal);
  button.addEventListener('click', onClick);
});

/** An event as a hand makes it; happy-dom's own are not trusted. */
function hand(type: string, pointer: Pointer = {}): void {
  const { x = 0, y = 0, buttons = 1, button: which = 0, isPrimary = true, isTrusted = true } = pointer;
  const event = new Event(type, { bubbles: true });
  for (const [name, value] of Object.entries({
    clientX: x,
    clientY: y,
    buttons,
    button: which,
    isPrimary,
    isTrusted,
    pointerId: 1,
  }))
    Object.defineProperty(event, name, { value });
  button.dispatchEvent(event);
}

it('is carried from the first move of more than a few pixels, and dropped where it is let go', () => {
  hand('pointerdown', { x: 10, y: 10 });
  hand('pointermove', { x: 13, y: 14 });
  expect(onMove).not.toHaveBeenCalled();
  hand('pointermove', { x: 40, y: 20 });
  hand('pointermove', { x: 11, y: 10 });
  expect(onMove.mock.calls).toEqual([[{ x: 30, y: 10 }], [{ x: 1, y: 0 }]]);
  expect(button.classList.contains('carried')).toBe(true);
  hand('pointerup');
  expect(onDrop).toHaveBeenCalledTimes(1);
  expect(button.classList.contains('carried')).toBe(false);
});

it('the click that ends a carry is none; the next one is', () => {
  hand('pointerdown');
  hand('pointermove', { x: 40 });
  hand('pointerup');
  hand('click');
  expect(onClick).not.toHaveBeenCalled();
  hand('pointerdown');
  hand('pointerup');
  hand('click');
  expect(onClick).toHaveBeenCalledTimes(1);
  expect(onDrop).toHaveBeenCalledTimes(1);
});

it('is dropped where the browser takes the pointer away', () => {
  hand('pointerdown');
  hand('pointermove', { x: 40 });
  hand('pointercancel');
  expect(onDrop).toHaveBeenCalledTimes(1);
});

it('does not hang on a pointer that was let go where nobody could see it', () => {
  hand('pointerdown');
  hand('pointermove', { x: 40 });
  hand('pointermove', { x: 80, buttons: 0 });
  expect(onDrop).toHaveBeenCalledTimes(1);
  hand('pointermove', { x: 120, buttons: 0 });
  expect(onMove).toHaveBeenCalledTimes(1);
  expect(onDrop).toHaveBeenCalledTimes(1);
});

it.each<[string, Pointer]>([
  ['another button', { button: 2 }],
  ['a second finger', { isPrimary: false }],
  ['a script of the page', { isTrusted: false }],
])('is not carried by %s', (_who, pointer) => {
  hand('pointerdown', pointer);
  hand('pointermove', { x: 40, ...(pointer.isTrusted === false && { isTrusted: false }) });
  expect(onMove).not.toHaveBeenCalled();
});
