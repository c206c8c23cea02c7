import { browser } from '../platform/browser';
import { fail, ok, type Result } from '../platform/result';

/** Built by entrypoints/panel.content.tsx; runs in the page script's own world and sees what that has read. */
const PANEL = 'content-scripts/panel.js';

/** Brings the panel into a tab that has the page script; in a tab that has the panel already it opens or closes it. */
export async function injectPanel(tabId: number): Promise<Result<null>> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [PANEL] });
    return ok(null);
  } catch (error) {
    return fail('no-access', error instanceof Error ? error.message : undefined);
  }
}
