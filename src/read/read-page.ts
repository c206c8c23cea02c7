import { findGaps } from './find-gaps';
import { isNamedOn, mainProduct, readIdentity, siteIdentity } from './identity/identity';
import { readTiles } from './listing/tiles';
import { findNutritionText } from './nutrition/nutrition-text';
import { once } from './once';
import { pageCategory } from './page-category';
import { pageKindOf } from './page-kind';
import { bareKey, metaText, readMeta } from './page-meta';
import { foldSpace } from './page-text';
import { pageUrl, variantIn } from './page-url';
import { plainText } from './plain-text';
import { printedLabel } from './printed-label';
import type { PageIdentity, PageSection, PageTable, ProductPage } from './product-page';
import { findBesideSections } from './sections/beside-sections';
import { chosenVariant } from './sections/chosen-variant';
import type { Found } from './sections/labelled-sections';
import { shopSections, shopTables } from './shop/read-by-shop-file';
import type { ShopFile } from './shop/shop-file';
import { readState } from './structured/embedded-state';
import { type Json, own, type ScriptJson, scriptJsonReader, textIn } from './structured/json';
import { readLinkedData } from './structured/linked-data';
import { nutritionIn } from './structured/state-nutrition';
import { ingredientsIn, ownList } from './structured/state-text';

/**
 * Reads one page: what it sells, and its label as printed. Ways in order of trust: the shop's file, structured data, labelled
 * sections, embedded state; a later way only adds what the earlier ones left open. Never throws on a page's account, changes
 * nothing, forces no layout.
 */
export interface Where {
  readonly url: string | null;
  /** The one row for the page's host, or null. The caller finds it, so that the page's script holds no other. */
  readonly shop?: ShopFile | null;
  /** Its scripts speak of another address: the page went on without being loaded anew, and what they hold is an earlier product's. */
  readonly movedOn?: boolean;
}

export function readPage(document: Document, where: Where): ProductPage {
  const shop = where.shop ?? null;
  const url = pageUrl(document, where.url);
  const isFresh = where.movedOn !== true;
  const json: ScriptJson = isFresh ? scriptJsonReader() : () => null;
  const linked = once(() => readLinkedData(document));
  const meta = once(() => readMeta(document));
  const ofShop = once(() => shopSections(document, shop, json));
  const printed = printedLabel(document.body ?? document.documentElement, variantIn(url), () =>
    ofShop().some(({ role }) => role === 'ingredients'),
  );
  const page = pageKindOf(document, {
    linked,
    meta,
    url,
    shop,
    tiles: once(() => readTiles(document, shop, url).map(({ element }) => element)),
    hasLabel: () => printed.sections().found.length > 0 || printed.tables().length > 0,
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
  const products = isFresh ? linked().products : linked().products.filter(isNamedOn(document));
  const product = mainProduct(document, products, url);
  const scan = printed.scan();
  const identity = readIdentity(document, { product, meta: meta(), url, shop, scan, json, isFresh });
  const state = once(() => (isFresh ? readState(document, json) : []));
  const sections: PageSection[] = [...ofShop()];
  if (!sections.some(({ role }) => role === 'ingredients')) {
    const stands = printedList(printed.sections().found, identity.name ?? '');
    sections.push(...(stands.length > 0 ? stands : statedList([() => [product], state], identity)));
  }
  sections.push(...findBesideSections(printed.heads('beside')));
  const tables: PageTable[] = [...shopTables(document, shop)];
  if (tables.length === 0) tables.push(...printed.tables());
  if (tables.length === 0) {
    const stated =
      nutritionIn({ nutrition: own(product, 'nutrition') }) ??
      state()
        .map(nutritionIn)
        .find((table) => table !== null);
    if (stated && 'rows' in stated) tables.push(stated);
    else {
      const lines = findNutritionText(printed.heads('nutrition'));
      sections.push(...(stated && lines.length === 0 ? [stated] : lines));
    }
  }
  const gaps = findGaps(document, {
    identity,
    sections,
    tables,
    shop,
    emptyList: () => printed.sections().gap,
    nutritionHeads: () => printed.heads('nutrition'),
  });
  const described = textIn(own(product, 'description')) ?? metaText(meta(), 'description', 'og:description');
  return {
    ...blank,
    identity,
    category: pageCategory(document, linked(), product, identity.gtin),
    description: described ? foldSpace(plainText(described)).slice(0, 4_000) || null : null,
    sections,
    tables,
    gaps,
  };
}

/** The list that the page prints, and the active ingredients that stand apart from it. */
function printedList(found: readonly Found[], name: string): PageSection[] {
  const [best] = found;
  if (best === undefined) return [];
  const actives = found.find(({ role, text }) => role === 'actives' && !best.text.includes(text));
  return [
    ...sectionsFrom(best, name),
    ...(actives && best.role === 'ingredients' ? sectionsFrom(actives, '') : []),
  ];
}

/** A section's text, as the background takes it. */
const LONGEST = 20_000;

/** The list in what the page states besides its text; a later source is asked only where the earlier ones have none. */
function statedList(
  sources: readonly (() => readonly Json[])[],
  { name, gtin, shopId }: PageIdentity,
): PageSection[] {
  const known = new Set(
    [name, gtin, shopId].map((text) => bareKey(text ?? '')).filter((text) => text.length > 3),
  );
  for (const values of sources) {
    const text = ownList(values().flatMap((value) => ingredientsIn(value, known)))?.slice(0, LONGEST);
    if (text !== undefined)
      return [{ role: 'ingredients', heading: null, text, via: 'structured-data', confidence: 0.8 }];
  }
  return [];
}

/** A found section as the page's, with the statements that stood under it. */
function sectionsFrom({ root, statements, ...section }: Found, name: string): PageSection[] {
  const text = chosenVariant(section.text, name, root.ownerDocument);
  const whole: PageSection = { ...section, text };
  if (statements.length === 0) return [whole];
  return [whole, { ...section, role: 'statement', heading: null, text: statements.join('\n') }];
}
