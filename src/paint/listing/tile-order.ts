/**
 * Shows a listing's tiles in another order without moving a node: by CSS `order`, which flex and grid lists follow. What cannot
 * be ordered so (floats, tables, tiles placed by coordinates, one row after another) is left alone.
 *
 * Every child of the list gets an order, so that what stands between the tiles keeps its place; all are negative, so that what
 * the shop adds later comes last. The keyboard and screen readers follow the nodes: `reading-flow` makes them follow the eye
 * where the browser knows it. The page can see that its tiles stand otherwise, so this is done only when the user asks.
 */

/** A tile's box, and how early it shall come: the lowest first, equals in the shop's own order. */
export interface RankedTile {
  readonly element: Element;
  readonly rank: number;
}

export interface TileOrder {
  /** The keyboard goes the same way as the eye. */
  readonly isReadInOrder: boolean;
  /** Every style as it was. */
  undo(): void;
}

/** Null: this list cannot be ordered. */
export function orderTiles(tiles: readonly RankedTile[]): TileOrder | null {
  const list = listOf(tiles);
  if (list === null) return null;
  const ranks = new Map(tiles.map(({ element, rank }) => [element, rank]));
  const children = inShownOrder(list);
  const sorted = children
    .filter((child) => ranks.has(child))
    .sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
  if (!sorted.every(isPlacedByOrder)) return null;
  const next = sorted.values();
  const wanted = children.map((child) => (ranks.has(child) ? (next.next().value ?? child) : child));
  const flow = getComputedStyle(list).display.endsWith('grid') ? 'grid-order' : 'flex-visual';
  const undoes = [
    setStyle(list, 'reading-flow', flow),
    ...wanted.map((child, index) => setStyle(child, 'order', String(index - wanted.length))),
  ];
  return {
    isReadInOrder: CSS.supports('reading-flow', flow),
    undo: () => {
      for (const undo of undoes) undo();
    },
  };
}

/** The parent that holds most of the tiles, if it lays its children out by their order. */
function listOf(tiles: readonly RankedTile[]): HTMLElement | null {
  const counts = new Map<HTMLElement, number>();
  for (const { element } of tiles) {
    const parent = element.parentElement;
    if (parent !== null) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  }
  const [list, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  if (list === null || count < 2 || count * 2 <= tiles.length) return null;
  return /^(?:inline-)?(?:flex|grid)$/.test(getComputedStyle(list).display) ? list : null;
}

function inShownOrder(list: HTMLElement): HTMLElement[] {
  return [...list.children]
    .filter((child) => child instanceof HTMLElement)
    .map((child) => ({ child, order: Number(getComputedStyle(child).order) }))
    .sort((a, b) => a.order - b.order)
    .map(({ child }) => child);
}

/** A box taken out of the flow, or set on a line of the grid, stands where it stands. */
function isPlacedByOrder(tile: HTMLElement): boolean {
  const { display, position, gridRowStart, gridColumnStart } = getComputedStyle(tile);
  if (display === 'contents' || position === 'absolute' || position === 'fixed') return false;
  return [gridRowStart, gridColumnStart].every((line) => /^(?:auto|span|$)/.test(line));
}

/** Sets one inline style; the answer brings back the one before. */
function setStyle(element: HTMLElement, name: string, value: string): () => void {
  const { style } = element;
  const before = { value: style.getPropertyValue(name), priority: style.getPropertyPriority(name) };
  const hadStyles = element.hasAttribute('style');
  style.setProperty(name, value, 'important');
  return () => {
    style.setProperty(name, before.value, before.priority);
    if (!hadStyles && element.getAttribute('style') === '') element.removeAttribute('style');
  };
}
