import { isElsewhere } from './page-place';
import { foldSpace } from './page-text';
import type { PageIdentity, PageSection, PageTable, ReadGap } from './product-page';
import { HEAD_LIMIT, headOf } from './sections/headings';
import { isClosed } from './sections/is-closed';
import { matching } from './shop/read-field';
import type { ShopFile } from './shop/shop-file';

/**
 * What the page seems to have and could not be read, so that the user is told instead of left with half a label. A page that never speaks
 * of a part has no gap: an apple has no ingredient list.
 */
export interface GapEvidence {
  readonly identity: PageIdentity;
  readonly sections: readonly PageSection[];
  readonly tables: readonly PageTable[];
  readonly shop: ShopFile | null;
  /** What stands where a list should, under a heading that opens none. */
  readonly emptyList: () => Exclude<ReadGap['why'], 'shop-file-stale' | 'too-large'> | null;
  /** Texts that may head a nutrition declaration. */
  readonly nutritionHeads: () => readonly Text[];
}

export function findGaps(document: Document, evidence: GapEvidence): ReadGap[] {
  const { identity, sections, tables, shop, emptyList, nutritionHeads } = evidence;
  const gaps: ReadGap[] = [];
  if (!sections.some(({ role }) => role === 'ingredients' || role === 'actives')) {
    const why = emptyList();
    if (why === 'empty-section' && isStale(document, shop?.sections?.ingredients))
      gaps.push({ part: 'ingredients', why: 'shop-file-stale' });
    else if (why) gaps.push({ part: 'ingredients', why });
    else if (isWhollyStale(document, shop)) gaps.push({ part: 'ingredients', why: 'shop-file-stale' });
  }
  const hasNutrition = tables.length > 0 || sections.some(({ role }) => role === 'nutrition');
  if (!hasNutrition && nutritionHeads().some(isClosedNutrition))
    gaps.push({ part: 'nutrition', why: 'loaded-on-click' });
  if (!identity.name) gaps.push({ part: 'name', why: 'empty-section' });
  return gaps;
}

function isClosedNutrition(node: Text): boolean {
  const text = foldSpace(node.data);
  if (text.length > HEAD_LIMIT || headOf(text, true)?.role !== 'nutrition' || !node.parentElement)
    return false;
  return isClosed(node) && !isElsewhere(node.parentElement);
}

/** Whether a shop file names where a part stands, and nothing stands there. */
function isStale(root: ParentNode, fields: readonly { select: string }[] | undefined): boolean {
  return fields?.every(({ select }) => matching(root, select).length === 0) ?? false;
}

/** Whether neither the product's name nor anything else that a shop file names is on the page: the shop was built anew. */
function isWhollyStale(root: ParentNode, shop: ShopFile | null): boolean {
  const fields = Object.values(shop?.fields ?? {});
  const parts = [...fields, ...Object.values(shop?.sections ?? {})];
  return (
    fields.length > 0 &&
    shop?.sections?.ingredients !== undefined &&
    parts.every((part) => isStale(root, part))
  );
}
