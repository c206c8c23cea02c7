import { browser } from '../platform/browser';
import { askTab } from './ask-tab';
import { namedPatterns } from './sites';

/** Settings changed: pages that are open ask again. Tabs without our script stay silent. */
export async function refreshPages(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const tabs = await browser.tabs
    .query({ url: [...new Set([...namedPatterns(), ...origins])] })
    .catch(() => []);
  await Promise.all(tabs.map((tab) => (tab.id === undefined ? null : askTab(tab.id, 'page/refresh', {}))));
}
