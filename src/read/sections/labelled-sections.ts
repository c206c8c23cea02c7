import { elementsIn } from '../elements-in';
import { isElsewhere, isUnderForeignHeading } from '../page-place';
import { foldSpace } from '../page-text';
import type { PageSection } from '../product-page';
import { HEAD_LIMIT, type Head, headOf, MAYBE_INGREDIENTS } from './headings';
import { isClosed } from './is-closed';
import { isListLike } from './list-likeness';
import { contentsOf } from './section-content';
import { PART, trimSection } from './section-trim';
import { shownOf } from './shown-variant';

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
  /** A heading stands on the page and no list under it: nothing at all, nothing before a click, or a picture. */
  readonly gap: 'empty-section' | 'loaded-on-click' | 'image-only' | null;
}

const marked = (node: Text): number => {
  const parent = node.parentElement;
  return parent?.closest(
    'h1,h2,h3,h4,h5,h6,dt,th,summary,button,[role=tab],[role=heading],[aria-controls],b,strong',
  )
    ? 1
    : 0;
};

/** Menus and filters: lists of links, with nothing between them. */
const isMostlyLinks = (root: Element, printed: string): boolean => {
  const links = elementsIn(root, 'a', 200);
  const linked = links.reduce((sum, link) => sum + (link.textContent ?? '').trim().length, 0);
  return linked > printed.length / 2 && (printed.match(/[,;·•]/g)?.length ?? 0) < links.length - 1;
};

function consider(node: Text, text: string, head: Head): { section: Found | null; empty: boolean } {
  const isMarked = marked(node);
  let empty = isMarked === 1 && node.parentElement !== null && !isElsewhere(node.parentElement);
  for (const { lines: raw, root } of contentsOf(node, text, head.end)) {
    empty = false;
    const { lines, statements } = trimSection(raw);
    const printed = lines.join('\n').slice(0, SECTION_LIMIT);
    const list = isListLike(printed);
    const confidence = list === 0 ? 0 : 0.35 * head.exact + 0.15 * isMarked + 0.5 * list;
    if (list < (head.exact < 0.8 ? 0.6 : 0.3) || confidence < 0.55) continue;
    const heading = text.slice(0, head.end).slice(-HEAD_LIMIT);
    if (isElsewhere(root) || isUnderForeignHeading(root)) continue;
    if (!FULL.test(heading) && isMostlyLinks(root, printed)) continue;
    const section: Found = {
      role: head.role === 'actives' ? 'actives' : 'ingredients',
      heading,
      text: printed,
      via: 'labelled-section',
      confidence: Math.round(confidence * 100) / 100,
      root,
      statements,
    };
    return { section, empty };
  }
  return { section: null, empty };
}

/** A label inside a longer text: "A crunchy bar. Ingredients: oats, salt." Where it begins, or -1. */
function labelInside(text: string): number {
  const low = text.toLowerCase();
  // Of all letters only the dotted capital I of Turkish grows.
  if (low.length !== text.length) return -1;
  const label = new RegExp(MAYBE_INGREDIENTS.source, 'g');
  for (let tries = 0; tries < 6; tries++) {
    const at = label.exec(low);
    if (!at) return -1;
    const begins =
      at.index === 0 || /[.!?;)\n•|]\s{0,2}$/.test(text.slice(Math.max(0, at.index - 3), at.index));
    if (begins && /^[^\s\d.,;:：]{0,12}\s?[:：]/.test(low.slice(at.index + at[0].length))) return at.index;
  }
  return -1;
}

/** A bare label set off by a dash: "Ingredients - oats, salt." */
function dashed(text: string): Head | null {
  const [label = '', word = ''] = /^(\S{4,20}) [-–—] /.exec(text) ?? [];
  const head = headOf(word, true);
  return head?.exact === 1 ? { ...head, end: label.length } : null;
}

/** Whether a picture stands where the heading's text should. */
function hasPicture(node: Text): boolean {
  let at: Element | null = node.parentElement;
  for (let level = 0; at && level < 3; level++, at = at.parentElement) {
    const next = at.nextElementSibling;
    if (next) return next.matches('img,picture') || next.querySelector('img,picture') !== null;
  }
  return false;
}

/** Sections under `heads`, the text nodes that may be ingredient headings; best first. `variant` is the one that the address names. */
export function findSections(heads: readonly Text[], variant: string | null = null): Sections {
  const found: Found[] = [];
  let gap: Sections['gap'] = null;
  for (const node of heads) {
    const text = foldSpace(node.data.slice(0, SECTION_LIMIT));
    let head = headOf(text, text.length <= HEAD_LIMIT);
    if (!head) {
      const at = labelInside(text);
      const inner = at < 0 ? null : headOf(text.slice(at), false);
      if (inner) head = { ...inner, exact: inner.exact * 0.9, end: at + inner.end };
      else head = dashed(text);
    }
    if (!head || (head.role !== 'ingredients' && head.role !== 'actives')) continue;
    // The name of the product, or of the page.
    if (head.exact < 1 && node.parentElement?.closest('h1')) continue;
    const result = consider(node, text, head);
    if (result.section) found.push(result.section);
    if (result.empty && gap !== 'image-only')
      gap = hasPicture(node) ? 'image-only' : isClosed(node) ? 'loaded-on-click' : 'empty-section';
  }
  return { found: ranked(found, variant), gap };
}

/** A copy that the page shortened: "Oats, honey, sunfl… See more". */
const CUT = /(?:…|\.\.\.)\s*(?:[^\s\d.,;:…]+(?: [^\s\d.,;:…]+){0,2} ?)?$/;

/** A heading of the whole list, where another part only praises some of it. */
const FULL = /\b(?:full|all|alle|compl[eèé]t|volledig|vollständig)/i;

/**
 * Best first. A section around two others (the parts of one label: "Main ingredients", "Other ingredients") stands for both; else the
 * inner one is better, since less stands beside the list.
 */
function ranked(found: readonly Found[], variant: string | null): Found[] {
  const shown = shownOf(found, variant);
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
    return (
      section.confidence +
      shown(section) +
      (whole ? 0.2 : 0) -
      (section.role === 'actives' ? 0.3 : 0) +
      (FULL.test(section.heading ?? '') ? 0.05 : 0) -
      (CUT.test(section.text) ? 0.15 : 0)
    );
  };
  return [...found].sort((a, b) => value(b) - value(a));
}
