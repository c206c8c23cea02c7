import { wordSet } from './word-set';

/**
 * The text of a part of a page, as a reader sees its lines: white space folded, one line per block or `<br>`, cells of a row
 * side by side. No layout is computed (that would cost a reflow), so closed tabs and hidden panels count as well.
 * Walks the tree without recursion: a page may nest as deep as it likes.
 */
const INLINE = wordSet(
  'A ABBR B BDI BIG CITE CODE DEL EM FONT HGXML I INS LABEL MARK Q S SMALL SPAN STRIKE STRONG SUB SUP TIME TT U WBR',
);
const SILENT = wordSet(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SELECT IFRAME SVG OBJECT TEXTAREA INPUT HEAD BUTTON VIDEO',
);

/**
 * Words and numbers of any script: runs of what is no space, punctuation, symbol or emoji. Written as ranges, because a
 * browser takes more than a millisecond to build the tables of `\p{L}`.
 */
export const WORDS =
  /[^\0-/:-`{-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u060c\u061b\u061f\u0964\u0965\u2000-\u2bff\u3000-\u3004\u3008-\u3020\u30fb\ud800-\udfff\ufeff-\uff0f\uff1a-\uff20]+/g;

export function isInline(node: Node): boolean {
  return node.nodeType === 3 || INLINE.has(node.nodeName.toUpperCase());
}

export function isSilent(node: Node): boolean {
  return SILENT.has(node.nodeName.toUpperCase());
}

/** Twice a section: nothing that is kept is longer, and folding fifty megabytes would take seconds. */
const LONGEST = 40_000;

/** Folds white space, no-break and zero-width characters included; marks of direction could make our own lists read the other way. */
export function foldSpace(text: string): string {
  return (text.length > LONGEST ? text.slice(0, LONGEST) : text)
    .replace(/[\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The node after `node` in document order, not entering it when `skip`, staying under `root`; null at the end. */
function nextNode(node: Node, root: Node, skip: boolean, leave: (left: Node) => void): Node | null {
  if (!skip && node.firstChild) return node.firstChild;
  let at: Node | null = node;
  while (at && at !== root) {
    leave(at);
    if (at.nextSibling) return at.nextSibling;
    at = at.parentNode;
  }
  return null;
}

export interface LineOptions {
  /** Characters after which reading stops. */
  readonly limit?: number;
  /** Begin at this node instead of at the start. */
  readonly from?: Node | null;
  /** Put `HEADING_MARK` before each line that is a heading by its tag. */
  readonly marks?: boolean;
  /** Put a space between elements that stand beside each other on one line, as cells of a made-up table do. */
  readonly apart?: boolean;
}

/** Stands before a heading's line, where asked for. */
export const HEADING_MARK = '\u0001';
const HEADING = /^(?:H[1-6]|DT|SUMMARY|CAPTION)$/i;

/** A table row that holds cells of text, not a page's layout: its cells are one line. */
const isPlainRow = (node: Node): boolean =>
  /^TR$/i.test(node.nodeName) &&
  (node as Element).children.length > 1 &&
  (node as Element).querySelector('table,ul,ol,h1,h2,h3,h4,br') === null;

/** A label in bold type, which begins a line of its own wherever it stands: "<b>Storage:</b> …". */
const isLabel = (node: Node): boolean =>
  /^(?:B|STRONG)$/i.test(node.nodeName) &&
  /^[^:：]{3,40}[:：]\s?\S?$/.test(`${node.textContent}${(node.nextSibling?.nodeValue ?? '').slice(0, 2)}`);

/** Lines of `root`, blank ones left out. */
export function linesOf(
  root: Node,
  { limit = 20_000, from = null, marks = false, apart = false }: LineOptions = {},
): string[] {
  let text = '';
  let row: Node | null = null;
  const breakAt = (node: Node): void => {
    if (node.nodeType !== 1 || isSilent(node)) return;
    if (row === node) row = null;
    else if (!row && isPlainRow(node)) row = node;
    if (row && row !== node) text += ' ';
    else if (!isInline(node)) text += '\n';
    else if (apart) text += ' ';
  };
  let node: Node | null = from ?? root;
  while (node && text.length < limit) {
    const silent = node.nodeType === 1 ? node !== root && isSilent(node) : node.nodeType === 8;
    if (node.nodeType === 3) text += (node.nodeValue ?? '').slice(0, limit).replace(/\s+/g, ' ');
    else if (!silent) {
      breakAt(node);
      if (marks && isLabel(node)) text += '\n';
      if (marks && HEADING.test(node.nodeName)) text += HEADING_MARK;
    }
    node = nextNode(node, root, silent, breakAt);
  }
  const lines: string[] = [];
  for (const line of text.slice(0, limit).split('\n')) {
    const folded = foldSpace(line);
    if (folded !== '' && folded !== HEADING_MARK) lines.push(folded);
  }
  return lines;
}

/** The text of `root` on one line. */
export function textOf(root: Node | null | undefined, limit = 2_000): string {
  return root ? linesOf(root, { limit }).join(' ') : '';
}
