/**
 * The badge: verdict, score and strongest reason beside the product's title. It stands outside the page's body and outside its
 * layout (`position: absolute`, moved by `transform` only), so it shifts nothing, and no framework re-renders it away.
 * Everything in it comes from the background as text; nothing of it can be read by the page.
 */
import type { BadgeView } from '../protocol/badge-view';
import css from './badge.css?inline';
import { drawVerdict } from './draw-verdict';
import { cornerSpot, findSpot, type Size, type Spot } from './find-spot';
import { createHost, setStyles } from './host';

export interface Badge {
  readonly element: HTMLElement;
  show(view: BadgeView): void;
  /** Stands beside `title` (null: in a corner); cheap enough for every frame in which the page moved. */
  place(title: HTMLElement | null): void;
  /** Out of sight at once, while the page may show something else than what was rated. */
  hide(): void;
  focus(): void;
}

/** Above the page's content and below its sticky headers, unless the title itself lies higher. */
const LAYERS = ['1', '1000', '2147483000'] as const;

export function createBadge(document: Document, onOpen: () => void, signal: AbortSignal): Badge {
  const host = createHost(document, 'gutlight-badge', css, {
    position: 'absolute',
    top: '0',
    left: '0',
    width: 'max-content',
    visibility: 'hidden',
    'z-index': LAYERS[0],
  });
  const button = document.createElement('button');
  button.type = 'button';
  host.root.append(button);
  button.addEventListener('click', (event) => event.isTrusted && onOpen(), { signal });
  signal.addEventListener('abort', () => host.element.remove());

  let current: BadgeView | null = null;
  let shift = { x: 0, y: 0 };

  const moveTo = (spot: Spot): void => {
    const isFixed = spot.at !== 'title';
    button.toggleAttribute('data-compact', spot.compact);
    button.classList.toggle('corner', isFixed);
    setStyles(host.element, { position: isFixed ? 'fixed' : 'absolute', 'max-width': `${spot.maxWidth}px` });
    const now = host.element.getBoundingClientRect();
    const rtl = button.dir === 'rtl' && spot.at === 'title';
    const wanted = rtl ? spot.x + spot.maxWidth - now.width : spot.x;
    shift = { x: Math.round(shift.x + wanted - now.left), y: Math.round(shift.y + spot.y - now.top) };
    setStyles(host.element, { transform: `translate(${shift.x}px, ${shift.y}px)`, visibility: 'visible' });
  };

  return {
    element: host.element,
    show(view) {
      current = view;
      fill(button, view);
      if (!host.element.isConnected) document.documentElement.append(host.element);
    },
    place(title) {
      if (current === null || current.place === 'hidden') return;
      const size = compactSize(button);
      moveTo(current.place === 'title' ? findSpot(title, size) : cornerSpot(current.place, size));
      raise(host.element);
    },
    hide() {
      setStyles(host.element, { visibility: 'hidden' });
    },
    focus: () => button.focus(),
  };
}

function fill(button: HTMLButtonElement, view: BadgeView): void {
  const { ownerDocument: document } = button;
  const word = document.createElement('b');
  word.textContent = view.score === null ? view.word : `${view.word} ${view.score}`;
  const reason = document.createElement('span');
  reason.textContent = view.warning ?? view.reason ?? '';
  button.replaceChildren(drawVerdict(document, view.verdict), word);
  if (reason.textContent !== '') button.append(reason);
  if (view.source !== null) {
    const source = document.createElement('span');
    source.textContent = view.source;
    button.append(source);
  }
  button.dataset.verdict = view.verdict;
  button.lang = view.lang;
  button.dir = getComputedStyle(document.body ?? document.documentElement).direction;
  button.title = view.label;
  button.setAttribute('aria-label', view.label);
  button.setAttribute('aria-haspopup', 'dialog');
}

/** Size with verdict and score alone. */
function compactSize(button: HTMLButtonElement): Size {
  const wasCompact = button.hasAttribute('data-compact');
  button.toggleAttribute('data-compact', true);
  const { width, height } = button.getBoundingClientRect();
  button.toggleAttribute('data-compact', wasCompact);
  return { width: Math.ceil(width), height };
}

/** Some titles lie in a layer of their own: then one step higher, until a click would reach us. */
function raise(element: HTMLElement): void {
  const { document } = element.ownerDocument.defaultView ?? globalThis;
  for (const layer of LAYERS) {
    setStyles(element, { 'z-index': layer });
    const box = element.getBoundingClientRect();
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (hit === null || hit === element) return;
  }
}
