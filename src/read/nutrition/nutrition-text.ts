import { isElsewhere, isUnderForeignHeading } from '../page-place';
import { foldSpace, HEADING_MARK, linesOf, textOf } from '../page-text';
import type { PageSection } from '../product-page';
import { HEAD_LIMIT, headOf } from '../sections/headings';
import { blockOf, contentsOf } from '../sections/section-content';
import { DOSE, nutrientsNamed } from './nutrient-words';
import { captionOf } from './table-caption';

/**
 * A nutrition declaration that no table holds: lines, made-up cells or a sentence under a heading of its own. Handed over as text, each
 * line as seen; what its numbers mean is found out where label text is understood. Asked only where there is no table.
 */

/** The longest declaration on a saved page has some 1,200 characters. */
const LIMIT = 3_000;
/** Fewer nutrients with a number are a remark. */
const FEWEST = 2;
/** A block for each nutrient of a facts panel with all its vitamins. */
const BLOCKS = 40;
/** "Nutrition declaration (typical values per 100 g)": a longer line is no title. */
const TITLE = 160;

export function findNutritionText(heads: readonly Text[]): PageSection[] {
  for (const node of heads) {
    const text = foldSpace(node.data);
    const head = headOf(text, text.length <= HEAD_LIMIT);
    if (head?.role !== 'nutrition') continue;
    const heading = text.length <= HEAD_LIMIT ? text : text.slice(0, head.end);
    // "Supplement Facts", "Tagesdosis": a single nutrient with its dose is enough.
    const facts = /facts|dos[ei]/i.test(heading);
    for (const { lines: all, root } of contentsOf(node, text, head.end, BLOCKS)) {
      // The other ingredients of a supplement follow its rows.
      const end = all.findIndex(
        (line, at) => at > 0 && headOf(line.replaceAll(HEADING_MARK, ''), true)?.role === 'ingredients',
      );
      const lines = end < 0 ? all : all.slice(0, end);
      const content = lines.join('\n').slice(0, LIMIT);
      if (nutrientsIn(content) < FEWEST && !(facts && DOSE.test(content))) continue;
      if (isElsewhere(root) || isUnderForeignHeading(root)) continue;
      const block = textOf(blockOf(node), TITLE + 1);
      const title = block.length > TITLE || blockOf(node)?.contains(root) ? heading : block;
      // US panels may say how large a serving is over their heading.
      const above = facts ? captionOf(blockOf(node) ?? root) : null;
      const printed = [above ? `${title}\n${above}` : title, ...spaced(root, lines)]
        .join('\n')
        .slice(0, LIMIT);
      return [{ role: 'nutrition', heading, text: printed, via: 'labelled-section', confidence: head.exact }];
    }
  }
  return [];
}

/** The same lines with their cells apart: "Fat" and "7 g" of two neighbouring elements are two words. They may go on beside `root`. */
function spaced(root: Element, lines: readonly string[]): string[] {
  const bare = (text: string): string => text.replace(/[\s\u0001]+/g, '');
  const apart = linesOf(root.parentElement ?? root, { apart: true }).map((line) => ({
    line,
    key: bare(line),
  }));
  return lines.map((line) => {
    const key = bare(line);
    const same = apart.find((other) => other.key === key) ?? apart.find((other) => other.key.endsWith(key));
    return same?.line ?? line.replaceAll(HEADING_MARK, '');
  });
}

/** How many nutrients a text names, if it holds as many numbers; the units of energy are no nutrients of their own. */
function nutrientsIn(text: string): number {
  const names = nutrientsNamed(text).filter((name) => name !== 'kj' && name !== 'kcal');
  return Math.min(names.length, text.match(/\d+/g)?.length ?? 0);
}
