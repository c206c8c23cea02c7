import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../setup/find-browser';
import type { BenchContext, Measured } from './row';
import { type PageTimes, type Scripts, timePage } from './time-page';
import { median } from './time-runs';

/**
 * Gate and reading in Chromium, in a world of their own as an extension has one, on saved pages at their own addresses with the
 * pages' scripts blocked, so that runs repeat. Only a page that passes the gate pays for the reader. Beside it one bare
 * TreeWalker pass that joins all text of the same page: the least that any reader of the page's text could cost.
 */
export async function benchReading({ root, pages }: BenchContext): Promise<Measured[]> {
  const browser = findBrowser('chromium');
  if (browser === null)
    throw new Error('Reading is measured in Chromium, and none was found on this machine.');
  const folder = pages ?? join(root, 'test', 'pages');
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .sort();
  const scripts: Scripts = {
    gate: await bundle(
      root,
      `import { passesGate } from './src/read/gate';
      globalThis.gutlightGate = () => passesGate(document, location.href);`,
    ),
    reader: await bundle(
      root,
      `import { readPage } from './src/read/read-page';
      globalThis.gutlightRead = (shop) => readPage(document, { url: location.href, shop }).page;`,
    ),
  };
  const { chromium } = await import('playwright-core');
  const session = await chromium.launch({
    executablePath: browser.executable,
    args: ['--no-sandbox', '--disable-quic'],
  });
  try {
    const times: PageTimes[] = [];
    for (const file of files)
      times.push(
        await timePage(await session.newContext(), readFileSync(join(folder, file), 'utf8'), scripts),
      );
    return summarise(times);
  } finally {
    await session.close();
  }
}

async function bundle(root: string, contents: string): Promise<string> {
  const { build } = await import('esbuild');
  const result = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
  });
  return result.outputFiles[0]?.text ?? '';
}

function summarise(times: readonly PageTimes[]): Measured[] {
  return (['product', 'other'] as const).flatMap((kind) => {
    const chosen = times.filter((time) => time.product === (kind === 'product'));
    if (chosen.length === 0) return [];
    const label = `${chosen.length} ${kind} pages`;
    const walk = median(chosen.map((time) => time.walk));
    const cold = median(chosen.map((time) => time.cold));
    return [
      {
        what: `${label}, first reading, median`,
        value: cold,
        unit: 'ms',
        against: 'a bare text walk',
        ratio: cold / walk,
      },
      {
        what: `${label}, first reading, slowest`,
        value: Math.max(...chosen.map((time) => time.cold)),
        unit: 'ms',
      },
      {
        what: `${label}, repeated reading, median`,
        value: median(chosen.map((time) => time.typical)),
        unit: 'ms',
      },
      {
        what: `${label}, over 8 ms + 1.5 walks`,
        value: chosen.filter((time) => time.cold > 8 + 1.5 * time.walk).length,
        unit: 'pages',
      },
    ];
  });
}
