import { findBesideSections } from './beside-sections';
import { readState } from './embedded-state';
import { findGaps } from './find-gaps';
import { mainProduct, readIdentity, siteIdentity } from './identity';
import { type JsonObject, listOf, own, scriptJsonReader, textIn } from './json';
import { type Found, findSections } from './labelled-sections';
import { type LinkedData, readLinkedData } from './linked-data';
import { findTables } from './nutrition-tables';
import { findNutritionText } from './nutrition-text';
import { pageKindOf } from './page-kind';
import { bareKey, metaText, readMeta } from './page-meta';
import { scanPage } from './page-scan';
import { foldSpace, textOf } from './page-text';
import { pageUrl, variantIn } from './page-url';
import { plainText } from './plain-text';
import type { PageSection, PageTable, ProductPage } from './product-page';
import { shopSections, shopTables } from './read-by-shop-file';
import { oneVariant } from './section-trim';
import type { ShopFile } from './shop-file';
import { nutritionIn } from './state-nutrition';
import { ingredientsIn, ownList } from './state-text';
import { sectionsOf, tableOf } from './structured-label';
import { readTiles } from './tiles';

/**
 * Reads one page: what it sells, and its label as printed. Ways in order of trust: the shop's file, structured data, labelled
 * sections, embedded state; a later way only adds what the earlier ones left open. Never throws on a page's account, changes
 * nothing, forces no layout.
 */
export interface Where {
  readonly url: string | null;
  /** The one row for the page's host, or null. The caller finds it, so that the page's script holds no other. */
  readonly shop?: ShopFile | null;
}

export function readPage(document: Document, where: Where): ProductPage {
  const shop = where.shop ?? null;
  const url = pageUrl(document, where.url);
  const json = scriptJsonReader();
  const linked = once(() => readLinkedData(document));
  const meta = once(() => readMeta(document));
  const body = document.body ?? document.documentElement;
  const scan = once(() => scanPage(body));
  const label = once(() => findSections(scan().heads, variantIn(url)));
  const page = pageKindOf(document, {
    linked,
    meta,
    url,
    shop,
    tiles: () => readTiles(document, shop, url).length,
    hasLabel: () => label().found.length > 0 || findTables(body).length > 0,
  });
  const blank: Omit<ProductPage, 'identity'> = {
    page,
    shop: shop?.id ?? null,
    host: url ? new URL(url).hostname : null,
    category: [],
    description: null,
    sections: [],
    tables: [],
    gaps: [],
  };
  if (page !== 'product') return { ...blank, identity: siteIdentity(document, url) };
  const product = mainProduct(document, linked().products, url);
  const identity = readIdentity(document, { product, meta: meta(), url, shop, scan: scan(), json });
  const general = label();
  const state = once(() => readState(document, json));
  const sections: PageSection[] = [...shopSections(document, shop, json)];
  const structured = sectionsOf(product);
  const best = general.found[0];
  if (!sections.some((section) => section.role === 'ingredients')) {
    if (best) {
      sections.push(...sectionsFrom(best, identity.name ?? ''));
      const actives = general.found.find(({ role, text }) => role === 'actives' && !best.text.includes(text));
      if (actives && best.role === 'ingredients') sections.push(...sectionsFrom(actives, ''));
    } else if (structured[0]) sections.push(structured[0]);
    else {
      const known = new Set(
        [identity.name, identity.gtin, identity.shopId]
          .map((text) => bareKey(text ?? ''))
          .filter((text) => text.length > 3),
      );
      const text = ownList(state().flatMap((value) => ingredientsIn(value, known)));
      if (text)
        sections.push({ role: 'ingredients', heading: null, text, via: 'structured-data', confidence: 0.8 });
    }
  }
  sections.push(...findBesideSections(scan().beside));
  const tables: PageTable[] = [...shopTables(document, shop)];
  if (tables.length === 0) tables.push(...findTables(body));
  if (tables.length === 0) {
    const stated = tableOf(product);
    const found =
      stated ??
      state()
        .map(nutritionIn)
        .find((table) => table !== null);
    if (found) tables.push(found);
    else sections.push(...findNutritionText(scan().nutrition));
  }
  const gaps = findGaps(document, {
    identity,
    sections,
    tables,
    shop,
    emptyList: general.gap,
    nutritionHeads: scan().nutrition,
  });
  const described = textIn(own(product, 'description')) ?? metaText(meta(), 'description', 'og:description');
  return {
    ...blank,
    identity,
    category: crumbsOf(document, linked(), product),
    description: described ? foldSpace(plainText(described)).slice(0, 4_000) || null : null,
    sections,
    tables,
    gaps,
  };
}

/** A found section as the page's, with the statements that stood under it. */
function sectionsFrom({ root: _, statements, ...section }: Found, name: string): PageSection[] {
  const whole: PageSection = { ...section, text: oneVariant(section.text, name) };
  if (statements.length === 0) return [whole];
  return [whole, { ...section, role: 'statement', heading: null, text: statements.join('\n') }];
}

/** The trail that the page prints or states; else the product's own category, and what else it is by type (a book). */
function crumbsOf(document: Document, linked: LinkedData, product: JsonObject | null): string[] {
  if (linked.crumbs.length > 0) return linked.crumbs.slice(0, 12);
  const printed = printedCrumbs(document);
  if (printed.length > 0) return printed;
  const stated = [...listOf(own(product, 'category')), ...listOf(own(product, '@type'))];
  return stated
    .flatMap((value) => (textIn(value) ?? '').slice(0, 2_000).split(/[>/]/))
    .map((part) => part.trim())
    .filter((part) => part.length > 1 && part.length < 120 && !/product/i.test(part))
    .slice(0, 12);
}

function printedCrumbs(document: Document): string[] {
  const trail = document.querySelector(
    '[itemtype*="BreadcrumbList" i],[aria-label*="breadcrumb" i],[class*="breadcrumb" i],[id*="breadcrumb" i]',
  );
  const parts = trail
    ? Array.from(trail.querySelectorAll('a,[itemprop="name"],li'))
        .slice(0, 40)
        .map((part) => textOf(part, 120))
    : [];
  return [...new Set(parts.filter((part) => part.length > 1))].slice(0, 12);
}

/** A value made when first asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
