import { textOf } from './page-text';
import { type JsonObject, listOf, own, textIn } from './structured/json';
import type { LinkedData } from './structured/linked-data';

/** Steps of a trail; the longest on a saved page has eight. */
const STEPS = 12;

/** GS1 prefixes of journals, books and printed music. */
const BOOK_CODE = /^97[789]/;

/** The trail that the page prints or states, else the product's own category and type; and last that it is a book, by type or number. */
export function pageCategory(
  document: Document,
  linked: LinkedData,
  product: JsonObject | null,
  gtin: string | null,
): string[] {
  const trail = linked.crumbs.length > 0 ? linked.crumbs : printedTrail(document);
  const types = listOf(own(product, '@type')).map(textIn);
  const stated = [...listOf(own(product, 'category')).map(textIn), ...types]
    .flatMap((value) => (value ?? '').slice(0, 2_000).split(/[>/]/))
    .map((part) => part.trim())
    .filter((part) => part.length > 1 && part.length < 120 && !/product|book$/i.test(part));
  const steps = (trail.length > 0 ? trail : stated).slice(0, STEPS);
  return types.some((type) => /book$/i.test(type ?? '')) || BOOK_CODE.test(gtin ?? '')
    ? [...steps, 'Book']
    : steps;
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
