import { foldSpace, isInline, isSilent, linesOf } from '../page-text';
import { HEADING, openedPanel } from './opened-panel';
import { HIDDEN, shownBlock } from './shown-block';

/**
 * What belongs to a heading: the text after it on its line, the panel it opens, the cell beside it, or what follows it until
 * the next heading. Returns lines; the heading itself is not among them.
 */
export interface Content {
  readonly lines: readonly string[];
  /** Where it stands, for asking about its surroundings. */
  readonly root: Element;
}

/** How far a heading may be wrapped (div > button > span > text): 6 levels cover every saved page. */
const CLIMB = 6;
/** Blocks beside a heading: a list and its notes have fewer. */
const BLOCKS = 12;
/** What holds more than a heading, however little it holds. */
const CONTAINER = /^(?:BODY|MAIN|LI|TR|UL|DL|DETAILS|SECTION|ARTICLE)$/i;
/** What is never part of a section. */
const FRAME = /^(?:FOOTER|NAV|ASIDE|DIALOG)$/i;
const TABLE = /^TABLE$/i;

const holdsPicture = (node: Node | null): boolean =>
  node?.nodeType === 1 && (node as Element).querySelector('img,picture') !== null;

/** The element around `node` whose whole text is the heading, but for a sign or two. */
function hostOf(node: Node, text: string): Element | null {
  let host: Element | null = node.parentElement;
  for (let i = 0; host && i < CLIMB; i++) {
    const parent: Element | null = host.parentElement;
    if (!parent || CONTAINER.test(parent.nodeName) || holdsPicture(parent)) break;
    if (foldSpace(parent.textContent ?? '').length > text.length + 2) break;
    host = parent;
  }
  return host;
}

const isHeading = (element: Element, like: Element): boolean =>
  HEADING.test(element.nodeName) ||
  element.getAttribute('role') === 'heading' ||
  (element.nodeName === like.nodeName && element.className !== '' && element.className === like.className);

/** What follows `host`, its wrapper, or the wrapper of that, up to the next heading. */
function following(host: Element, most: number): Content | null {
  let at: Element = host;
  for (let level = 0; level < CLIMB; level++) {
    const lines: string[] = [];
    let root: Element | null = null;
    for (
      let next = at.nextElementSibling, left = most;
      next && left > 0;
      next = next.nextElementSibling, left--
    ) {
      if (FRAME.test(next.nodeName)) break;
      // A heading right after this one: what comes next is that one's.
      if (isHeading(next, host)) return root && { lines, root };
      if (isClosedPanel(next)) continue;
      if (root && (TABLE.test(next.nodeName) || next.querySelector('h1,h2,h3,h4,dt'))) break;
      const text = isSilent(next) ? [] : linesOf(next, { marks: true });
      if (text.length === 0) continue;
      root ??= next;
      lines.push(...text);
      if (level > 0 && !HEADING.test(at.nodeName)) break;
    }
    if (root) return { lines, root };
    if (isBeforePicture(at)) return null;
    const parent: Element | null = at.parentElement;
    if (!parent || /^(?:BODY|MAIN|HTML|TABLE|TBODY|UL|OL|DL)$/i.test(parent.nodeName)) return null;
    at = parent;
  }
  return null;
}

/** The panel that is shown of those right inside an element. */
const SHOWN_PANEL = `:scope > [role="tabpanel"]:not(${HIDDEN})`;

/** A hidden panel beside the one that is shown: each holds the text of another variant. */
const isClosedPanel = (element: Element): boolean =>
  element.matches(HIDDEN) && (element.parentElement?.querySelector(SHOWN_PANEL) ?? null) !== null;

/** Whether a picture stands where the text should: what follows it is another part. The sign of an opener is none. */
function isBeforePicture(at: Element): boolean {
  const opener = at.closest('button,summary,a');
  return (opener === null || opener === at) && holdsPicture(at.nextElementSibling);
}

/** The block that `node` stands in. */
export function blockOf(node: Node): Element | null {
  let at = node.parentElement;
  while (at?.parentElement && isInline(at)) at = at.parentElement;
  return at;
}

/** Text on the heading's own line, and what follows in the same block. */
function inlineContent(node: Text, end: number): Content | null {
  const block = blockOf(node);
  if (!block) return null;
  const own = foldSpace(node.data).slice(end).trim();
  const from = after(node, block);
  const rest = from ? linesOf(block, { from, marks: true }) : [];
  const first = from && isInline(from) ? (rest.shift() ?? '') : '';
  const line = foldSpace(`${own} ${first}`).replace(/^[:：–-]\s*/, '');
  const lines = [line, ...rest].filter((text) => text !== '');
  return lines.length > 0 ? { lines, root: block } : null;
}

/** The first node after `node` that is not inside it, within `block`. */
function after(node: Node, block: Element): Node | null {
  let next: Node | null = node;
  while (next && next !== block && !next.nextSibling) next = next.parentNode;
  return next && next !== block ? next.nextSibling : null;
}

const whole = (element: Element): Content => ({
  lines: linesOf(shownBlock(element), { marks: true }),
  root: element,
});

/** What markup ties to a heading that opens no panel: a `details` body, the next cell, a definition. */
function tiedTo(host: Element): Content | null {
  const details = host.closest('summary')?.parentElement;
  // Its text begins with its own summary.
  if (details) return { lines: linesOf(details, { marks: true }).slice(1), root: details };
  const beside = host.closest('th,td,dt')?.nextElementSibling;
  return beside ? whole(beside) : null;
}

/** Bare text right after a heading element, as in old pages: `<h3>Ingredients</h3> Water, salt <h3>…`. */
function bareAfter(host: Element): Content | null {
  let next = host.nextSibling;
  while (next?.nodeType === 3 && foldSpace(next.nodeValue ?? '') === '') next = next.nextSibling;
  const parent = host.parentElement;
  if (next?.nodeType !== 3 || !parent) return null;
  return { lines: linesOf(parent, { from: next, marks: true }), root: parent };
}

/** A tab by its role, or by its place in a row of buttons: what stands after the row is another one's. That after the first may be its own. */
const isLaterTab = (host: Element): boolean =>
  host.closest('[role="tab"]') !== null ||
  (host.matches('button+button') && host.parentElement?.querySelector(':scope>:not(button)') === null);

/**
 * What may belong to a heading, likeliest first; `end` is where the heading ends in `text`, `most` how many blocks may follow it.
 * Asked one after the other, so that a wrong guess costs only its own text.
 */
export function* contentsOf(node: Text, text: string, end: number, most = BLOCKS): Generator<Content> {
  const host = hostOf(node, text);
  const labelled = end < text.length || /[:：]\s*$/.test(text);
  if (labelled) yield* some(inlineContent(node, end));
  const panel = host && openedPanel(host);
  if (host) yield* some(panel ? whole(panel) : tiedTo(host));
  if (!labelled) yield* some(inlineContent(node, end));
  if (!host || panel || isLaterTab(host)) return;
  yield* some(bareAfter(host));
  yield* some(following(host, most));
}

const some = (content: Content | null): readonly Content[] =>
  content && content.lines.length > 0 ? [content] : [];
