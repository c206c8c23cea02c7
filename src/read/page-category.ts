import { type JsonObject, listOf, own, textIn } from './json';
import type { LinkedData } from './linked-data';
import { textOf } from './page-text';

/** Steps of a trail; the longest on a saved page has eight. */
const STEPS = 12;

/** The trail that the page prints or states; else the product's own category, and what else it is by type (a book). */
export function pageCategory(document: Document, linked: LinkedData, product: JsonObject | null): string[] {
  if (linked.crumbs.length > 0) return linked.crumbs.slice(0, STEPS);
  const printed = printedTrail(document);
  if (printed.length > 0) return printed;
  const stated = [...listOf(own(product, 'category')), ...listOf(own(product, '@type'))];
  return stated
    .flatMap((value) => (textIn(value) ?? '').slice(0, 2_000).split(/[>/]/))
    .map((part) => part.trim())
    .filter((part) => part.length > 1 && part.length < 120 && !/product/i.test(part))
    .slice(0, STEPS);
}

function printedTrail(document: Document): string[] {
  const trail = document.querySelector(
    '[itemtype*="BreadcrumbList" i],[aria-label*="breadcrumb" i],[class*="breadcrumb" i],[id*="breadcrumb" i]',
  );
  const parts = trail
    ? Array.from(trail.querySelectorAll('a,[itemprop="name"],li'))
        .slice(0, 40)
        .map((part) => textOf(part, 120))
    : [];
  return [...new Set(parts.filter((part) => part.length > 1))].slice(0, STEPS);
}
