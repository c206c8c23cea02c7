import { gtinOf } from '../identity/gtin';
import { plainText } from '../plain-text';
import { stateSources } from './state-sources';

/**
 * Brand and barcode from the scripts that a page starts from, where neither structured data nor the page's text gives them: what the
 * object states that holds the page's own name, id or variant, or one of the objects around it. Nothing is parsed; a script is searched
 * for the name, and the braces around it are counted.
 */
export interface Beside {
  readonly brand: string | null;
  readonly gtin: string | null;
}

const BRAND =
  /(?:brand(?:_?name)?|"vendor)\\?"\s?:\s?(?:\{[^{}]{0,80}?"name\\?"\s?:\s?)?\\?"([^"\\{}]{2,60})\\?"/gi;
const CODE =
  /"(?:primary_?)?(?:gtin\d{0,2}|ean\d{0,2}|upc|barcode)s?\\?"\s?:\s?\[?(?:\s?\\?"\d{1,7}\\?",)*\s?\\?"?(\d{8,14})\b/gi;
/** How far an object's braces are looked for on either side, and the objects and places looked at. */
const REACH = 3_000;
const LEVELS = 3;
const PLACES = 3;

/** `known`: the page's own variant, name and id as printed, the surest first. */
export function besideInState(document: Document, known: readonly (string | null)[]): Beside {
  const anchors = known
    .filter((text) => text !== null && text.length > 3)
    .map((text) => JSON.stringify(text).slice(1, -1));
  let brand: string | null = null;
  let gtin: string | null = null;
  for (const { text } of stateSources(document)) {
    for (const place of anchors.flatMap((anchor) => placesOf(text, anchor))) {
      for (const object of objectsAround(text, place)) {
        // Of several brands or codes none is surely the product's.
        const brands = statedIn(object, BRAND, plainText);
        const codes = statedIn(object, CODE, gtinOf);
        if (brands.size === 1) brand ??= [...brands][0] ?? null;
        if (codes.size === 1) gtin ??= [...codes][0] ?? null;
        if (brand !== null && gtin !== null) return { brand, gtin };
      }
    }
  }
  return { brand, gtin };
}

/** Where `anchor` stands as a whole value. */
function placesOf(text: string, anchor: string): number[] {
  const places: number[] = [];
  let at = text.indexOf(anchor);
  for (
    let left = 40;
    at >= 0 && left > 0 && places.length < PLACES;
    left--, at = text.indexOf(anchor, at + 1)
  ) {
    if (/[": /]/.test(text[at - 1] ?? '') && /["\\,}]/.test(text[at + anchor.length] ?? '')) places.push(at);
  }
  return places;
}

/**
 * The texts of the objects that hold the place, innermost first, without their own braces; cut off where one reaches too far. Where an
 * object is one of a list, the list is no part of what is around it: its other items are other products, or other variants.
 */
function objectsAround(text: string, place: number): string[] {
  const around = text.slice(Math.max(0, place - REACH), place + REACH);
  const objects: string[] = [];
  let from = Math.min(place, REACH);
  let to = from;
  while (objects.length < LEVELS && from >= 0 && to < around.length) {
    const start = edgeFrom(around, from - 1, -1);
    const end = edgeFrom(around, to, 1);
    objects.push(around.slice(start + 1, from) + around.slice(to, end));
    const isItem = /[[,]\s*$/.test(around.slice(Math.max(0, start - 20), Math.max(0, start)));
    from = isItem ? edgeFrom(around, start - 1, -1, '[]') : start;
    to = (isItem ? edgeFrom(around, end + 1, 1, '[]') : end) + 1;
  }
  return objects;
}

/**
 * Where the object ends, or with -1 begins, that holds the place `from`; outside the text where it does neither. The engine's own search
 * goes from brace to brace: a loop over signs would run as uncompiled code, on a visit's first page above all.
 */
function edgeFrom(text: string, from: number, step: 1 | -1, [open = '', close = ''] = '{}'): number {
  const next = (sign: string, at: number): number => {
    const found = step > 0 ? text.indexOf(sign, at) : at < 0 ? -1 : text.lastIndexOf(sign, at);
    return found < 0 ? step * Number.POSITIVE_INFINITY : found;
  };
  const [outward, inward] = step > 0 ? [close, open] : [open, close];
  let edge = next(outward, from);
  for (let inner = next(inward, from); (edge - inner) * step > 0; inner = next(inward, inner + step))
    edge = next(outward, edge + step);
  return edge;
}

const statedIn = (
  text: string,
  pattern: RegExp,
  read: (value: string) => string | null,
): ReadonlySet<string | null> =>
  new Set(Array.from(text.matchAll(pattern), ([, value = '']) => read(value) || null).filter(Boolean));
