import { isSilent } from './page-text';

/**
 * From a section's text back to the page: where the text stands in the page's text nodes, so that parts of it can be
 * highlighted. White space is left out of the comparison on both sides, because reading folded it; everything else must be the
 * same, character by character. Text that came from a script is not found, and nothing is highlighted. Makes ranges only, changes
 * nothing. Cost: one pass over the text under `root`.
 */
export interface Span {
  /** Offsets in the section's text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Characters of page text looked through; the largest saved page has 400,000. */
const LIMIT = 1_000_000;
/** A page may print its list twice: in the summary and in the full label. */
const COPIES = 3;
const BLANK = /[\s\u00a0\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
const BLANKS = /[\s\u00a0\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/g;

interface Piece {
  readonly node: Text;
  /** Where the node's text begins among the page's characters that are not blank. */
  readonly at: number;
}

/** Ranges for `spans` of `text`, for each copy of it under `root`; [] when it is not there. */
export function rangesOf(root: Element, text: string, spans: readonly Span[]): Range[] {
  const needle = text.replace(BLANKS, '');
  if (needle.length < 2) return [];
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let length = 0;
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  for (let node = walker.nextNode(); node && length < LIMIT; node = walker.nextNode()) {
    if (node.parentNode && isSilent(node.parentNode)) continue;
    const bare = (node.nodeValue ?? '').replace(BLANKS, '');
    if (bare === '') continue;
    pieces.push({ node: node as Text, at: length });
    parts.push(bare);
    length += bare.length;
  }
  const hay = parts.join('');
  const before = bareOffsets(text);
  const ranges: Range[] = [];
  for (
    let copy = 0, at = hay.indexOf(needle);
    copy < COPIES && at >= 0;
    copy++, at = hay.indexOf(needle, at + needle.length)
  ) {
    for (const { start, end } of spans) {
      const first = before[start];
      const last = before[end];
      if (first === undefined || last === undefined || last <= first) continue;
      const from = place(pieces, at + first);
      const to = place(pieces, at + last - 1);
      if (!from || !to) continue;
      const range = root.ownerDocument.createRange();
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset + 1);
      ranges.push(range);
    }
  }
  return ranges;
}

/** For each offset of `text`, how many characters before it are not blank. */
function bareOffsets(text: string): number[] {
  const counts: number[] = [0];
  for (let i = 0, count = 0; i < text.length; i++) {
    if (!BLANK.test(text[i] ?? ' ')) count++;
    counts.push(count);
  }
  return counts;
}

/** The text node, and the offset in it, of the page's character number `at` that is not blank. */
function place(pieces: readonly Piece[], at: number): { node: Text; offset: number } | null {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  if (!piece) return null;
  let left = at - piece.at;
  const data = piece.node.data;
  for (let offset = 0; offset < data.length; offset++) {
    if (BLANK.test(data[offset] ?? ' ')) continue;
    if (left-- === 0) return { node: piece.node, offset };
  }
  return null;
}
