import { beforeEach, describe, expect, it, vi } from 'vitest';

interface Script {
  readonly id: string;
  readonly matches: string[];
  readonly js: string[];
}

let registered: Script[] = [];
let granted: string[] = [];
let writes = 0;

const fakeBrowser = {
  runtime: {
    getManifest: () => ({ content_scripts: [{ matches: ['https://*.tesco.com/*'] }] }),
  },
  permissions: { getAll: async () => ({ origins: ['https://*.tesco.com/*', ...granted] }) },
  scripting: {
    getRegisteredContentScripts: async () => registered,
    unregisterContentScripts: async () => {
      registered = [];
      writes += 1;
    },
    registerContentScripts: async (scripts: Script[]) => {
      registered = [...registered, ...scripts];
      writes += 1;
    },
  },
};
vi.doMock('../../../../src/platform/browser', () => ({ browser: fakeBrowser }));
const { pageScripts, syncSites } = await import('../../../../src/background/page/sites');

const idsAndMatches = () => registered.map(({ id, matches }) => [id, matches]);

describe('the sites that the page script runs on', () => {
  beforeEach(() => {
    registered = [];
    granted = [];
    writes = 0;
  });

  it('are those of the manifest alone until the user grants others', async () => {
    await syncSites();
    expect(registered).toEqual([]);
    expect(writes).toBe(0);
  });

  it('take in what was granted, and let go of what was taken back', async () => {
    granted = ['https://shop.example.org/*', 'https://a.example/*'];
    await syncSites();
    expect(idsAndMatches()).toEqual([
      ['granted-hosts', ['https://a.example/*', 'https://shop.example.org/*']],
    ]);
    granted = ['https://a.example/*'];
    await syncSites();
    expect(idsAndMatches()).toEqual([['granted-hosts', ['https://a.example/*']]]);
    granted = [];
    await syncSites();
    expect(registered).toEqual([]);
  });

  it('are left as they are when nothing changed', async () => {
    granted = ['https://a.example/*', '*://*/*'];
    await syncSites();
    const before = writes;
    await syncSites();
    expect(writes).toBe(before);
  });

  it('bring the row of the shop that a granted host belongs to', async () => {
    granted = ['https://world.openfoodfacts.org/*', 'https://a.example/*'];
    await syncSites();
    const [offScripts] = registered.filter(({ matches }) => matches[0]?.includes('openfoodfacts'));
    expect(offScripts?.js).toEqual(['content-scripts/shop-open-food-facts.js', 'content-scripts/page.js']);
    expect(registered.length).toBe(2);
    expect(pageScripts('a.example')).toEqual(['content-scripts/page.js']);
  });

  it('are not lost when the browser refuses', async () => {
    granted = ['https://a.example/*'];
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const register = vi
      .spyOn(fakeBrowser.scripting, 'registerContentScripts')
      .mockRejectedValueOnce(new Error('busy'));
    await syncSites();
    expect(registered).toEqual([]);
    await syncSites();
    expect(registered.length).toBe(1);
    register.mockRestore();
    warn.mockRestore();
  });
});
