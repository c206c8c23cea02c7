import { elementOfId } from './element-of-id';
import { foldSpace } from './page-text';

/** Headings by their tag: they open a panel that they name, but are no tabs. */
export const HEADING = /^(?:H[1-6]|DT|SUMMARY|LEGEND|CAPTION|TH)$/i;

/** The panel that a heading opens: the one it names, else the one of its number among tabs. */
export function openedPanel(host: Element): Element | null {
  return namedPanel(host) ?? nthPanel(host);
}

/** The panel that a tab, button or link opens. */
function namedPanel(host: Element): Element | null {
  const opener =
    host.closest('[aria-controls],[data-target],[data-bs-target],[href^="#"]') ??
    host.querySelector('[aria-controls],[href^="#"]');
  if (!opener || (opener.textContent ?? '').length > 200) return null;
  for (const name of ['aria-controls', 'data-bs-target', 'data-target', 'href']) {
    const id = opener.getAttribute(name)?.replace(/^#/, '');
    if (!id || id.length > 100 || /\s/.test(id)) continue;
    const panel = elementOfId(host, id);
    if (panel && !panel.contains(host) && foldSpace((panel.textContent ?? '').slice(0, 500)) !== '')
      return panel;
  }
  return null;
}

/** Tabs without a link to their panels: the second opens the second. */
function nthPanel(host: Element): Element | null {
  const tabs = Array.from(host.parentElement?.children ?? []);
  if (tabs.length < 2 || tabs.length > 12 || HEADING.test(host.nodeName)) return null;
  if (tabs.some((tab) => tab.nodeName !== host.nodeName || (tab.textContent ?? '').length > 60)) return null;
  const panels: Element[] = [];
  for (
    let next = host.parentElement?.nextElementSibling;
    next && panels.length <= tabs.length;
    next = next.nextElementSibling
  )
    panels.push(next);
  const [only] = panels;
  const row = panels.length === 1 && only ? Array.from(only.children) : panels;
  const alike = row.length === tabs.length && row.every((panel) => panel.nodeName === row[0]?.nodeName);
  return alike && !HEADING.test(row[0]?.nodeName ?? '') ? (row[tabs.indexOf(host)] ?? null) : null;
}
