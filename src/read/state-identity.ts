import { elementsIn } from './elements-in';
import { gtinOf } from './gtin';
import { plainText } from './plain-text';

/**
 * Brand and barcode from the scripts that a page starts from, where neither structured data nor the page's text gives them: what stands
 * beside the page's own name or id in one of them. Nothing is parsed; a script is searched for the name, and a few hundred characters
 * around it for the keys that shops use.
 */
export interface Beside {
  readonly brand: string | null;
  readonly gtin: string | null;
}

const BRAND =
  /(?:brand(?:_?name)?|"vendor)\\?"\s?:\s?(?:\{[^{}]{0,80}?"name\\?"\s?:\s?)?\\?"([^"\\{}]{2,60})\\?"/i;
const CODE =
  /"(?:primary_?)?(?:gtin\d{0,2}|ean\d{0,2}|upc|barcode)s?\\?"\s?:\s?\[?(?:\s?\\?"\d{1,7}\\?",)*\s?\\?"?(\d{8,14})\b/gi;
/** How far the keys of one object stand from each other, and scripts and places looked at. */
const BEFORE = 400;
const AFTER = 700;
const SCRIPTS = 120;
const PLACES = 3;

/** `known`: the page's own name and id as printed. */
export function besideInState(document: Document, known: readonly (string | null)[]): Beside {
  const anchors = known
    .filter((text) => text !== null && text.length > 3)
    .map((text) => JSON.stringify(text).slice(1, -1));
  let brand: string | null = null;
  let gtin: string | null = null;
  for (const script of elementsIn(document, 'script:not([src])', SCRIPTS)) {
    const text = script.textContent ?? '';
    if (text.length < 40 || script.getAttribute('type')?.includes('ld+json')) continue;
    for (const place of anchors.flatMap((anchor) => placesOf(text, anchor))) {
      const around = text.slice(Math.max(0, place - BEFORE), place + AFTER);
      brand ??= plainText(BRAND.exec(around)?.[1] ?? '') || null;
      gtin ??= onlyCode(around);
      if (brand !== null && gtin !== null) return { brand, gtin };
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
    if (text[at - 1] === '"' && /["\\]/.test(text[at + anchor.length] ?? '')) places.push(at);
  }
  return places;
}

/** The one barcode of a text; of several none is surely the product's. */
function onlyCode(text: string): string | null {
  const codes = new Set(
    Array.from(text.matchAll(CODE), (match) => gtinOf(match[1])).filter((code) => code !== null),
  );
  return codes.size === 1 ? ([...codes][0] ?? null) : null;
}
