import { findTables, TABLES } from './nutrition/nutrition-tables';
import { once } from './once';
import { openRoots } from './open-roots';
import { type PageScan, scanPage } from './page-scan';
import type { PageTable } from './product-page';
import { findSections, type Sections } from './sections/labelled-sections';

/**
 * The label as a page prints it, read no further than it is asked for: the text of the page itself, and where that holds no list, the text
 * inside its components.
 */
export interface PrintedLabel {
  readonly scan: () => PageScan;
  readonly sections: () => Sections;
  readonly tables: () => readonly PageTable[];
  /** Texts that may head this part, in components too. */
  readonly heads: (part: 'beside' | 'nutrition') => readonly Text[];
}

/** `variant`: the one that the page's address names. `isListed`: whether the list is known already, so that none is looked for. */
export function printedLabel(body: Element, variant: string | null, isListed: () => boolean): PrintedLabel {
  const scan = once(() => scanPage(body));
  const own = once(() => findSections(scan().heads, variant));
  const roots = once(() => (isListed() || own().found.length > 0 ? [] : openRoots(body)));
  const inner = once(() => roots().map(scanPage));
  return {
    scan,
    sections: once(
      () =>
        inner()
          .map(({ heads }) => findSections(heads, variant))
          .find(({ found }) => found.length > 0) ?? own(),
    ),
    tables: once(() => {
      const { heads, nutrition } = scan();
      const found = findTables(body, [...nutrition, ...heads]);
      return found.length > 0
        ? found
        : roots()
            .flatMap((root) => findTables(root))
            .slice(0, TABLES);
    }),
    heads: (part) => [scan(), ...inner()].flatMap((one) => one[part]),
  };
}
