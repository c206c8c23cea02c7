import { isElsewhere } from '../page-place';
import { foldSpace, HEADING_MARK } from '../page-text';
import type { PageSection } from '../product-page';
import { HEAD_LIMIT, headOf } from './headings';
import { contentsOf } from './section-content';

/**
 * What stands beside the ingredient list and is evidence of its own: storage and guarantee statements (live cultures, a count to the expiry
 * date), and directions (units a day). Only under a heading of their own, since they are believed as printed.
 */

/** Storage and directions of saved pages are under 900 characters; a longer text is an article. */
const TEXT_LIMIT = 2_000;
/** As many as one product's page has headings for, with room for both words in several accordions. */
const MOST = 6;

export function findBesideSections(heads: readonly Text[]): PageSection[] {
  const found: PageSection[] = [];
  for (const node of heads) {
    if (found.length >= MOST) break;
    const text = foldSpace(node.data);
    const head = headOf(text, true);
    if (head === null || text.length > HEAD_LIMIT) continue;
    if (head.role !== 'statement' && head.role !== 'directions') continue;
    const [content] = contentsOf(node, text, head.end);
    if (content === undefined || isElsewhere(content.root)) continue;
    const printed = content.lines.join('\n').replaceAll(HEADING_MARK, '');
    if (printed === '' || printed.length > TEXT_LIMIT || found.some((other) => other.text === printed))
      continue;
    found.push({
      role: head.role,
      heading: text.slice(0, head.end),
      text: printed,
      via: 'labelled-section',
      confidence: head.exact,
    });
  }
  return found;
}
