/**
 * Looks at our closed shadow roots through the extension's own eyes: one of its pages asks `scripting.executeScript`, whose
 * world has `openOrClosedShadowRoot`. No test hook is built into what ships.
 */
import type { BadgeFrame, BadgeReading, SortBarReading } from './browser-session';

/** Runs an expression in one of the extension's own pages. */
export type InExtension = <T>(expression: string) => Promise<T>;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Ids of all open tabs. */
export function tabIds(run: InExtension): Promise<number[]> {
  return run(`(globalThis.browser ?? chrome).tabs.query({}).then((tabs) => tabs.map((tab) => tab.id))`);
}

/** The tab that was opened since, and shows `url`; the extension may have opened others meanwhile. */
export async function newTabId(run: InExtension, before: readonly number[], url: string): Promise<number> {
  const found = await run<number | null>(`(globalThis.browser ?? chrome).tabs.query({}).then((tabs) => {
    const fresh = tabs.filter((tab) => !${JSON.stringify(before)}.includes(tab.id));
    return (fresh.find((tab) => tab.url === ${JSON.stringify(url)}) ?? fresh.at(-1))?.id ?? null;
  })`);
  if (found === null) throw new Error(`no tab shows ${url}`);
  return found;
}

export function readBadgeIn(run: InExtension, tabId: number): Promise<BadgeReading | null> {
  return inRoot(run, tabId, 'gutlight-badge', (root, host) => {
    const button = root.querySelector('button');
    if (button === null) return null;
    const { x, y, width, height } = button.getBoundingClientRect();
    return {
      verdict: button.dataset.verdict ?? '',
      text: button.querySelector('b')?.textContent ?? '',
      reason: button.querySelector('span')?.textContent ?? null,
      label: button.getAttribute('aria-label') ?? '',
      visible: getComputedStyle(host).visibility === 'visible' && width > 0,
      box: { x, y, width, height },
    };
  });
}

/** What the open panel shows, a line for each part; closed details count with their summary only. */
export function readPanelIn(run: InExtension, tabId: number): Promise<string | null> {
  return inRoot(run, tabId, 'gutlight-panel', (root) => {
    const dialog = root.querySelector('dialog[open]');
    if (dialog === null) return null;
    const lines: { readonly part: Element; readonly words: string[] }[] = [];
    const walker = document.createTreeWalker(dialog, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      const word = node.nodeValue?.trim() ?? '';
      const part = parent?.closest('h1, h2, h3, p, li, summary, button, label, tr, dt, dd, div') ?? null;
      const isFolded = parent?.closest('details:not([open])') !== null && parent?.closest('summary') === null;
      if (word === '' || part === null || isFolded || parent?.closest('select, textarea') !== null) continue;
      const last = lines.at(-1);
      if (last?.part === part) last.words.push(word);
      else lines.push({ part, words: [word] });
    }
    return lines.map(({ words }) => words.join(' ')).join('\n');
  });
}

export async function readTilesIn(run: InExtension, tabId: number): Promise<readonly string[]> {
  const marks = await inRoot(run, tabId, 'gutlight-tile', (root) =>
    [...root.querySelectorAll<HTMLElement>('span:not([hidden])')]
      .map((mark) => ({ text: mark.textContent ?? '', box: mark.getBoundingClientRect() }))
      .sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x)
      .map(({ text }) => text),
  );
  return marks ?? [];
}

/** The bar that offers to sort a listing: null where there is none. */
export function readSortBarIn(run: InExtension, tabId: number): Promise<SortBarReading | null> {
  return inRoot(run, tabId, 'gutlight-sort', (root) => ({
    label: root.querySelector('button')?.textContent ?? '',
    isSorted: root.querySelector('button')?.getAttribute('aria-pressed') === 'true',
    status: root.querySelector('[role=status]')?.textContent ?? '',
  }));
}

export function filmBadgeIn(run: InExtension, tabId: number, ms: number): Promise<readonly BadgeFrame[]> {
  const film = `(ms) => new Promise((done) => {
    const frames = [];
    const end = performance.now() + ms;
    const shoot = () => {
      const host = document.querySelector('gutlight-badge');
      const root = host === null ? null : host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host);
      const seen = host !== null && getComputedStyle(host).visibility === 'visible';
      frames.push({
        title: document.querySelector('h1')?.textContent ?? '',
        tab: document.title,
        badge: seen ? root.querySelector('button')?.getAttribute('aria-label') ?? null : null,
      });
      if (performance.now() < end) requestAnimationFrame(shoot);
      else done(frames);
    };
    shoot();
  })`;
  return run(`(globalThis.browser ?? chrome).scripting
    .executeScript({ target: { tabId: ${tabId} }, func: ${film}, args: [${ms}] })
    .then(([done]) => done?.result ?? [])`);
}

export type ControlHost = 'gutlight-panel' | 'gutlight-sort';

/** Where a control of ours stands: by its accessible name or visible text, scrolled into sight first. */
export function findControl(
  run: InExtension,
  tabId: number,
  host: ControlHost,
  label: string,
): Promise<Box | null> {
  return inRoot(
    run,
    tabId,
    host,
    (root, _host, wanted) => {
      const controls = [
        ...root.querySelectorAll<HTMLElement>('button, summary, a, input, select, textarea, label'),
      ];
      const found = controls.find((control) =>
        [control.getAttribute('aria-label'), control.textContent].some((name) =>
          name?.trim().startsWith(wanted),
        ),
      );
      found?.scrollIntoView({ block: 'nearest' });
      const box = found?.getBoundingClientRect();
      return box === undefined ? null : { x: box.x, y: box.y, width: box.width, height: box.height };
    },
    label,
  );
}

/** Runs `look` in the page script's world, on the shadow root of our element there; null when there is none. */
async function inRoot<T>(
  run: InExtension,
  tabId: number,
  name: string,
  look: (root: ParentNode, host: Element, arg: string) => T | null,
  arg = '',
): Promise<T | null> {
  const inPage = `(name, arg) => {
    // A page may have an element of that name; ours stands outside its body.
    const host = document.querySelector('html > ' + name);
    if (host === null) return null;
    const root = host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host);
    return root === null ? null : (${look.toString()})(root, host, arg);
  }`;
  return run(`(globalThis.browser ?? chrome).scripting
    .executeScript({ target: { tabId: ${tabId} }, func: ${inPage}, args: ${JSON.stringify([name, arg])} })
    .then(([done]) => done?.result ?? null)`);
}
