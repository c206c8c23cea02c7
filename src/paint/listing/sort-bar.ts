/**
 * "Sort by verdict", in a lower corner of a listing of which at least two tiles are rated. A toggle: it says what came of it, and
 * a second press brings the shop's own order back. Not kept: the next page begins in its shop's order.
 */
import type { TileWords } from '../../protocol/messages';
import { cornerSpot } from '../badge/find-spot';
import { coversPinned } from '../free-space';
import { attachHost, createHost, setStyles } from '../host';
import css from './sort-bar.css?inline';
import { orderTiles, type RankedTile, type TileOrder } from './tile-order';

export interface SortBar {
  show(): void;
  place(): void;
}

export interface SortBarTerms {
  readonly ranked: () => readonly RankedTile[];
  /** The tiles stand elsewhere now. */
  readonly onSorted: () => void;
}

export function createSortBar(
  document: Document,
  words: TileWords,
  { ranked, onSorted }: SortBarTerms,
  signal: AbortSignal,
): SortBar {
  const host = createHost(document, 'gutlight-sort', css, {
    position: 'fixed',
    top: '0',
    left: '0',
    'z-index': '1000',
  });
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.sort;
  button.setAttribute('aria-pressed', 'false');
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  const bar = document.createElement('div');
  bar.lang = words.lang;
  bar.append(button, said);
  host.root.append(bar);

  let order: TileOrder | null = null;
  const undo = (): void => {
    order?.undo();
    order = null;
  };
  const place = (): void => {
    const { width, height } = bar.getBoundingClientRect();
    // Every tile is a link: only what stays in the corner while tiles scroll by is in the way.
    const { x, y } = cornerSpot('left', { width, height }, coversPinned);
    setStyles(host.element, { transform: `translate(${x}px, ${y}px)` });
  };
  const toggle = (): void => {
    const wasSorted = order !== null;
    undo();
    if (!wasSorted) order = orderTiles(ranked());
    button.setAttribute('aria-pressed', String(order !== null));
    said.textContent = wasSorted ? '' : tell(order, words);
    place();
    onSorted();
  };
  button.addEventListener('click', (event) => event.isTrusted && toggle(), { signal });
  signal.addEventListener('abort', () => {
    undo();
    host.element.remove();
  });
  return {
    show() {
      if (host.element.isConnected) return;
      attachHost(host.element);
      place();
    },
    place,
  };
}

function tell(order: TileOrder | null, { sorted, sortedForEye, notSortable }: TileWords): string {
  if (order === null) return notSortable;
  return order.isReadInOrder ? sorted : sortedForEye;
}
