/**
 * Marks on the tiles of a listing: shape, word and score in the tile's upper corner. All marks live in one closed shadow root over
 * the page and take no clicks, so that nothing of the shop is covered to a pointer and nothing moves. A tile that shall step back
 * lies under a veil in the page's own colour: on the tile itself the page could read the verdict.
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

export interface TileTerms {
  readonly lang: string;
  /** Tiles that are off the guide step back. */
  readonly dimOff: boolean;
}

interface Painted {
  readonly mark: HTMLElement;
  readonly veil: HTMLElement | null;
}

export function createTileMarks(
  document: Document,
  { lang, dimOff }: TileTerms,
  signal: AbortSignal,
): TileMarks {
  const host = createHost(document, 'gutlight-tile', css, {
    position: 'absolute',
    top: '0',
    left: '0',
    width: '0',
    height: '0',
    'pointer-events': 'none',
    'z-index': '1',
  });
  const marks = new Map<Element, Painted>();
  document.documentElement.append(host.element);
  signal.addEventListener('abort', () => host.element.remove());

  const place = (): void => {
    const origin = host.element.getBoundingClientRect();
    const boxes = [...marks].map(([tile, painted]) => ({
      tile,
      ...painted,
      box: tile.getBoundingClientRect(),
    }));
    for (const { tile, mark, veil, box } of boxes) {
      const isGone = !tile.isConnected || box.width === 0;
      mark.hidden = isGone;
      // A narrow tile's mark takes two lines: it lies over no other tile.
      mark.style.maxWidth = `${box.width - 2 * INSET}px`;
      mark.style.transform = `translate(${box.left - origin.left + INSET}px, ${box.top - origin.top + INSET}px)`;
      if (veil === null) continue;
      veil.hidden = isGone;
      veil.style.transform = `translate(${box.left - origin.left}px, ${box.top - origin.top}px)`;
      veil.style.width = `${box.width}px`;
      veil.style.height = `${box.height}px`;
    }
  };

  return {
    mark(tile, view) {
      const mark = document.createElement('span');
      mark.lang = lang;
      mark.dataset.verdict = view.verdict;
      mark.append(drawVerdict(document, view.verdict, 14), view.label);
      const before = marks.get(tile);
      before?.mark.remove();
      before?.veil?.remove();
      const veil = dimOff && view.verdict === 'off' ? drawVeil(document) : null;
      if (veil !== null) host.root.prepend(veil);
      marks.set(tile, { mark, veil });
      host.root.append(mark);
      if (!host.element.isConnected) document.documentElement.append(host.element);
      setStyles(host.element, { display: 'block' });
    },
    place,
  };
}

function drawVeil(document: Document): HTMLElement {
  const veil = document.createElement('i');
  const { backgroundColor } = getComputedStyle(document.body ?? document.documentElement);
  // Without a colour of its own a page shows the browser's canvas.
  veil.style.backgroundColor = /, 0\)$/.test(backgroundColor) ? 'Canvas' : backgroundColor;
  return veil;
}
