/**
 * "Check this label": on a page, its panel; on marked text, the popup with that text as a label, which needs no page that we can read.
 */
import { browser } from '../platform/browser';
import { logFailure } from '../platform/log';
import { fail } from '../platform/result';
import { offerMarkedText } from '../store/marked-text';
import { languageOf, readSettings } from '../store/settings/settings';
import { type Say, ui } from '../ui/texts';
import { checkPage } from './page/check-page';
import { injectScript } from './page/inject-script';

const CHECK = 'check-label';

/** Null in Firefox for Android, which has no context menus. */
const menus = (): typeof browser.contextMenus | null => browser.contextMenus ?? null;

/** The click lends access to that one tab. Safe to repeat. */
export async function makeMenu(): Promise<void> {
  const language = languageOf(await readSettings());
  await menus()?.removeAll();
  menus()?.create({
    id: CHECK,
    title: ui('panel_menu', {}, language),
    contexts: ['page', 'selection'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

/** In the language that the user chose since. */
export async function renameMenu(): Promise<void> {
  const title = ui('panel_menu', {}, languageOf(await readSettings()));
  await menus()?.update(CHECK, { title }).catch(makeMenu);
}

export function watchMenu(): void {
  menus()?.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    if (menuItemId !== CHECK) return;
    if (selectionText.trim() !== '') void openOnText(selectionText);
    else if (tab?.id !== undefined) void checkAndOpen(tab.id);
  });
}

/** A popup opens within the click alone, so the text is not waited for; where none opens from here, its page does. */
async function openOnText(text: string): Promise<void> {
  try {
    await Promise.all([offerMarkedText(text), browser.action.openPopup()]);
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
  }
}

async function checkAndOpen(tabId: number): Promise<void> {
  const status = await checkPage({ tabId }).catch((error: unknown) => {
    logFailure('context-menu', error);
    return fail('failed');
  });
  if (!status.ok) return sayOnIcon(tabId, (say) => say('page_unreachable'));
  const { value } = status;
  if (value.state === 'not-a-page') return;
  if (value.state === 'no-access')
    return sayOnIcon(tabId, (say) => say('page_no_access', { host: value.host ?? '' }));
  await injectScript(tabId, 'panel');
}

/** On a page that cannot be reached nothing can be shown: the icon bears a mark and says why, until the tab moves on. */
async function sayOnIcon(tabId: number, words: (say: Say) => string): Promise<void> {
  const language = languageOf(await readSettings());
  const title = words((key, args = {}) => ui(key, args, language));
  await browser.action.setBadgeText({ tabId, text: '!' });
  await browser.action.setTitle({ tabId, title });
}
