export interface Pointer {
  readonly x?: number;
  readonly y?: number;
  readonly buttons?: number;
  readonly button?: number;
  readonly isPrimary?: boolean;
  readonly isTrusted?: boolean;
}

/** An event as a hand makes it; happy-dom's own are not trusted. */
export function hand(target: EventTarget, type: string, pointer: Pointer = {}): void {
  const { x = 0, y = 0, buttons = 1, button = 0, isPrimary = true, isTrusted = true } = pointer;
  const event = new Event(type, { bubbles: true });
  const facts = { clientX: x, clientY: y, buttons, button, isPrimary, isTrusted, pointerId: 1 };
  for (const [name, value] of Object.entries(facts)) Object.defineProperty(event, name, { value });
  target.dispatchEvent(event);
}
