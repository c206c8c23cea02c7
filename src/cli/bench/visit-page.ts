/**
 * One visit to a saved page in a browser that has the extension or has not, and what a visitor, the page or its console could
 * notice of it.
 */
import type { BrowserContext, Page } from 'playwright-core';

export interface Visit {
  /** What the page's console said of errors and all else, each line once. */
  readonly said: ReadonlySet<string>;
  /** Layout shift so far (web.dev/cls), of the whole visit. */
  readonly shift: number;
  /** Elements of ours in the page. */
  readonly nodes: number;
  /** What `look` saw before the page was closed. */
  readonly seen: string | null;
}

export type Look = (page: Page) => Promise<string | null>;

const COUNT_SHIFTS = `
  globalThis.gutlightShift = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) globalThis.gutlightShift += entry.value; })
    .observe({ type: 'layout-shift', buffered: true });`;

/** A page that never stops loading is visited all the same. */
const LOAD_MS = 10_000;
/** Late shifts and errors of the page itself have come by then. */
const CALM_MS = 400;

export async function visitPage(context: BrowserContext, url: string, look: Look): Promise<Visit> {
  const page = await context.newPage();
  const said = new Set<string>();
  page.on('pageerror', (error) => said.add(bare(error.message)));
  page.on('console', (message) => said.add(bare(`${message.type()} ${message.text()}`)));
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  await page.addInitScript(COUNT_SHIFTS);
  try {
    await page.goto(url, { waitUntil: 'load', timeout: LOAD_MS }).catch(() => null);
    const seen = await look(page);
    await page.waitForTimeout(CALM_MS);
    const [shift, nodes] = await page
      .evaluate<[number, number]>(
        `[globalThis.gutlightShift ?? 0, document.querySelectorAll('gutlight-badge, gutlight-panel, gutlight-tile, gutlight-sort').length]`,
      )
      .catch((): [number, number] => [0, 0]);
    return { said, shift, nodes, seen };
  } finally {
    await page.close();
  }
}

/** Without what differs from visit to visit: numbers, and the parts of an address behind its host. */
function bare(line: string): string {
  return line
    .slice(0, 300)
    .replace(/(https?:\/\/[^/\s'"]+)[^\s'"]*/g, '$1')
    .replace(/\d+/g, '0');
}
