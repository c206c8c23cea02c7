/**
 * "Check this page": reads the open page whether or not its shop is known, with the access that the click gave (`activeTab`).
 * Says plainly when the browser withholds that access.
 */
import { browser } from '../platform/browser';
import { ok, type Result } from '../platform/result';
import type { PageStatus } from '../protocol/messages';
import { productPageSchema } from '../protocol/schemas';
import type { ProductPage } from '../read/product-page';
import { askTab } from './ask-tab';
import { injectScript } from './inject-script';
import { ratePage } from './rate-page';
import { PAGE_CSS, pageScripts } from './sites';

export async function checkPage({ tabId }: { readonly tabId: number }): Promise<Result<PageStatus>> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (tab === null) return ok({ state: 'not-a-page' });
  const host = hostOf(tab.url);
  if (tab.url !== undefined && host === null) return ok({ state: 'not-a-page' });
  if (!(await injectPageScript(tabId, host))) return ok({ state: 'no-access', host });
  await injectScript(tabId, 'reader');
  const page = await readTab(tabId);
  if (page === null) return ok({ state: 'nothing', host });
  const badge = await ratePage({ page }, { host: host ?? page.host ?? '', isPrivate: tab.incognito, tabId });
  if (!badge.ok) return badge;
  if (badge.value === null) return ok({ state: 'nothing', host });
  await askTab(tabId, 'badge/show', { badge: badge.value });
  return ok({ state: 'rated', page, badge: badge.value });
}

/** Safe to repeat: the page script starts once a document. False where the browser does not let us. */
export async function injectPageScript(tabId: number, host: string | null): Promise<boolean> {
  try {
    await browser.scripting.insertCSS({ target: { tabId }, files: PAGE_CSS });
    await browser.scripting.executeScript({ target: { tabId }, files: pageScripts(host) });
    return true;
  } catch {
    return false;
  }
}

async function readTab(tabId: number): Promise<ProductPage | null> {
  const reply = await askTab(tabId, 'page/read', {});
  const parsed = reply.ok ? productPageSchema.safeParse(reply.value) : null;
  return parsed?.success ? parsed.data : null;
}

export function hostOf(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) ? hostname : null;
}
