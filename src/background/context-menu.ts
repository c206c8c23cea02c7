import { browser } from '../platform/browser';
import { languageOf, readSettings } from '../store/settings';
import { ui } from '../ui/texts';
import { checkPage } from './check-page';
import { injectScript } from './inject-script';

const CHECK = 'check-label';

/** "Check this label" on any page: the click lends access to that one tab. Safe to repeat. */
export async function makeMenu(): Promise<void> {
  const language = languageOf(await readSettings());
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: CHECK,
    title: ui('panel_menu', {}, language),
    contexts: ['page', 'selection'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

export function watchMenu(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === CHECK && tab?.id !== undefined) void checkAndOpen(tab.id);
  });
}

async function checkAndOpen(tabId: number): Promise<void> {
  const status = await checkPage({ tabId });
  if (status.ok && status.value.state !== 'not-a-page' && status.value.state !== 'no-access')
    await injectScript(tabId, 'panel');
}
