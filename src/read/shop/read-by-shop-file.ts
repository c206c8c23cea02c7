import { findTables } from '../nutrition/nutrition-tables';
import type { PageSection, PageTable } from '../product-page';
import { isListLike } from '../sections/list-likeness';
import { trimSection } from '../sections/section-trim';
import type { ScriptJson } from '../structured/json';
import { matching, readField } from './read-field';
import type { ShopFile } from './shop-file';

/** The sections a shop file finds. */
export function shopSections(root: ParentNode, shop: ShopFile | null, json: ScriptJson): PageSection[] {
  const sections: PageSection[] = [];
  for (const role of ['ingredients', 'actives', 'directions', 'statement'] as const) {
    const found = readField(root, shop?.sections?.[role], json);
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
