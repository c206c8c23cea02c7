import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type PageEffect, pageEffects } from '../../src/cli/bench/page-effects';
import { savedPages } from '../../src/cli/bench/saved-page';
import { findBrowser } from '../../src/cli/setup/find-browser';
import { buildOf } from './browsers';

const FOLDER = fileURLToPath(new URL('../pages', import.meta.url));
/** One of each way of reading; `npm run bench -- --only page-effects` visits all. */
const FILES = [
  'amazon-like.html',
  'article.html',
  'attribute-state.html',
  'bold-label.html',
  'dose-table.html',
];

const executable = findBrowser('chromium')?.executable;

describe.skipIf(executable === undefined)('a saved page with the extension and without', () => {
  it('differs by the badge alone, and that says what the command line says', async () => {
    const effects: PageEffect[] = [];
    const pages = savedPages(FOLDER).filter(({ file }) => FILES.includes(file));
    expect(pages.length).toBe(FILES.length);
    await pageEffects(pages, { executable: executable ?? '', buildDir: buildOf('chromium') }, (effect) =>
      effects.push(effect),
    );
    expect(effects.filter(({ badge }) => badge !== null).length).toBeGreaterThan(2);
    for (const { file, badge, expected, ...rest } of effects) {
      expect({ file, badge, ...rest }).toEqual({
        file,
        badge: expected,
        said: [],
        addedShift: 0,
        nodes: expected === null ? 0 : 1,
        requests: [],
      });
    }
  }, 120_000);
});
