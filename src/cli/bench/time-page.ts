import type { BrowserContext, CDPSession } from 'playwright-core';
import type { PageKind } from '../../read/product-page';
import { shopOfHost } from '../../read/shop/shop-of-host';
import type { SavedFile } from './saved-page';
import { median } from './time-runs';

/** Visits of each page in one tab: the first is a visitor's first page of a shop, the others what every further page costs. */
const VISITS = 6;

export interface Scripts {
  readonly gate: string;
  readonly reader: string;
}

export interface PageTimes {
  /** What it was read as; a page that the gate turned away is `other`. */
  readonly kind: PageKind;
  /**
   * Milliseconds, from compiling the scripts to the page as read: `first` in a renderer that never saw them, `later` the median
   * of further visits, each a fresh document in a fresh world, where the engine still holds the scripts' code. `walk`: the
   * median of one bare walk over all text, on the same visits.
   */
  readonly first: number;
  readonly later: number;
  readonly walk: number;
}

/** What the scripts cost on one saved page, visited again and again in one tab. */
export async function timePage(
  context: BrowserContext,
  { html, url }: SavedFile,
  scripts: Scripts,
): Promise<PageTimes> {
  const shop = JSON.stringify(shopOfHost(new URL(url).hostname));
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
  const session = await context.newCDPSession(page);
  const visits: Visit[] = [];
  while (visits.length < VISITS) {
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    visits.push(await visit(session, scripts, shop));
  }
  await context.close();
  const [first, ...later] = visits.map(({ read }) => read);
  return {
    kind: visits[0]?.found ?? 'other',
    first: first ?? Number.NaN,
    later: median(later),
    walk: median(visits.map(({ walk }) => walk)),
  };
}

interface Visit {
  readonly found: PageKind;
  readonly read: number;
  readonly walk: number;
}

/**
 * One visit as an extension pays for it, in a world of its own. Each script stands in a function, so that its compilation falls
 * within the clock, and the reader's is called only where the gate passes.
 */
async function visit(session: CDPSession, { gate, reader }: Scripts, shop: string): Promise<Visit> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `(() => {
      const startGate = () => { ${gate} };
      const startReader = () => { ${reader} };
      const time = (work) => { const from = performance.now(); work(); return performance.now() - from; };
      let found = 'other';
      const read = time(() => {
        startGate();
        if (!gutlightGate()) return;
        startReader();
        found = gutlightRead(${shop});
      });
      const walk = time(() => {
        const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
        let text = '';
        while (walker.nextNode()) text += walker.currentNode.nodeValue;
        return text;
      });
      return { found, read, walk };
    })()`,
    contextId: executionContextId,
    returnByValue: true,
  });
  return result.value as Visit;
}
