import type { Tile } from '../../read/listing/tiles';

/** A name on a tile, and no description. */
const LONGEST = 120;

/** What a tile calls its product: its heading, else what its link says. */
export function tileName({ element, link }: Pick<Tile, 'element' | 'link'>): string {
  const words = [
    element.querySelector('h2, h3, h4, [itemprop="name"]')?.textContent,
    link.getAttribute('aria-label'),
    link.textContent,
    link.querySelector('img')?.alt,
    element.textContent,
  ];
  const named = words.find((text) => text && text.trim() !== '') ?? '';
  return named.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}
