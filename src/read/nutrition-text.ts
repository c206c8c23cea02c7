import { HEAD_LIMIT, headOf } from './headings';
import { NUTRIENT } from './nutrient-words';
import { isElsewhere, isUnderForeignHeading } from './page-place';
import { foldSpace, linesOf } from './page-text';
import type { PageSection } from './product-page';
import { contentsOf } from './section-content';

/**
 * A nutrition declaration that no table holds: lines, made-up cells or a sentence under a heading of its own. Handed over as text, each
 * line as seen; what its numbers mean is found out where label text is understood. Asked only where there is no table.
 */

/** The longest declaration on a saved page has some 1,200 characters. */
const LIMIT = 3_000;
/** Fewer nutrients with a number are a remark. */
const FEWEST = 2;

export function findNutritionText(heads: readonly Text[]): PageSection[] {
  for (const node of heads) {
    const text = foldSpace(node.data);
    const head = headOf(text, true);
    if (head?.role !== 'nutrition' || text.length > HEAD_LIMIT) continue;
    for (const { lines, root } of contentsOf(node, text, head.end)) {
      if (nutrientsIn(lines.join('\n').slice(0, LIMIT)) < FEWEST) continue;
      if (isElsewhere(root) || isUnderForeignHeading(root)) continue;
      const printed = [text, ...spaced(root, lines)].join('\n').slice(0, LIMIT);
      return [
        { role: 'nutrition', heading: text, text: printed, via: 'labelled-section', confidence: head.exact },
      ];
    }
  }
  return [];
}

/** The same lines with their cells apart: "Fat" and "7 g" of two neighbouring elements are two words. */
function spaced(root: Element, lines: readonly string[]): string[] {
  const apart = linesOf(root, { apart: true, limit: LIMIT });
  const bare = (text: string): string => text.replace(/[\s\u0001]+/g, '');
  const wanted = new Map(apart.map((line) => [bare(line), line]));
  return lines.map((line) => wanted.get(bare(line)) ?? line.replaceAll('\u0001', ''));
}

/** How many lines or clauses name a nutrient and hold a number, or stand before one. */
function nutrientsIn(text: string): number {
  const parts = text.split(/[\n;,]/);
  return parts.filter((part, at) => NUTRIENT.test(part) && /\d/.test(part + (parts[at + 1] ?? ''))).length;
}
