import { type Head, headOf, MAYBE_INGREDIENTS } from './headings';
import { foldSpace, isInline, isSilent, linesOf } from './page-text';

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
const HEADING = /^(?:H[1-6]|DT|SUMMARY|LEGEND|CAPTION|TH)$/i;

/** The element around `node` whose whole text is the heading. */
function hostOf(node: Node, text: string): Element | null {
  let host: Element | null = node.parentElement;
  for (let i = 0; host?.parentElement && i < CLIMB; i++) {
    const parent: Element = host.parentElement;
    if (
      /^(?:BODY|MAIN|LI|TR|UL|DL|DETAILS|SECTION|ARTICLE)$/i.test(parent.nodeName) ||
      parent.childNodes.length > 8
    )
      break;
    const others = Array.from(parent.childNodes).some(
      (child) =>
        child !== host && !isSilent(child) && foldSpace((child.textContent ?? '').slice(0, 200)).length > 2,
    );
    if (others) break;
    host = parent;
  }
  return host && foldSpace(host.textContent ?? '').length <= text.length + 12 ? host : node.parentElement;
}

/** The panel that a tab, button or link opens. */
function panelOf(host: Element): Element | null {
  const opener =
    host.closest('[aria-controls],[data-target],[data-bs-target],[href^="#"]') ??
    host.querySelector('[aria-controls],[href^="#"]');
  if (!opener || (opener.textContent ?? '').length > 200) return null;
  for (const name of ['aria-controls', 'data-bs-target', 'data-target', 'href']) {
    const id = opener.getAttribute(name)?.replace(/^#/, '');
    if (!id || id.length > 100 || /\s/.test(id)) continue;
    const panel = host.ownerDocument.getElementById(id);
    if (panel && !panel.contains(host) && foldSpace((panel.textContent ?? '').slice(0, 500)) !== '')
      return panel;
  }
  return null;
}

const isHeading = (element: Element, like: Element): boolean =>
  HEADING.test(element.nodeName) ||
  element.getAttribute('role') === 'heading' ||
  (element.nodeName === like.nodeName && element.className !== '' && element.className === like.className);

/** What follows `host`, its wrapper, or the wrapper of that, up to the next heading. */
function following(host: Element): Content | null {
  let at: Element = host;
  for (let level = 0; level < CLIMB; level++) {
    const lines: string[] = [];
    let root: Element | null = null;
    for (
      let next = at.nextElementSibling, left = 12;
      next && left > 0;
      next = next.nextElementSibling, left--
    ) {
      if (isHeading(next, host)) break;
      if (
        root &&
        (next.querySelector('h1,h2,h3,h4,dt') !== null ||
          (next.className === at.className && at.className !== ''))
      )
        break;
      const text = isSilent(next) ? [] : linesOf(next, { marks: true });
      if (text.length === 0) continue;
      root ??= next;
      lines.push(...text);
      if (HEADING.test(at.nodeName) === false && level > 0) break;
    }
    if (root) return { lines, root };
    const parent: Element | null = at.parentElement;
    if (!parent || /^(?:BODY|MAIN|HTML|TABLE|TBODY|UL|OL|DL)$/i.test(parent.nodeName)) return null;
    at = parent;
  }
  return null;
}

/** The block that `node` stands in. */
export function blockOf(node: Node): Element | null {
  let at = node.parentElement;
  while (at?.parentElement && isInline(at)) at = at.parentElement;
  return at;
}

/** Content of a heading that is followed by text on its own line. */
export function inlineContent(node: Text, head: Head): Content | null {
  const block = blockOf(node);
  if (!block) return null;
  const own = foldSpace(node.data)
    .slice(head.end)
    .replace(/^[\s:：–-]+/, '');
  const from = after(node, block);
  const rest = from ? linesOf(block, { from, marks: true }) : [];
  const first = from && isInline(from) ? (rest.shift() ?? '') : '';
  const lines = [foldSpace(`${own} ${first}`), ...rest].filter((line) => line !== '');
  return lines.length > 0 ? { lines, root: block } : null;
}

/** The first node after `node` that is not inside it, within `block`. */
function after(node: Node, block: Element): Node | null {
  let next: Node | null = node;
  while (next && next !== block && !next.nextSibling) next = next.parentNode;
  return next && next !== block ? next.nextSibling : null;
}

/** Content of a heading that stands alone. */
export function contentOf(node: Text, text: string): Content | null {
  const host = hostOf(node, text);
  if (!host) return null;
  const panel = panelOf(host);
  if (panel) return { lines: linesOf(panel, { marks: true }), root: panel };
  const details = host.closest('summary')?.parentElement;
  if (details) {
    const lines = linesOf(details, { marks: true });
    return {
      lines: headOf(lines[0] ?? '', true) || MAYBE_INGREDIENTS.test(lines[0] ?? '') ? lines.slice(1) : lines,
      root: details,
    };
  }
  const cell = host.closest('th,td');
  if (cell?.nextElementSibling)
    return { lines: linesOf(cell.nextElementSibling, { marks: true }), root: cell.nextElementSibling };
  const term = host.closest('dt');
  if (term?.nextElementSibling)
    return { lines: linesOf(term.nextElementSibling, { marks: true }), root: term.nextElementSibling };
  return following(host);
}
