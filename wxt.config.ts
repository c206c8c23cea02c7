import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The manifest of both browsers. Hosts are data: every `hosts` entry of rules/shops, and nothing else, is a named host.
 * The page script is written into the manifest here rather than in its entry point, so that the list of hosts is not carried
 * into every page.
 */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    // The framework's own context announces itself to the page by an event named after the extension; ours does not.
    resolve: { alias: { 'wxt/utils/content-script-context': here('src/platform/page-context.ts') } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage'],
    host_permissions: shopPatterns(),
    optional_host_permissions: ['*://*/*'],
    content_security_policy: {
      // connect-src: look-ups (off until asked for) are the only requests; their hosts are granted one by one.
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self' https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+G' } } },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'gutlight@gutlight.org',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '116' }),
  }),
  hooks: {
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.content_scripts = [
        {
          matches: shopPatterns(),
          js: ['content-scripts/page.js'],
          css: ['content-scripts/page.css'],
          run_at: 'document_idle',
        },
      ];
    },
  },
});

/** Match patterns of the shops we know, https only, sorted. A host of a shop file is a bare host name and covers its subdomains. */
function shopPatterns(): string[] {
  const dir = here('rules/shops');
  const hosts = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => hostsOf(JSON.parse(readFileSync(`${dir}/${name}`, 'utf8'))));
  return [...new Set(hosts)].sort().map((host) => `https://*.${host.replace(/^(www|\*)\./, '')}/*`);
}

/** Every string in a `hosts` array, wherever a shop file keeps it. */
function hostsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(hostsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'hosts' && Array.isArray(part)
      ? part.filter((host): host is string => typeof host === 'string')
      : hostsOf(part),
  );
}
