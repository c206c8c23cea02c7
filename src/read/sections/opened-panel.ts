import { elementOfId } from '../element-of-id';

/** Headings by their tag: they open a panel that they name, but are no tabs. */
export const HEADING = /^(?:H[1-6]|DT|SUMMARY|LEGEND|CAPTION|TH)$/i;

/** Attributes by which an opener names its panel. */
const NAMES = ['aria-controls', 'data-bs-target', 'data-target', 'data-tab', 'href'];
const OPENER = NAMES.map((name) => `[${name}]`).join(',');
/** A row of these may stand right before its panels. */
const TAB = /^(?:A|BUTTON|LABEL)$/i;
/** A row of tabs and their panels has a dozen parts; a longer one is a list of something else, and each part is held against each. */
const MOST_PARTS = 60;

/** The panel that a heading opens, be it empty as yet: the one it names, the one that names it, else the one of its number among tabs. */
export function openedPanel(host: Element): Element | null {
  return namedPanel(host) ?? nthPanel(host);
}

function namedPanel(host: Element): Element | null {
  const opener = host.closest(OPENER) ?? host.querySelector(OPENER);
  if (opener && (opener.textContent ?? '').length <= 200) {
    for (const name of NAMES) {
      const id = opener.getAttribute(name)?.replace(/^#/, '');
      const panel = id ? elementOfId(host, id) : null;
      // An anchor is a place.
      if (panel && panel.nodeName !== 'A' && !panel.contains(host)) return panel;
    }
  }
  const tab = host.closest('[role="tab"]')?.id;
  const panels = tab ? Array.from(host.ownerDocument.querySelectorAll('[role="tabpanel"]')) : [];
  return panels.find((panel) => panel.getAttribute('aria-labelledby') === tab) ?? null;
}

/** Tabs without a link to their panels: the second opens the second. */
function nthPanel(host: Element): Element | null {
  const tab = host.closest('li') ?? host;
  if (HEADING.test(tab.nodeName)) return null;
  const row = childrenOf(tab.parentElement);
  const tabs = row.filter(({ nodeName }) => nodeName === tab.nodeName);
  const isAlone = tabs.length === row.length;
  if (tabs.length < 2 || !(isAlone || TAB.test(tab.nodeName))) return null;
  if (tabs.some(({ textContent }) => (textContent ?? '').length > 60)) return null;
  const place = isAlone ? childrenOf(tab.parentElement?.parentElement) : row;
  const next = place.slice(place.findLastIndex((one) => tabs.some((other) => one.contains(other))) + 1);
  const panels = next.length === 1 ? childrenOf(next[0]) : next;
  const [first] = panels;
  const alike = panels.every(({ nodeName }) => nodeName === first?.nodeName);
  return alike && panels.length === tabs.length && !HEADING.test(first?.nodeName ?? '')
    ? (panels[tabs.indexOf(tab)] ?? null)
    : null;
}

const childrenOf = (element: Element | null | undefined): Element[] =>
  element && element.childElementCount <= MOST_PARTS ? Array.from(element.children) : [];
