/**
 * One element of ours in a shop's page, with a closed shadow root. The page sees an empty element of no size that takes part
 * in no layout; it cannot restyle it (an inline `!important` wins over every style sheet) nor look inside. Whatever way the page
 * is written, ours runs to the right, as all of our languages do (`all` leaves the direction alone).
 */
const HOSTS = ['gutlight-badge', 'gutlight-panel', 'gutlight-tile', 'gutlight-sort'] as const;
type HostName = (typeof HOSTS)[number];

export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
}

export function createHost(
  document: Document,
  name: HostName,
  css: string,
  styles: Readonly<Record<string, string>>,
): Host {
  const element = document.createElement(name);
  setStyles(element, { all: 'initial', direction: 'ltr', ...styles });
  const root = element.attachShadow({ mode: 'closed' });
  addStyles(root, css);
  return { element, root };
}

/**
 * As a constructed sheet: a strict policy of the page refuses style elements. Firefox takes no sheet from another world, and
 * exempts the style elements of extensions from the policy.
 */
function addStyles(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}

/** Before the body, in no layout of it: the Tab key meets what can be pressed first, not behind all of the shop's links. */
export function attachHost(element: HTMLElement): void {
  const { documentElement, body } = element.ownerDocument;
  documentElement.insertBefore(element, body);
}

export function setStyles(element: HTMLElement, styles: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value, 'important');
}

/** What an earlier copy of the extension left in this document: it cannot answer a click any more. */
export function removeOrphans(document: Document): void {
  for (const orphan of document.querySelectorAll(HOSTS.join())) orphan.remove();
}

/** True for nodes that are ours, so that the watcher does not wake itself. */
export function isOurs(node: Node): boolean {
  return node.nodeName.startsWith('GUTLIGHT-');
}
