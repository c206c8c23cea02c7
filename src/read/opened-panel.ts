import { elementOfId } from './element-of-id';

/** Headings by their tag: they open a panel that they name, but are no tabs. */
export const HEADING = /^(?:H[1-6]|DT|SUMMARY|LEGEND|CAPTION|TH)$/i;

/** Attributes by which an opener names its panel. */
const NAMES = ['aria-controls', 'data-bs-target', 'data-target', 'data-tab', 'href'];
const OPENER = NAMES.map((name) => `[${name}]`).join(',');
/** A row of these may stand right before its panels. */
const TAB = /^(?:A|BUTTON|LABEL)$/i;

/** The panel that a heading opens, be it empty as yet: the one it names, the one that names it, else the one of its number among tabs. */
export function openedPanel(host: Element): Element | null {
  return namedPanel(host) ?? nthPanel(host);
}

function namedPanel(host: Element): Element | null {
  const opener = host.closest(OPENER) ?? host.querySelector(OPENER);
  if (opener && (opener.textContent ?? '').length <= 200) {
    for (const name of NAMES) {
      const id = opener.getAttribute(name)?.replace(/^#/, '');
      if (!id || id.length > 100 || /\s/.test(id)) continue;
      const panel = elementOfId(host, id);
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
  const row = childrenOf(tab.parentElement);
  const tabs = row.filter(({ nodeName }) => nodeName === tab.nodeName);
  if (tabs.length < 2 || tabs.length > 12 || HEADING.test(tab.nodeName)) return null;
  if (tabs.some(({ textContent }) => (textContent ?? '').length > 60)) return null;
  const around = childrenOf(tab.parentElement?.parentElement);
  const after = TAB.test(tab.nodeName) ? row.slice(row.findLastIndex((one) => tabs.includes(one)) + 1) : [];
  const next =
    tabs.length < row.length ? after : around.slice(around.findIndex((one) => one.contains(tab)) + 1);
  const [only] = next;
  const panels = next.length === 1 ? childrenOf(only) : next;
  const alike =
    panels.length === tabs.length && panels.every(({ nodeName }) => nodeName === panels[0]?.nodeName);
  return alike && !HEADING.test(panels[0]?.nodeName ?? '') ? (panels[tabs.indexOf(tab)] ?? null) : null;
}

const childrenOf = (element: Element | null | undefined): Element[] => Array.from(element?.children ?? []);
