import { join } from 'node:path';
import { bundleScript } from './bundle-script';
import { chromiumHere } from './chromium-here';
import type { BenchContext, Measured } from './row';
import { savedPages } from './saved-page';
import { type PageTimes, type Scripts, timePage } from './time-page';
import { median } from './time-runs';

/**
 * Gate and reading in Chromium, in a world of their own as an extension has one, on saved pages at their own addresses with the
 * pages' scripts blocked, so that runs repeat. Only a page that passes the gate pays for the reader. Beside it one bare
 * TreeWalker pass that joins all text of the same page: the least that any reader of the page's text could cost.
 */
export async function benchReading({ root, pages }: BenchContext): Promise<Measured[]> {
  const executablePath = chromiumHere();
  const scripts: Scripts = {
    gate: await bundleScript(
      root,
      `import { passesGate } from './src/read/gate';
      globalThis.gutlightGate = () => passesGate(document, location.href);`,
    ),
    reader: await bundleScript(
      root,
      `import { readPage } from './src/read/read-page';
      globalThis.gutlightRead = (shop) => readPage(document, { url: location.href, shop }).page;`,
    ),
  };
  const { chromium } = await import('playwright-core');
  const session = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-quic'],
  });
  try {
    const times: PageTimes[] = [];
    for (const saved of savedPages(pages ?? join(root, 'test', 'pages')))
      times.push(await timePage(await session.newContext(), saved, scripts));
    return summarise(times);
  } finally {
    await session.close();
  }
}

function summarise(times: readonly PageTimes[]): Measured[] {
  return (['product', 'listing', 'other'] as const).flatMap((kind) => {
    const chosen = times.filter((time) => time.kind === kind);
    if (chosen.length === 0) return [];
    const label = `${chosen.length} ${kind} pages`;
    const walk = median(chosen.map((time) => time.walk));
    const first = median(chosen.map((time) => time.first));
    const later = median(chosen.map((time) => time.later));
    const worst = chosen.filter((time) => time.later > 8 + 1.5 * time.walk).length;
    return [
      { what: `${label}, first of a visit, median`, value: first, unit: 'ms' },
      {
        what: `${label}, further ones, median`,
        value: later,
        unit: 'ms',
        against: 'a bare text walk',
        ratio: later / walk,
      },
      {
        what: `${label}, further ones, slowest`,
        value: Math.max(...chosen.map((time) => time.later)),
        unit: 'ms',
      },
      { what: `${label}, further ones over 8 ms + 1.5 walks`, value: worst, unit: 'pages' },
    ];
  });
}
