/**
 * The badge: verdict, score and strongest reason beside the product's title. It stands outside the page's body and outside its
 * layout (`position: absolute`, moved by `transform` only), so it shifts nothing, and no framework re-renders it away.
 * Everything in it comes from the background as text; nothing of it can be read by the page.
 */
import type { BadgePlace, BadgeView } from '../../protocol/badge-view';
import { isUnderPanel } from '../free-space';
import { attachHost, createHost, setStyles } from '../host';
import colours from '../verdict-colours.css?inline';
import css from './badge.css?inline';
import { fillFace, sizesOf } from './badge-face';
import { carry } from './carry';
import { cornerSpot, findSpot, type Spot } from './find-spot';
import { nearestPlace } from './nearest-place';
import { raiseOver } from './raise-over';

export interface Badge {
  readonly element: HTMLElement;
  show(view: BadgeView): void;
  /** Stands beside `title` (null: in a corner). */
  place(title: HTMLElement | null): void;
  /** Where it stands by now, if it stands at all; cheap enough for every frame in which the page moved. */
  follow(): void;
  /** Out of sight at once, and until it is placed again: the page may show something else than what was rated. */
  hide(): void;
  focus(): void;
}

export interface BadgeActions {
  onOpen(): void;
  /** Carried by the pointer to another place. */
  onPlace(place: BadgePlace): void;
}

export function createBadge(
  document: Document,
  { onOpen, onPlace }: BadgeActions,
  signal: AbortSignal,
): Badge {
  const host = createHost(document, 'gutlight-badge', colours + css, {
    position: 'absolute',
    top: '0',
    left: '0',
    width: 'max-content',
    visibility: 'hidden',
  });
  const button = document.createElement('button');
  button.type = 'button';
  host.root.append(button);
  button.addEventListener('click', (event) => event.isTrusted && onOpen(), { signal });
  signal.addEventListener('abort', () => host.element.remove());

  let current: BadgeView | null = null;
  let title: HTMLElement | null = null;
  let shift = { x: 0, y: 0 };
  let stands: Spot['at'] | null = null;
  let isCarried = false;

  /** Draws it so far from its place. */
  const draw = (by = { x: 0, y: 0 }): void =>
    setStyles(host.element, { transform: `translate(${shift.x + by.x}px, ${shift.y + by.y}px)` });
  const moveTo = ({ at, compact, x, y }: Pick<Spot, 'at' | 'compact' | 'x' | 'y'>): void => {
    button.classList.toggle('compact', compact);
    button.classList.toggle('corner', at !== 'title');
    setStyles(host.element, { position: at === 'title' ? 'absolute' : 'fixed' });
    stands = at;
    const now = host.element.getBoundingClientRect();
    shift = { x: Math.round(shift.x + x - now.left), y: Math.round(shift.y + y - now.top) };
    draw();
    setStyles(host.element, { visibility: 'visible' });
  };
  const place = (): void => {
    if (current === null || current.place === 'hidden' || isCarried) return;
    const { place: wanted } = current;
    if (wanted === 'title' && stands === 'title' && title !== null && isUnderPanel(title)) return;
    const sizes = sizesOf(button);
    moveTo(wanted === 'title' ? findSpot(title, sizes) : cornerSpot(wanted, sizes.corner));
    raiseOver(host.element);
  };
  carry(
    button,
    {
      onMove(by) {
        if (stands === null) return;
        isCarried = true;
        draw(by);
      },
      onDrop() {
        // Hidden on the way: what it spoke of is gone.
        if (!isCarried || current === null) return;
        const { left, top, width } = button.getBoundingClientRect();
        isCarried = false;
        draw();
        const next = nearestPlace({ x: left + width / 2, y: top }, title);
        const isElsewhere = next !== current.place;
        current = { ...current, place: next };
        place();
        if (isElsewhere) onPlace(next);
      },
    },
    signal,
  );

  return {
    element: host.element,
    show(view) {
      current = view;
      fillFace(button, view);
      if (!host.element.isConnected) attachHost(host.element);
    },
    place(beside) {
      title = beside;
      place();
    },
    follow() {
      if (stands !== null) place();
    },
    hide() {
      stands = null;
      isCarried = false;
      draw();
      setStyles(host.element, { visibility: 'hidden' });
    },
    focus: () => button.focus(),
  };
}
