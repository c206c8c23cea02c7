import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

interface ShopRow {
  readonly id: string;
  readonly hosts: readonly string[];
}

/**
 * The manifest of both browsers. Shops are data: each file in rules/shops names its hosts, and gets one small script with its
 * own row, so that a page carries the row of its shop and no other. The page script is written into the manifest here, not in
 * its entry point, for the same reason.
 */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    // The framework's own context announces itself to the page by an event named after the extension; ours does not.
    // The lexicons are one chunk of the background, loaded from disk.
    build: { chunkSizeWarningLimit: 3_000 },
    resolve: { alias: { 'wxt/utils/content-script-context': here('src/platform/page-context.ts') } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage'],
    host_permissions: shops().filter(isNamed).flatMap(patternsOf).sort(),
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
      manifest.content_scripts = shops()
        .filter(isNamed)
        .map((shop) => ({
          matches: patternsOf(shop),
          js: [scriptOf(shop), 'content-scripts/page.js'],
          css: ['content-scripts/page.css'],
          run_at: 'document_idle',
        }));
    },
    'build:publicAssets': (_wxt, files) => {
      for (const shop of shops()) {
        files.push({
          relativeDest: scriptOf(shop),
          contents: `globalThis.gutlightShop=${JSON.stringify(shop)};\n`,
        });
      }
    },
  },
});

/**
 * Look-ups by barcode ask this host. Their permission is asked for when they are switched on, so the manifest must not name it; its
 * pages are read like those of any other site: when the user says so, and with its own row.
 */
const LOOK_UP_SHOP = 'open-food-facts';

const isNamed = ({ id }: ShopRow): boolean => id !== LOOK_UP_SHOP;

function shops(): ShopRow[] {
  const dir = here('rules/shops');
  return readdirSync(dir)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name): unknown => JSON.parse(readFileSync(`${dir}/${name}`, 'utf8')))
    .filter(isShopRow);
}

function isShopRow(value: unknown): value is ShopRow {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'hosts' in value &&
    Array.isArray(value.hosts)
  );
}

const scriptOf = ({ id }: ShopRow): string => `content-scripts/shop-${id}.js`;

/** A host of a shop file is a bare name and covers its subdomains; https only. */
function patternsOf({ hosts }: ShopRow): string[] {
  return hosts.map((host) => `https://*.${host}/*`);
}
