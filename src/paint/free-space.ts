/**
 * Whether a rectangle of the window shows nothing of the page that a badge would cover. Samples points; changes nothing. All
 * coordinates are of the window. Points outside the window cannot be asked; there only the title's own box counts as free.
 */
import { isOurs } from './host';

const SIGHTS = 'img, svg, video, canvas, picture, button, input, select, a[href], iframe';
const CONTROLS =
  'a[href], button, input, select, textarea, iframe, [role="button"], [role="dialog"], [onclick]';
/** Longer text is a section of the page, not a line beside a title. */
const LONGEST_TEXT = 600;

/** Every sampled point shows the title, one of its ancestors, text that stands elsewhere, or us. */
export function isFree(title: HTMLElement, rect: DOMRect): boolean {
  const { clientWidth, clientHeight } = title.ownerDocument.documentElement;
  if (rect.left < 0 || rect.right > clientWidth) return false;
  const box = title.getBoundingClientRect();
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
  if (element.matches(SIGHTS) || (element.textContent ?? '').length > LONGEST_TEXT) return false;
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

/** Our panel is open: under it nothing of the page answers, and every place would seem free. */
export function isUnderPanel(title: HTMLElement): boolean {
  const { ownerDocument } = title;
  const { left, top, width, height } = title.getBoundingClientRect();
  const shown = ownerDocument.elementsFromPoint(left + width / 2, top + height / 2);
  return shown.length > 0 && shown.every((part) => isOurs(part) || part === ownerDocument.documentElement);
}

/** A link, button or field of the page lies under it, or a bar that the page pinned to the window. */
export function coversControl(rect: DOMRect): boolean {
  return hits(rect).some((hit) => hit.closest(CONTROLS) !== null || isPinned(hit));
}

/** A bar or bubble that the page pinned to the window lies there, over us or under us; what scrolls away does not count. */
export function coversPinned(rect: DOMRect): boolean {
  return hits(rect).some(isPinned);
}

function hits(rect: DOMRect): Element[] {
  return points(rect).flatMap(
    ([x, y]) => document.elementsFromPoint(x, y).find((element) => !isOurs(element)) ?? [],
  );
}

/** A page that scrolls inside one pinned frame has no free corner otherwise: what fills the window is no bar. */
function isPinned(element: Element): boolean {
  const { clientHeight } = element.ownerDocument.documentElement;
  for (let part: Element | null = element; part !== null; part = part.parentElement) {
    if (getComputedStyle(part).position === 'fixed')
      return part.getBoundingClientRect().height < clientHeight / 2;
  }
  return false;
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
