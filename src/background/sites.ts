/**
 * Which pages the page script runs on: the shops named in the manifest, and the hosts that the user granted since. The browser's
 * list of granted hosts is the truth; registrations are brought in line with it whenever either may have changed.
 */
import { browser } from '../platform/browser';
import { logFailure } from '../platform/log';

export const PAGE_SCRIPT = { js: ['content-scripts/page.js'], css: ['content-scripts/page.css'] };

/** One registration for all granted hosts. */
const REGISTRATION = 'granted-hosts';

/** Registers the page script on every granted host that the manifest does not name. Safe to repeat and to interrupt. */
export async function syncSites(): Promise<void> {
  try {
    const matches = await grantedPatterns();
    const known = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
    const registered = [...(known[0]?.matches ?? [])].sort().join(' ');
    if (registered === matches.join(' ') && (known.length > 0 || matches.length === 0)) return;
    if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
    if (matches.length === 0) return;
    await browser.scripting.registerContentScripts([
      { id: REGISTRATION, matches, ...PAGE_SCRIPT, runAt: 'document_idle', persistAcrossSessions: true },
    ]);
  } catch (error) {
    logFailure('sites', error);
  }
}

async function grantedPatterns(): Promise<string[]> {
  const named = new Set(namedPatterns());
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => !named.has(origin)).sort();
}

/** Patterns of the manifest's own page script. */
export function namedPatterns(): readonly string[] {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  return scripts.flatMap((script) => script.matches ?? []);
}
