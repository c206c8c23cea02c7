import { HEAD_LIMIT, type Head, headOf, MAYBE_INGREDIENTS } from './headings';
import { isListLike } from './list-likeness';
import { isElsewhere } from './page-place';
import { foldSpace, isSilent } from './page-text';
import type { PageSection } from './product-page';
import { trimSection } from './section-trim';
import { type Content, contentOf, inlineContent } from './section-content';

/**
 * Ingredient sections by their headings, for any shop. One pass over the page's text nodes finds what may be a heading; each
 * is scored on features that fail independently: how bare the heading is, what marks it up, where it stands, and how much the
 * text under it looks like a list. Cost: the pass, plus the text of at most `CANDIDATES` sections.
 */

/** Most headings with an ingredient word on one saved product page: 31 (with its filters and recommendations). */
const CANDIDATES = 48;
/** Text nodes visited; the largest saved page has 16,000. */
const NODES = 60_000;
/** A label's text; the longest ingredient list in public data is some 9,000 characters. */
const SECTION_LIMIT = 20_000;

export interface Found extends PageSection {
  readonly root: Element;
  readonly statements: readonly string[];
}

export interface Sections {
  readonly found: readonly Found[];
  /** A heading without anything under it. */
  readonly empty: boolean;
}

const marked = (node: Text): number => {
  const parent = node.parentElement;
  return parent?.closest(
    'h1,h2,h3,h4,h5,h6,dt,th,summary,button,[role=tab],[role=heading],[aria-controls],b,strong',
  )
    ? 1
    : 0;
};

/** Menus and filters: lists of links. */
const isMostlyLinks = (root: Element, length: number): boolean => {
  let linked = 0;
  for (const link of Array.from(root.querySelectorAll('a')).slice(0, 200)) linked += (link.textContent ?? '').trim().length;
  return linked > length / 2;
};

function consider(node: Text, text: string, head: Head): { section: Found | null; empty: boolean } {
  const inline = head.end < text.length || /[:：]\s*$/.test(text);
  const content: Content | null = (inline ? inlineContent(node, head) : null) ?? contentOf(node, text);
  if (!content)
    return { section: null, empty: marked(node) === 1 && !isElsewhere(node.parentElement ?? document.body) };
  const { lines, statements } = trimSection(content.lines);
  const printed = lines.join('\n').slice(0, SECTION_LIMIT);
  const list = isListLike(printed);
  const confidence = list === 0 ? 0 : 0.35 * head.exact + 0.15 * marked(node) + 0.5 * list;
  const sure = list >= (head.exact < 0.8 ? 0.6 : 0.3) && confidence >= 0.55;
  if (!sure || isElsewhere(content.root) || isMostlyLinks(content.root, printed.length)) return { section: null, empty: false };
  return {
    section: {
      role: head.role === 'actives' ? 'actives' : 'ingredients',
      heading: foldSpace(text.slice(0, head.end)),
      text: printed,
      via: 'labelled-section',
      confidence: Math.round(confidence * 100) / 100,
      root: content.root,
      statements,
    },
    empty: false,
  };
}

export function findSections(body: Element): Sections {
  const found: Found[] = [];
  let empty = false;
  let candidates = 0;
  const walker = body.ownerDocument.createTreeWalker(body, 4);
  for (let i = 0; i < NODES && candidates < CANDIDATES; i++) {
    const node = walker.nextNode();
    if (!node) break;
    const data = (node as Text).data;
    if (data.length < 2 || !MAYBE_INGREDIENTS.test(data.length > 400 ? data.slice(0, 200) : data)) continue;
    if (!node.parentNode || (isSilent(node.parentNode) && node.parentNode.nodeName !== 'BUTTON')) continue;
    const text = foldSpace(data.slice(0, SECTION_LIMIT));
    const head = headOf(text, text.length <= HEAD_LIMIT);
    if (!head || (head.role !== 'ingredients' && head.role !== 'actives')) continue;
    candidates++;
    const result = consider(node as Text, text, head);
    if (result.section) found.push(result.section);
    empty ||= result.empty;
  }
  return { found: ranked(found), empty };
}

/**
 * Best first. A section around two others (the parts of one label: "Main ingredients", "Other ingredients") stands for both; else the
 * inner one is better, since less stands beside the list.
 */
function ranked(found: readonly Found[]): Found[] {
  const value = (section: Found): number => {
    const inside = found.filter((other) => other !== section && section.text.includes(other.text) && section.text !== other.text);
    const parts = new Set(inside.map((part) => part.text)).size;
    const copies = found.filter((other) => other.text === section.text).length;
    return section.confidence + (parts >= 2 ? 0.2 : 0) + Math.min(0.1, (copies - 1) * 0.05) - (section.role === 'actives' ? 0.3 : 0);
  };
  return [...found].sort((a, b) => value(b) - value(a));
}
