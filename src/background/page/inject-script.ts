import { browser } from '../../platform/browser';
import { fail, ok, type Result } from '../../platform/result';

/** Scripts that come when they are needed; they run in the page script's own world and see what it offers. */
const LATE = {
  reader: 'content-scripts/reader.js',
  listing: 'content-scripts/listing.js',
  panel: 'content-scripts/panel.js',
} as const;

/** Brings a late script into a tab. Safe to repeat: reader and listing are offered once, a panel that is open stays. */
export async function injectScript(tabId: number, name: keyof typeof LATE): Promise<Result<null>> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [LATE[name]] });
    return ok(null);
  } catch (error) {
    return fail('no-access', error instanceof Error ? error.message : undefined);
  }
}
