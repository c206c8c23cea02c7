import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';
import type { BrowserSession, BrowserTab } from '../../src/cli/browser/browser-session';
import { launchWithExtension } from '../../src/cli/browser/launch-with-extension';
import type { LocalWeb } from '../../src/cli/browser/local-web';
import { type BrowserFamily, findBrowser } from '../../src/cli/setup/find-browser';

const OUTPUT = process.env.GUTLIGHT_OUTPUT ?? fileURLToPath(new URL('../../.output', import.meta.url));

export function buildOf(family: BrowserFamily): string {
  return `${OUTPUT}/${family === 'chromium' ? 'chrome' : 'firefox'}-mv3`;
}

/** Runs the flows once in each browser; one that is not here is reported as skipped, with the reason in its name. */
export function inEachBrowser(flows: (family: BrowserFamily) => void): void {
  for (const family of ['chromium', 'firefox'] as const) {
    const isHere = findBrowser(family) !== null;
    const name = isHere ? family : `${family} (skipped: not installed on this machine)`;
    describe.skipIf(!isHere)(name, () => flows(family));
  }
}

export function launch(family: BrowserFamily, web: LocalWeb, profileDir?: string): Promise<BrowserSession> {
  const executable = findBrowser(family)?.executable ?? '';
  const buildDir = buildOf(family);
  return launchWithExtension({
    family,
    executable,
    buildDir,
    headless: true,
    web,
    ...(profileDir === undefined ? {} : { profileDir }),
  });
}

/** Listens to what pages say to the background from now on; answers how to ask how often they did. */
export async function countMessages(session: BrowserSession): Promise<() => Promise<number>> {
  await session.evaluate(`void (globalThis.browser ?? chrome).runtime.onMessage
    .addListener(() => { globalThis.heard = (globalThis.heard ?? 0) + 1; })`);
  return () => session.evaluate<number>('globalThis.heard ?? 0');
}

/** Sum of the layout shifts so far; a browser that does not measure them says 0. */
export const SHIFTS = `(PerformanceObserver.supportedEntryTypes.includes('layout-shift') ? new Promise((done) => {
  new PerformanceObserver((list) => done(list.getEntries().reduce((sum, { value }) => sum + value, 0)))
    .observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done(0), 300);
}) : 0)`;

/** What takes a second on an idle machine may take many on a busy one; only a failing test waits this long. */
const LONGEST_MS = 20_000;

/** Asks again until there is an answer; what never comes is said by `what`. */
export async function until<T>(what: string, ask: () => Promise<T | null | false | undefined>): Promise<T> {
  const end = Date.now() + LONGEST_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export function visibleBadge(tab: BrowserTab) {
  return until('the badge', async () => {
    const badge = await tab.badge();
    return badge?.visible === true && badge;
  });
}

export function textOfPage(tab: BrowserTab): Promise<string> {
  return tab.evaluate<string>('document.body.textContent');
}

/** For what must *not* happen. What must happen is waited for by `until`. */
export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
