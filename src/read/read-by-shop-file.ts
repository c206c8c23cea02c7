import { afterLabel } from './extractors/after-label';
import { attribute } from './extractors/attribute';
import { jsonPath } from './extractors/json-path';
import { text } from './extractors/text';
import { trimSection } from './section-trim';
import { isListLike } from './list-likeness';
import { findTables } from './nutrition-tables';
import type { PageSection, PageTable } from './product-page';
import type { ShopField, ShopFile } from './shop-file';

const EXTRACTORS = { text, attribute, 'after-label': afterLabel, 'json-path': jsonPath } as const;

/** What the first of `fields` that yields anything yields, as lines; null when none does. A selector that is no selector is skipped. */
export function readField(
  root: ParentNode,
  fields: readonly ShopField[] | undefined,
): { lines: string[]; element: Element } | null {
  for (const field of fields ?? []) {
    for (const element of matching(root, field.select).slice(0, 8)) {
      const lines = EXTRACTORS[field.take ?? 'text'](element, field.arg ?? '');
      if (lines.length > 0) return { lines, element };
    }
  }
  return null;
}

export function matching(root: ParentNode, selector: string): Element[] {
  try {
    return Array.from(root.querySelectorAll(selector));
  } catch {
    return [];
  }
}

/** The sections a shop file finds. */
export function shopSections(root: ParentNode, shop: ShopFile | null): PageSection[] {
  const sections: PageSection[] = [];
  for (const role of ['ingredients', 'actives', 'directions', 'statement'] as const) {
    const found = readField(root, shop?.sections?.[role]);
    if (!found) continue;
    const text = trimSection(found.lines).lines.join('\n').slice(0, 20_000);
    if (role === 'ingredients' && isListLike(text) < 0.2) continue;
    sections.push({ role, heading: null, text, via: 'shop-file', confidence: 0.95 });
  }
  return sections;
}

/** The nutrition tables a shop file finds. */
export function shopTables(root: ParentNode, shop: ShopFile | null): PageTable[] {
  return (shop?.tables ?? []).flatMap((selector) =>
    matching(root, selector)
      .slice(0, 6)
      .flatMap((holder) => findTables(holder).map((table): PageTable => ({ ...table, via: 'shop-file' }))),
  );
}
