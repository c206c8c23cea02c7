/**
 * Where the badge can stand without covering anything: behind the title's last word, under the title, above it, at the far end
 * of the lines that follow, else in a corner of the window. With its reason where there is room for the whole of it; a reason is
 * never cut. Reads layout, changes nothing. All coordinates are of the window.
 */
import { coversControl, isFree } from '../free-space';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** With the reason; with verdict and score alone; the same, as large as a thumb in a corner of the window. */
export interface BadgeSizes {
  readonly full: Size;
  readonly compact: Size;
  readonly corner: Size;
}

export interface Spot {
  readonly at: 'title' | 'left' | 'right';
  readonly x: number;
  readonly y: number;
  readonly compact: boolean;
}

const GAP = 10;
const CORNER_MARGIN = 16;
const EDGE = 8;
/** How far under the title the badge is still seen as its own. */
const BELOW = 90;
const STEP = 10;

export function findSpot(title: HTMLElement | null, sizes: BadgeSizes): Spot {
  const beside = title === null ? null : besideTitle(title, sizes);
  return beside ?? cornerSpot('left', sizes.corner);
}

function besideTitle(title: HTMLElement, { full, compact }: BadgeSizes): Spot | null {
  const box = title.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return null;
  const isRtl = getComputedStyle(title).direction === 'rtl';
  const near = (size: Size) => nearPlaces(title, box, size, isRtl).find((place) => isFree(title, place));
  const spotAt = ({ x, y }: DOMRect, isCompact: boolean): Spot => ({ at: 'title', x, y, compact: isCompact });
  const whole = near(full);
  if (whole !== undefined) return spotAt(whole, false);
  const short = near(compact);
  if (short !== undefined) return spotAt(short, true);
  for (let y = box.bottom + 2; y < box.bottom + BELOW; y += STEP) {
    const place = farPlace(box, compact, isRtl, y);
    if (!isFree(title, place)) continue;
    const wider = farPlace(box, full, isRtl, y);
    return full.width <= box.width && isFree(title, wider) ? spotAt(wider, false) : spotAt(place, true);
  }
  return null;
}

/** Behind the last word, under the title, above it. */
function nearPlaces(title: HTMLElement, box: DOMRect, { width, height }: Size, isRtl: boolean): DOMRect[] {
  const line = lastLine(title) ?? box;
  const { clientWidth } = title.ownerDocument.documentElement;
  const behind = isRtl ? line.left - GAP - width : line.right + GAP;
  const along = isRtl ? box.right - width : box.left;
  const places = [new DOMRect(behind, (line.top + line.bottom - height) / 2, width, height)];
  if (width <= box.width)
    for (const y of [box.bottom + 4, box.top - height - 2]) places.push(new DOMRect(along, y, width, height));
  return places.filter(({ left, right }) => left >= EDGE && right <= clientWidth - EDGE);
}

/** At the far end of a line under the title: the nearer part is where the page's own lines begin. */
function farPlace(box: DOMRect, { width, height }: Size, isRtl: boolean, y: number): DOMRect {
  return new DOMRect(isRtl ? box.left : box.right - width, y, width, height);
}

/** A lower corner of the window, lifted over what is in the way there. */
export function cornerSpot(side: 'left' | 'right', size: Size, isTaken = coversControl): Spot {
  const { clientWidth, clientHeight } = document.documentElement;
  const x = side === 'left' ? CORNER_MARGIN : clientWidth - CORNER_MARGIN - size.width;
  const lowest = clientHeight - CORNER_MARGIN - size.height;
  for (let y = lowest; y > clientHeight / 2; y -= 64) {
    if (!isTaken(new DOMRect(x, y, size.width, size.height))) {
      return { at: side, x, y, compact: true };
    }
  }
  return { at: side, x, y: lowest, compact: true };
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
