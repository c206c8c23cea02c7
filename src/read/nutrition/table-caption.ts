import { foldSpace, linesOf, textOf } from '../page-text';
import { MAYBE_NUTRITION } from '../sections/headings';

/** What names a serving or another amount that the numbers are for. */
export const AMOUNT =
  /serv|porti|porzi|porcj|raci[oó]n|100 ?(?:g|ml?\b|mil)|\b(?:per|pour|pro|je|por) ?\d.{0,24}\d ?(?:g|ml)\b/i;
/** Below a table also stands how many servings there are. */
const BELOW = /^.{0,60}100 ?(?:g|ml)\b|^serving size/i;
/** A longer line above a table is no title of it. */
const TITLE = 200;

/** The table's own caption; where that names no amount, with what stands above it and does, or below. */
export function captionOf(element: Element): string | null {
  const own = textOf(element.querySelector('caption'), 300);
  if (AMOUNT.test(own)) return own;
  const lines = linesAbove(element).filter((line) => own === '' || AMOUNT.test(line));
  const below = textOf(element.nextElementSibling, TITLE);
  if (!lines.some((line) => AMOUNT.test(line)) && BELOW.test(below)) lines.push(below);
  return foldSpace([own, ...lines].join(' ')).slice(0, 300) || null;
}

/** The nearest lines above `element` that are about nutrition or name an amount, up to a heading. */
function linesAbove(element: Element): string[] {
  let at: Element | null = element;
  for (let level = 0; at && level < 4; level++, at = at.parentElement) {
    let previous: Element | null = at.previousElementSibling;
    const parts: string[] = [];
    for (let i = 0; previous && i < 4; i++, previous = previous.previousElementSibling) {
      if (/^(?:UL|OL|NAV|TABLE)$/.test(previous.nodeName)) continue;
      const alone = textOf(previous, 300);
      if (alone === '') continue;
      const next = previous.nextElementSibling;
      // "Serving size", with the size in an element of its own.
      const text = next === at || !/size\W*$/i.test(alone) ? alone : `${alone} ${textOf(next, 60)}`;
      // Of a block of lights only the line that says what they are for.
      const lines = text.length <= TITLE ? [text] : linesOf(previous, { limit: 300 }).filter(namesServing);
      parts.unshift(...lines.filter(maySayWhatFor));
      if (/^H[1-6]$/i.test(previous.nodeName)) break;
    }
    if (parts.length > 0) return parts;
  }
  return [];
}

const namesServing = (line: string): boolean =>
  line.length <= TITLE / 2 && /(?:serving|portion)\b.{0,20}\d ?(?:g|ml)\b/i.test(line);

const maySayWhatFor = (line: string): boolean =>
  AMOUNT.test(line) || /facts/i.test(line) || MAYBE_NUTRITION.test(line.toLowerCase());
