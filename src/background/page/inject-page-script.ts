import { browser } from '../../platform/browser';
import { PAGE_CSS, pageScripts } from './sites';

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
