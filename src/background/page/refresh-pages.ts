import { browser } from '../../platform/browser';
import { askTab } from './ask-tab';
import { readablePatterns } from './sites';

/** Settings changed: pages that are open ask again. Tabs without our script stay silent. */
export async function refreshPages(): Promise<void> {
  const tabs = await browser.tabs.query({ url: await readablePatterns() }).catch(() => []);
  await Promise.all(tabs.map((tab) => (tab.id === undefined ? null : askTab(tab.id, 'page/refresh', {}))));
}
