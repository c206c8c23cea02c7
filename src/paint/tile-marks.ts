/**
 * Marks on the tiles of a listing: shape, word and score in the tile's upper corner. All marks live in one closed shadow root over
 * the page and take no clicks, so that nothing of the shop is covered to a pointer and nothing moves.
 */
import type { TileView } from '../protocol/messages';
import { drawVerdict } from './draw-verdict';
import { createHost, setStyles } from './host';
import css from './tile-marks.css?inline';

export interface TileMarks {
  /** Puts a mark on a tile, or a new one in the place of its old. */
  mark(tile: Element, view: TileView): void;
  /** Every mark back over its tile; those of tiles that are gone disappear. */
  place(): void;
}

const INSET = 6;

export function createTileMarks(document: Document, lang: string, signal: AbortSignal): TileMarks {
  const host = createHost(document, 'gutlight-tile', css, {
    position: 'absolute',
    top: '0',
    left: '0',
    width: '0',
    height: '0',
    'pointer-events': 'none',
    'z-index': '1',
  });
  const marks = new Map<Element, HTMLElement>();
  document.documentElement.append(host.element);
  signal.addEventListener('abort', () => host.element.remove());

  const place = (): void => {
    const origin = host.element.getBoundingClientRect();
    const boxes = [...marks].map(([tile, mark]) => ({ tile, mark, box: tile.getBoundingClientRect() }));
    for (const { tile, mark, box } of boxes) {
      const isGone = !tile.isConnected || box.width === 0;
      mark.hidden = isGone;
      mark.style.transform = `translate(${box.left - origin.left + INSET}px, ${box.top - origin.top + INSET}px)`;
    }
  };

  return {
    mark(tile, view) {
      const mark = document.createElement('span');
      mark.lang = lang;
      mark.dataset.verdict = view.verdict;
      mark.append(drawVerdict(document, view.verdict, 14), view.label);
      marks.get(tile)?.remove();
      marks.set(tile, mark);
      host.root.append(mark);
      if (!host.element.isConnected) document.documentElement.append(host.element);
      setStyles(host.element, { display: 'block' });
    },
    place,
  };
}
