import { HEAD_LIMIT, type Head, headOf } from './headings';
import { isListLike } from './list-likeness';
import { isElsewhere } from './page-place';
import { foldSpace } from './page-text';
import type { PageSection } from './product-page';
import { type Content, contentOf, inlineContent } from './section-content';
import { PART, trimSection } from './section-trim';

/**
 * Ingredient sections by their headings, for any shop. Each text that may be a heading
 * is scored on features that fail independently: how bare the heading is, what marks it up, where it stands, and how much the
 * text under it looks like a list. Cost: the text of one section a candidate.
 */

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
  for (const link of Array.from(root.querySelectorAll('a')).slice(0, 200))
    linked += (link.textContent ?? '').trim().length;
  return linked > length / 2;
};

function consider(node: Text, text: string, head: Head): { section: Found | null; empty: boolean } {
  const inline = head.end < text.length || /[:：]\s*$/.test(text);
  const content: Content | null = (inline ? inlineContent(node, head) : null) ?? contentOf(node, text);
  if (!content)
    return {
      section: null,
      empty: marked(node) === 1 && node.parentElement !== null && !isElsewhere(node.parentElement),
    };
  const { lines, statements } = trimSection(content.lines, inline);
  const printed = lines.join('\n').slice(0, SECTION_LIMIT);
  const list = isListLike(printed);
  const confidence = list === 0 ? 0 : 0.35 * head.exact + 0.15 * marked(node) + 0.5 * list;
  const sure = list >= (head.exact < 0.8 ? 0.6 : 0.3) && confidence >= 0.55;
  if (!sure || isElsewhere(content.root) || isMostlyLinks(content.root, printed.length))
    return { section: null, empty: false };
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

/** Sections under `heads`, the text nodes that may be ingredient headings; best first. */
export function findSections(heads: readonly Text[]): Sections {
  const found: Found[] = [];
  let empty = false;
  for (const node of heads) {
    const text = foldSpace(node.data.slice(0, SECTION_LIMIT));
    const head = headOf(text, text.length <= HEAD_LIMIT);
    if (!head || (head.role !== 'ingredients' && head.role !== 'actives')) continue;
    const result = consider(node, text, head);
    if (result.section) found.push(result.section);
    empty ||= result.empty;
  }
  return { found: ranked(found), empty };
}

/** A copy that the page shortened: "Oats, honey, sunfl… See more". */
const CUT = /(?:…|\.\.\.)\s*(?:\p{L}+ ?){0,3}$/u;

/**
 * Best first. A section around two others (the parts of one label: "Main ingredients", "Other ingredients") stands for both; else the
 * inner one is better, since less stands beside the list.
 */
function ranked(found: readonly Found[]): Found[] {
  const value = (section: Found): number => {
    const inside = found.filter(
      (other) => other !== section && section.text.includes(other.text) && section.text !== other.text,
    );
    const parts = new Set(inside.map((part) => part.text)).size;
    const whole =
      parts >= 2 ||
      inside.some(
        (part) => part.heading !== null && PART.test(part.heading) && !PART.test(section.heading ?? ''),
      );
    const copies = found.filter((other) => other.text === section.text).length;
    return (
      section.confidence +
      (whole ? 0.2 : 0) +
      Math.min(0.1, (copies - 1) * 0.05) -
      (section.role === 'actives' ? 0.3 : 0) -
      (CUT.test(section.text) ? 0.15 : 0)
    );
  };
  return [...found].sort((a, b) => value(b) - value(a));
}
