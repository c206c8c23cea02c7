/**
 * Which pages the page script runs on: the shops named in the manifest, and the hosts that the user granted since. The browser's
 * list of granted hosts is the truth; registrations are brought in line with it whenever either may have changed.
 */
import { browser } from '../../platform/browser';
import { logFailure } from '../../platform/log';
import { shopOfHost } from '../../read/shop/shop-of-host';

export const PAGE_CSS = ['content-scripts/page.css'];

/** One registration for all granted hosts of a shop file, one for all others. */
const REGISTRATION = 'granted-hosts';

interface Registration {
  readonly id: string;
  readonly matches: string[];
  readonly js: string[];
}

/** The page script of a host; where a shop file names the host, its row comes first. */
export function pageScripts(host: string | null): string[] {
  const shop = host === null ? null : shopOfHost(host);
  const row = shop === null ? [] : [`content-scripts/shop-${shop.id}.js`];
  return [...row, 'content-scripts/page.js'];
}

/** One after another: of two at once the later list must win. */
let syncing: Promise<void> = Promise.resolve();

/** Registers the page script on every granted host that the manifest does not name. Safe to repeat and to interrupt. */
export function syncSites(): Promise<void> {
  syncing = syncing.then(registerGranted);
  return syncing;
}

async function registerGranted(): Promise<void> {
  try {
    const wanted = registrationsFor(await grantedPatterns());
    const known = await browser.scripting.getRegisteredContentScripts();
    if (signature(known) === signature(wanted)) return;
    if (known.length > 0) await browser.scripting.unregisterContentScripts();
    if (wanted.length === 0) return;
    await browser.scripting.registerContentScripts(
      wanted.map((one) => ({ ...one, css: PAGE_CSS, runAt: 'document_idle', persistAcrossSessions: true })),
    );
  } catch (error) {
    logFailure('sites', error);
  }
}

/** Granted hosts by the shop file that knows them, if any does. */
export function registrationsFor(patterns: readonly string[]): Registration[] {
  const found = new Map<string, Registration>();
  for (const pattern of patterns) {
    const host = hostOf(pattern);
    const shop = host === null ? null : shopOfHost(host);
    const id = shop === null ? REGISTRATION : `${REGISTRATION}-${shop.id}`;
    const before = found.get(id)?.matches ?? [];
    found.set(id, { id, matches: [...before, pattern].sort(), js: pageScripts(host) });
  }
  return [...found.values()];
}

function signature(scripts: readonly { id: string; matches?: string[]; js?: string[] }[]): string {
  const rows = scripts.map(({ id, matches = [], js = [] }) => [id, ...[...matches].sort(), ...js].join(' '));
  return rows.sort().join('\n');
}

/** Null for a pattern that spans more than one host and its subdomains. */
function hostOf(pattern: string): string | null {
  return /^(?:https?|\*):\/\/(?:\*\.)?([^*/]+)\/\*$/.exec(pattern)?.[1] ?? null;
}

async function grantedPatterns(): Promise<string[]> {
  const named = new Set(namedPatterns());
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => !named.has(origin));
}

/** Of all pages that we may read. */
export async function readablePatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return [...new Set([...namedPatterns(), ...origins])];
}

/** Patterns of the manifest's own page script. */
function namedPatterns(): readonly string[] {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  return scripts.flatMap((script) => script.matches ?? []);
}
