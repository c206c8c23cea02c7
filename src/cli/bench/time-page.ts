import type { BrowserContext, Page } from 'playwright-core';
import { shopOfHost } from '../../read/shop-of-host';
import { median } from './time-runs';

/** Runs of each page; the first is the cold one that a visitor pays, the rest show what compiled code costs. */
const RUNS = 7;

/** Where a saved page that names no address of its own is served. */
const NOWHERE = 'https://shop.example/';

export interface Scripts {
  readonly gate: string;
  readonly reader: string;
}

export interface PageTimes {
  readonly product: boolean;
  /**
   * Milliseconds: evaluating the scripts, the first gate and the first reading in a fresh document; the median of all readings;
   * and one bare walk over all text.
   */
  readonly cold: number;
  readonly typical: number;
  readonly walk: number;
}

/** The address that a saved page gives itself. */
function addressOf(html: string): string {
  for (const tag of html.match(/<(?:link|meta)\b[^<>]{0,1000}>/gi) ?? []) {
    if (!/rel=["']?canonical|og:url/i.test(tag)) continue;
    const stated = /(?:href|content)=["']?(https?:[^"'\s>]+)/i.exec(tag)?.[1]?.replaceAll('&amp;', '&');
    if (stated !== undefined && URL.canParse(stated)) {
      const url = new URL(stated);
      url.protocol = 'https:';
      return url.href;
    }
  }
  return NOWHERE;
}

/** What the scripts cost on one saved page, in a fresh renderer. */
export async function timePage(context: BrowserContext, html: string, scripts: Scripts): Promise<PageTimes> {
  const url = addressOf(html);
  const page = await context.newPage();
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
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
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const measured = await inOwnWorld(
    page,
    workFor(scripts, JSON.stringify(shopOfHost(new URL(url).hostname))),
  );
  await context.close();
  return {
    product: measured.found === 'product',
    cold: measured.reads[0] ?? Number.NaN,
    typical: median(measured.reads),
    walk: median(measured.walks),
  };
}

interface Timed {
  readonly found: string;
  readonly reads: readonly number[];
  readonly walks: readonly number[];
}

/** What runs in the page. The scripts stand in it as they are, so that the first run pays for starting them. */
function workFor({ gate, reader }: Scripts, shop: string): string {
  return `(() => {
    let found = '', started = false;
    const time = (work) => { const from = performance.now(); work(); return performance.now() - from; };
    const reads = [time(() => {
      ${gate}
      found = 'gate';
      if (!gutlightGate()) return;
      started = true;
      ${reader}
      found = gutlightRead(${shop});
    })];
    const again = () => gutlightGate() && started && gutlightRead(${shop});
    while (reads.length < ${RUNS}) reads.push(time(again));
    const walks = Array.from({ length: ${RUNS} }, () => time(() => {
      const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
      let text = '';
      while (walker.nextNode()) text += walker.currentNode.nodeValue;
      return text.length;
    }));
    return { found, reads, walks };
  })()`;
}

async function inOwnWorld(page: Page, expression: string): Promise<Timed> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  const { result } = await session.send('Runtime.evaluate', {
    expression,
    contextId: executionContextId,
    returnByValue: true,
  });
  return result.value as Timed;
}
