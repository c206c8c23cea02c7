/**
 * Where the badge can stand without covering anything: behind the title's last word, under the title, above it, else in a
 * corner of the window. Reads layout, changes nothing. All coordinates are of the window.
 *
 * A place is free when every sampled point of it shows the title, one of its ancestors or us. Points outside the window cannot
 * be asked; there only the title's own box counts as free.
 */
import { isOurs } from './host';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Spot {
  readonly at: 'title' | 'left' | 'right';
  readonly x: number;
  readonly y: number;
  readonly maxWidth: number;
  readonly compact: boolean;
}

const GAP = 10;
/** With less room than this beside verdict and score a reason is only dots. */
const REASON_WIDTH = 110;
/** Longest badge: a reason is read at a glance or not at all. */
const MAX_WIDTH = 460;
/** Share of the title's width that a badge at the far end may take: the nearer part is where the page's own lines begin. */
const FAR_SHARE = 0.75;
const CORNER_MARGIN = 16;
const EDGE = 8;
/** How far under the title the badge is still seen as its own. */
const BELOW = 90;
const SIGHTS = 'img, svg, video, canvas, picture, button, input, select, a[href], iframe';
const CONTROLS =
  'a[href], button, input, select, textarea, iframe, [role="button"], [role="dialog"], [onclick]';

export function findSpot(title: HTMLElement | null, compact: Size): Spot {
  const beside = title === null ? null : besideTitle(title, compact);
  return beside ?? cornerSpot('left', compact);
}

function besideTitle(title: HTMLElement, compact: Size): Spot | null {
  const box = title.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return null;
  const rtl = getComputedStyle(title).direction === 'rtl';
  for (const { room, start, y, isFar } of places(title, box, compact, rtl)) {
    for (const isCompact of [false, true]) {
      const width = isCompact ? compact.width : Math.min(room, MAX_WIDTH);
      if (room < width || (!isCompact && width < compact.width + REASON_WIDTH)) continue;
      const x = rtl ? start - width : start;
      if (isFree(title, box, new DOMRect(x, y, width, compact.height))) {
        const spot: Spot = { at: 'title', x, y, maxWidth: width, compact: isCompact };
        return isFar ? withReason(spot, title, box, compact) : spot;
      }
    }
  }
  return null;
}

/** At the far end of a line the badge may grow towards the title's side. Tried once, where it surely fits without the reason. */
function withReason(spot: Spot, title: HTMLElement, box: DOMRect, { height }: Size): Spot {
  const width = Math.min(MAX_WIDTH, box.width * FAR_SHARE);
  if (width < spot.maxWidth + REASON_WIDTH) return spot;
  const isAtRight = spot.x + spot.maxWidth / 2 > box.left + box.width / 2;
  const x = isAtRight ? box.right - width : box.left;
  const isRoomy = isFree(title, box, new DOMRect(x, spot.y, width, height));
  return isRoomy ? { ...spot, x, maxWidth: width, compact: false } : spot;
}

interface Place {
  /** Where the badge starts: its left side, or its right one where text runs leftwards. */
  readonly start: number;
  readonly y: number;
  readonly room: number;
  readonly isFar: boolean;
}

/** Behind the last word first, then under and above the title, then at the far end of the lines that follow. */
function places(title: HTMLElement, box: DOMRect, { width, height }: Size, rtl: boolean): Place[] {
  const line = lastLine(title) ?? box;
  const { clientWidth } = title.ownerDocument.documentElement;
  const edge = rtl ? EDGE : clientWidth - EDGE;
  const behind = rtl ? line.left - GAP : line.right + GAP;
  const along = rtl ? box.right : box.left;
  const far = rtl ? box.left + width : box.right - width;
  const roomFrom = (start: number) => Math.abs(edge - start);
  const found: Place[] = [
    { start: behind, y: (line.top + line.bottom - height) / 2, room: roomFrom(behind), isFar: false },
    { start: along, y: box.bottom + 4, room: box.width, isFar: false },
    { start: along, y: box.top - height - 4, room: box.width, isFar: false },
  ];
  for (let y = box.bottom + 2; y < box.bottom + BELOW; y += 10)
    found.push({ start: far, y, room: width, isFar: true });
  return found;
}

/** A lower corner of the window, lifted over the shop's own bars and bubbles where they are in the way. */
export function cornerSpot(side: 'left' | 'right', size: Size): Spot {
  const { clientWidth, clientHeight } = document.documentElement;
  const maxWidth = Math.min(MAX_WIDTH, clientWidth - 2 * CORNER_MARGIN);
  const x = side === 'left' ? CORNER_MARGIN : clientWidth - CORNER_MARGIN - size.width;
  const lowest = clientHeight - CORNER_MARGIN - size.height;
  for (let y = lowest; y > clientHeight / 2; y -= 64) {
    if (!coversControl(new DOMRect(x, y, size.width, size.height))) {
      return { at: side, x, y, maxWidth, compact: true };
    }
  }
  return { at: side, x, y: lowest, maxWidth, compact: true };
}

function lastLine(title: HTMLElement): DOMRect | null {
  const range = title.ownerDocument.createRange();
  range.selectNodeContents(title);
  let last: DOMRect | null = null;
  for (const rect of range.getClientRects()) {
    if (rect.width === 0 || rect.height === 0) continue;
    const isLower = last === null || rect.bottom > last.bottom + 2;
    const isSameLine = last !== null && Math.abs(rect.bottom - last.bottom) <= 2;
    if (isLower) last = rect;
    else if (isSameLine && last !== null) last = union(last, rect);
  }
  return last;
}

function union(a: DOMRect, b: DOMRect): DOMRect {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top);
}

function isFree(title: HTMLElement, box: DOMRect, rect: DOMRect): boolean {
  const { clientWidth, clientHeight } = title.ownerDocument.documentElement;
  if (rect.left < 0 || rect.right > clientWidth) return false;
  const isVisible = rect.top >= 0 && rect.bottom <= clientHeight;
  if (!isVisible)
    return rect.top >= box.top - 4 && rect.bottom <= box.bottom + 4 && rect.right <= box.right + 1;
  const asked = new Set<Element>();
  return points(rect).every(([x, y]) => {
    const hit = title.ownerDocument.elementsFromPoint(x, y).find((element) => !isOurs(element));
    if (hit === undefined || asked.has(hit) || hit.contains(title)) return true;
    asked.add(hit);
    return isBlank(hit, rect);
  });
}

/** Nothing of this element is to be seen within `rect`: it is plain text, and its words stand elsewhere. */
function isBlank(element: Element, rect: DOMRect): boolean {
  if (element.closest(CONTROLS) !== null || element.querySelector(SIGHTS) !== null) return false;
  if (element.matches(SIGHTS) || (element.textContent ?? '').length > 600) return false;
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return [...range.getClientRects()].every(
    (part) =>
      part.width === 0 ||
      part.height === 0 ||
      part.right + 4 < rect.left ||
      part.left - 4 > rect.right ||
      part.bottom <= rect.top ||
      part.top >= rect.bottom,
  );
}

function coversControl(rect: DOMRect): boolean {
  return points(rect).some(([x, y]) => {
    const hit = document.elementsFromPoint(x, y).find((element) => !isOurs(element));
    return hit !== undefined && hit.closest(CONTROLS) !== null;
  });
}

/** Close enough together that no control of 24 px slips through between two samples. */
function points(rect: DOMRect): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (let x = rect.left + 1; x < rect.right + 22; x += 22) {
    for (const y of [rect.top + 2, rect.top + rect.height / 2, rect.bottom - 2]) {
      found.push([Math.min(x, rect.right - 1), y]);
    }
  }
  return found;
}
