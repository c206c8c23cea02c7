/**
 * Lets a pointer carry an element: a press, a move of more than a few pixels, a release. The click that ends a carry is swallowed.
 * Where it is dropped is the caller's matter; who uses no pointer finds the same places in the panel.
 */
export interface CarryHandlers {
  /** How far from where the pointer went down. */
  onMove(by: { readonly x: number; readonly y: number }): void;
  onDrop(): void;
}

/** A hand that clicks trembles by less. */
const THRESHOLD = 6;

export function carry(element: HTMLElement, { onMove, onDrop }: CarryHandlers, signal: AbortSignal): void {
  let from: { readonly x: number; readonly y: number } | null = null;
  let isCarrying = false;
  const stop = (): void => {
    from = null;
    if (!isCarrying) return;
    element.classList.remove('carried');
    onDrop();
  };
  const on = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (event: HTMLElementEventMap[Type]) => void,
  ): void =>
    element.addEventListener(type, (event) => event.isTrusted && listener(event), { signal, capture: true });

  on('pointerdown', (event) => {
    isCarrying = false;
    if (event.button !== 0 || !event.isPrimary) return;
    from = { x: event.clientX, y: event.clientY };
    element.setPointerCapture(event.pointerId);
  });
  on('pointermove', (event) => {
    if (from === null) return;
    // Let go where this element could not hear it: it was out of the page.
    if (event.buttons === 0) return stop();
    const by = { x: event.clientX - from.x, y: event.clientY - from.y };
    if (!isCarrying && Math.hypot(by.x, by.y) < THRESHOLD) return;
    isCarrying = true;
    element.classList.add('carried');
    onMove(by);
  });
  on('pointerup', stop);
  on('pointercancel', () => {
    stop();
    // No click follows.
    isCarrying = false;
  });
  on('click', (event) => {
    if (!isCarrying) return;
    isCarrying = false;
    event.stopImmediatePropagation();
  });
}
