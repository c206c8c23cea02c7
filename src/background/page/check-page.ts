/**
 * "Check this page": reads the open page whether or not its shop is known, with the access that the click gave (`activeTab`).
 * Says plainly when the browser withholds that access.
 */
import { browser } from '../../platform/browser';
import { pageHost } from '../../platform/page-host';
import { ok, type Result } from '../../platform/result';
import type { PageStatus } from '../../protocol/messages';
import { productPageSchema } from '../../protocol/schemas';
import type { ProductPage } from '../../read/product-page';
import { askTab } from './ask-tab';
import { injectPageScript } from './inject-page-script';
import { injectScript } from './inject-script';
import { ratePage } from './rate-page';

export async function checkPage({ tabId }: { readonly tabId: number }): Promise<Result<PageStatus>> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (tab === null) return ok({ state: 'not-a-page' });
  const host = pageHost(tab.url);
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

async function readTab(tabId: number): Promise<ProductPage | null> {
  const reply = await askTab(tabId, 'page/read', {});
  const parsed = reply.ok ? productPageSchema.safeParse(reply.value) : null;
  return parsed?.success ? parsed.data : null;
}
