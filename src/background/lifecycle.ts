/**
 * Install, update and browser start. Pages that were open before an install or update have no page script, or one that can no
 * longer speak with us: they get a fresh one, which takes the old badge away first.
 */
import { browser } from '../platform/browser';
import { pageHost } from '../platform/page-host';
import { makeMenu } from './context-menu';
import { injectPageScript } from './page/inject-page-script';
import { readablePatterns, syncSites } from './page/sites';

export function watchLifecycle(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void takeOver(reason === 'install');
  });
  browser.runtime.onStartup.addListener(() => void syncSites());
  browser.permissions.onAdded.addListener(({ origins }) => {
    void syncSites().then(() => reachOpenPages(origins ?? []));
  });
  browser.permissions.onRemoved.addListener(() => void syncSites());
}

async function takeOver(isFirst: boolean): Promise<void> {
  await syncSites();
  await makeMenu();
  await reachOpenPages(await readablePatterns());
  if (isFirst) await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
}

/** Registered scripts run on the next load; a page that is open now is reached here. */
async function reachOpenPages(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...patterns] }).catch(() => []);
  for (const { id, url, discarded } of tabs) {
    if (id !== undefined && discarded !== true) await injectPageScript(id, pageHost(url));
  }
}
