/**
 * Marks words of the label in the page's own text, through the CSS Custom Highlight API: no node is touched. The registry is the
 * page's own, so there is one neutral name, and it is empty unless the panel is open.
 *
 * The label text was read from the page, so it is found again by its characters alone: white space differs between a text and
 * its nodes, everything else is the same. Where it is not (the user mended the label), what reads otherwise is not marked.
 */
import type { Span } from '../../rate/rating';

const NAME = 'gutlight';
/** Painting stays under a frame up to here (measured: 2,000 ranges cost 22–66 ms). */
const MAX_RANGES = 500;
/** Text that is searched for the label; the largest of a hundred saved shop pages has 1.2 million characters. */
const MAX_TEXT = 3_000_000;
/** So many characters in a row are the label and no coincidence. */
const NEEDLE = 40;
const SILENT = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TEXTAREA)$/;

export interface LabelMap {
  /** Ranges of the page's text that show these parts of the label. */
  rangesOf(spans: readonly Span[]): Range[];
}

interface Piece {
  readonly node: Text;
  /** Where the piece begins among all characters that are not white space. */
  readonly start: number;
}

export function mapLabel(document: Document, label: string): LabelMap {
  const { pieces, text } = collectText(document);
  const dense = label.replace(/\s+/g, '');
  const base = dense === '' ? -1 : baseOf(dense, text);
  return {
    rangesOf(spans) {
      if (base < 0) return [];
      const found: Range[] = [];
      for (const span of spans.slice(0, MAX_RANGES)) {
        const start = densityOf(label, span.start);
        const end = densityOf(label, span.end);
        const part = dense.slice(start, end);
        if (part === '' || !text.startsWith(part, base + start)) continue;
        const range = rangeBetween(document, pieces, base + start, base + end);
        if (range !== null) found.push(range);
      }
      return found;
    },
  };
}

/** Where the whole label stands, else where it begins; negative: nowhere. */
function baseOf(label: string, text: string): number {
  const whole = text.indexOf(label);
  return whole >= 0 ? whole : text.indexOf(label.slice(0, NEEDLE));
}

/** Shows these ranges and no others; none clears them. Does nothing in a browser without the API. */
export function showHighlights(ranges: readonly Range[]): void {
  if (!('highlights' in CSS) || typeof Highlight === 'undefined') return;
  if (ranges.length === 0) CSS.highlights.delete(NAME);
  else CSS.highlights.set(NAME, new Highlight(...ranges.slice(0, MAX_RANGES)));
}

function collectText(document: Document): { readonly pieces: Piece[]; readonly text: string } {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let start = 0;
  for (let node = walker.nextNode(); node !== null && start < MAX_TEXT; node = walker.nextNode()) {
    if (!(node instanceof Text) || SILENT.test(node.parentElement?.nodeName ?? '')) continue;
    const dense = node.data.replace(/\s+/g, '');
    if (dense === '') continue;
    pieces.push({ node, start });
    parts.push(dense);
    start += dense.length;
  }
  return { pieces, text: parts.join('') };
}

/** How many characters that are not white space stand before `offset`. */
function densityOf(text: string, offset: number): number {
  return text.slice(0, offset).replace(/\s+/g, '').length;
}

function rangeBetween(
  document: Document,
  pieces: readonly Piece[],
  start: number,
  end: number,
): Range | null {
  const from = pieceAt(pieces, start);
  const to = pieceAt(pieces, end - 1);
  if (from === undefined || to === undefined) return null;
  const range = document.createRange();
  range.setStart(from.node, rawOffset(from.node.data, start - from.start));
  range.setEnd(to.node, rawOffset(to.node.data, end - 1 - to.start) + 1);
  return range;
}

function pieceAt(pieces: readonly Piece[], index: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

/** Offset in `data` of its `count`-th character that is no white space. */
function rawOffset(data: string, count: number): number {
  let left = count;
  for (let at = 0; at < data.length; at++) {
    if (/\s/.test(data.charAt(at))) continue;
    if (left-- === 0) return at;
  }
  return Math.max(0, data.length - 1);
}
