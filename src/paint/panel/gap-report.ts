import type { ProductPage } from '../../read/product-page';

/**
 * What somebody who mends a shop file needs to know, in words that can be published: the shop file, what kind of page it was
 * taken for, which parts were read in which way and which were not. No address, no product, nothing of the label.
 */
export function gapReport({ page, shop, sections, tables, gaps }: ProductPage, version: string): string {
  const read = [
    ...sections.map(({ role, via }) => `${role} (${via})`),
    ...tables.map(({ via }) => `table (${via})`),
  ];
  return [
    `Gutlight ${version}`,
    `shop: ${shop ?? 'none'}`,
    `page: ${page}`,
    `read: ${unique(read).join(', ') || 'nothing'}`,
    `gaps: ${unique(gaps.map(({ part, why }) => `${part} (${why})`)).join(', ') || 'none'}`,
  ].join('\n');
}

function unique(parts: readonly string[]): string[] {
  return [...new Set(parts)];
}
