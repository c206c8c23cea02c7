import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../setup/find-browser';
import type { BenchContext, Measured } from './row';
import { median } from './time-runs';

/** Runs of each page; the first is the cold one that a visitor pays, the rest show what compiled code costs. */
const RUNS = 7;

interface PageTimes {
  readonly product: boolean;
  /** Milliseconds: the first gate and reading in a fresh document, the median of all, and one bare walk over all text. */
  readonly cold: number;
  readonly typical: number;
  readonly walk: number;
}

/**
 * Gate and reading in Chromium on saved pages with the pages' own scripts blocked, so that runs repeat. Beside it one bare
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
  const script = await bundleReader(root);
  const { chromium } = await import('playwright-core');
  const session = await chromium.launch({
    executablePath: browser.executable,
    args: ['--no-sandbox', '--disable-quic'],
  });
  try {
    const times: PageTimes[] = [];
    for (const file of files)
      times.push(
        await timePage(await session.newContext(), readFileSync(join(folder, file), 'utf8'), script),
      );
    return summarise(times);
  } finally {
    await session.close();
  }
}

async function bundleReader(root: string): Promise<string> {
  const { build } = await import('esbuild');
  const result = await build({
    stdin: {
      contents: `import { passesGate } from './src/read/gate'; import { readPage } from './src/read/read-page';
        globalThis.gutlightRead = () => passesGate(document, location.href) ? readPage(document, { url: location.href }).page : 'gate';`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
  });
  return result.outputFiles[0]?.text ?? '';
}

async function timePage(
  context: import('playwright-core').BrowserContext,
  html: string,
  script: string,
): Promise<PageTimes> {
  const page = await context.newPage();
  await page.route('**/*', (route) =>
    route.request().url() === 'https://shop.example/'
      ? route.fulfill({
          body: html,
          contentType: 'text/html; charset=utf-8',
          headers: {
            'content-security-policy': "script-src 'none'; frame-src 'none'",
            // Cross-origin isolation gives the page's clock a resolution of 5 µs instead of 100.
            'cross-origin-opener-policy': 'same-origin',
            'cross-origin-embedder-policy': 'require-corp',
          },
        })
      : route.abort(),
  );
  await page.goto('https://shop.example/', { waitUntil: 'domcontentloaded' });
  await page.evaluate(script);
  const measured = await page.evaluate((runs) => {
    const read = (globalThis as unknown as { gutlightRead: () => string }).gutlightRead;
    const time = (work: () => unknown) => {
      const started = performance.now();
      work();
      return performance.now() - started;
    };
    const walk = () => {
      const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
      let text = '';
      while (walker.nextNode()) text += walker.currentNode.nodeValue;
      return text.length;
    };
    let found = '';
    const reads = Array.from({ length: runs }, () => time(() => (found = read())));
    const walks = Array.from({ length: runs }, () => time(walk));
    return { found, reads, walks };
  }, RUNS);
  await context.close();
  return {
    product: measured.found === 'product',
    cold: measured.reads[0] ?? Number.NaN,
    typical: median(measured.reads),
    walk: median(measured.walks),
  };
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
