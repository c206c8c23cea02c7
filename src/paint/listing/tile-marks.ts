/**
 * Marks on the tiles of a listing: shape, word and score in the tile's upper corner. All marks live in one closed shadow root over
 * the page and take no clicks, so that nothing of the shop is covered to a pointer and nothing moves. A tile that shall step back
 * lies under a veil in the page's own colour: on the tile itself the page could read the verdict.
 */
import type { TileView } from '../../protocol/messages';
import { drawVerdict } from '../draw-verdict';
import { createHost, setStyles } from '../host';
import colours from '../verdict-colours.css?inline';
import { isAsRead, type ShownTile } from './shown-tile';
import css from './tile-marks.css?inline';
import { tileName } from './tile-name';

export interface MarkedTile {
  readonly tile: ShownTile;
  readonly view: TileView;
}

export interface TileMarks {
  /** Marks these tiles and no others. */
  show(marked: readonly MarkedTile[]): void;
  /** Every mark back over its tile; those of tiles that are gone disappear. */
  place(): void;
  /** Marks of tiles that show something else by now disappear. Measures nothing. */
  hideStale(): void;
}

const INSET = 6;

export interface TileTerms {
  readonly lang: string;
  /** Tiles that are off the guide step back. */
  readonly dimOff: boolean;
}

interface Painted extends MarkedTile {
  readonly mark: HTMLElement;
  readonly veil: HTMLElement | null;
}

export function createTileMarks(
  document: Document,
  { lang, dimOff }: TileTerms,
  signal: AbortSignal,
): TileMarks {
  const host = createHost(document, 'gutlight-tile', colours + css, {
    position: 'absolute',
    top: '0',
    left: '0',
    width: '0',
    height: '0',
    'pointer-events': 'none',
    'z-index': '1',
  });
  let painted: readonly Painted[] = [];
  signal.addEventListener('abort', () => host.element.remove());

  const draw = ({ tile, view }: MarkedTile): Painted => {
    const mark = document.createElement('span');
    mark.lang = lang;
    mark.dataset.verdict = view.verdict;
    // Far from the tile for who reads the page by ear: there it names the product.
    mark.setAttribute('role', 'img');
    mark.setAttribute('aria-label', `${tileName(tile)} – ${view.label}`);
    mark.append(drawVerdict(document, view.verdict, 14), view.label);
    const veil = dimOff && view.verdict === 'off' ? drawVeil(document) : null;
    if (veil !== null) host.root.prepend(veil);
    host.root.append(mark);
    return { tile, view, mark, veil };
  };

  return {
    show(marked) {
      const before = new Map(painted.map((one) => [one.view, one]));
      painted = marked.map((one) => {
        const drawn = before.get(one.view);
        before.delete(one.view);
        return drawn ? { ...drawn, tile: one.tile } : draw(one);
      });
      for (const { mark, veil } of before.values()) {
        mark.remove();
        veil?.remove();
      }
      if (!host.element.isConnected) document.documentElement.append(host.element);
      setStyles(host.element, { display: 'block' });
    },
    place() {
      const origin = host.element.getBoundingClientRect();
      const boxes = painted.map((one) => ({ ...one, box: one.tile.element.getBoundingClientRect() }));
      for (const { tile, mark, veil, box } of boxes) {
        const isGone = !isAsRead(tile) || box.width === 0;
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
    },
    hideStale() {
      for (const { tile, mark, veil } of painted) {
        if (isAsRead(tile)) continue;
        mark.hidden = true;
        if (veil !== null) veil.hidden = true;
      }
    },
  };
}

function drawVeil(document: Document): HTMLElement {
  const veil = document.createElement('i');
  const { backgroundColor } = getComputedStyle(document.body ?? document.documentElement);
  // Without a colour of its own a page shows the browser's canvas.
  veil.style.backgroundColor = /, 0\)$/.test(backgroundColor) ? 'Canvas' : backgroundColor;
  return veil;
}
