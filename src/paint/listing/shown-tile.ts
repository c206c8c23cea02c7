import type { Tile } from '../../read/listing/tiles';

/** A tile as it was read. Shops put another product into the element of one that is gone: its link tells. */
export interface ShownTile extends Tile {
  readonly href: string | null;
}

/** To be called in the task that read the tile. */
export function shownTile(tile: Tile): ShownTile {
  return { ...tile, href: tile.link.getAttribute('href') };
}

/** Whether the tile still shows what was read. Measures nothing. */
export function isAsRead({ link, href }: ShownTile): boolean {
  return link.isConnected && link.getAttribute('href') === href;
}
