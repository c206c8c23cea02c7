/**
 * Tells when the page may show something else than what was read, and when it has settled enough to be read again.
 *
 *   mutations ─┐                        ┌─ onStir   at once, cheap: is the badge still true?
 *   navigation ┼─► href compare, queue ─┤
 *   click      ┘                        └─ onSettled  after quiet: read again; answers whether anything was new
 *
 * One MutationObserver; its callback only compares and queues. After each fruitless reading the wait doubles, and after
 * MAX_FRUITLESS of them or QUIET_MS without news the observer is off; a navigation or a click of the user starts it again,
 * and the end of a scroll has the page read once: lists grow under it.
 * What it does not do: poll, or look into nodes that are ours.
 */
import type { Clock } from '../../platform/clock';
import { isOurs } from '../host';
import { CHANGES, isChoice, isForeign } from './page-changes';

export interface WatchedPage {
  /** Something changed just now. `moved`: the page is at another address, or the user chose another variant. Called often: must be cheap. */
  onStir(moved: boolean): void;
  /** The page came to rest. True: what was read is news. */
  onSettled(): boolean;
}

/** Quiet enough to read: two frames of a slow phone, and shorter than a person needs to look from picture to title. */
const SETTLE_MS = 200;
/** Pages that never rest are read anyway after this long. */
const RESTLESS_MS = 1_500;
/** Longest wait between two fruitless readings. */
const MAX_WAIT_MS = 6_000;
/** As a cosmetic filter does: after so many misses in a row there is nothing to find. */
const MAX_FRUITLESS = 24;
const QUIET_MS = 30_000;

export function watchPage(page: WatchedPage, window: Window, clock: Clock, signal: AbortSignal): void {
  const { document } = window;
  let href = addressOf(window);
  let timer = 0;
  let firstStir = 0;
  let lastStir = 0;
  let fruitless = 0;
  let lastNews = clock.now();
  let isWatching = false;

  const observer = new MutationObserver((records) => {
    if (records.some(isForeign)) stir();
  });

  const watch = (): void => {
    fruitless = 0;
    lastNews = clock.now();
    if (isWatching) return;
    isWatching = true;
    // Not its root element: `document.open` takes that away and leaves the document.
    observer.observe(document, CHANGES);
  };

  const rest = (): void => {
    isWatching = false;
    observer.disconnect();
  };

  const stir = (hasChosen = false): void => {
    const now = addressOf(window);
    const moved = now !== href;
    href = now;
    if (moved) watch();
    page.onStir(moved || hasChosen);
    lastStir = clock.now();
    if (timer !== 0) return;
    firstStir = lastStir;
    timer = window.setTimeout(settle, Math.min(SETTLE_MS * 2 ** fruitless, MAX_WAIT_MS));
  };

  const settle = (): void => {
    timer = 0;
    const now = clock.now();
    const isRestless = now - lastStir < SETTLE_MS && now - firstStir < RESTLESS_MS;
    if (isRestless || document.hidden) {
      if (!document.hidden) timer = window.setTimeout(settle, SETTLE_MS);
      return;
    }
    if (page.onSettled()) watch();
    else if (++fruitless > MAX_FRUITLESS || now - lastNews > QUIET_MS) rest();
  };

  /** A person did something: what follows is worth watching again. */
  const wake = (event: Event): void => {
    if (!event.isTrusted || (event.target instanceof Node && isOurs(event.target))) return;
    watch();
    if (isChoice(event)) stir(true);
    window.setTimeout(() => !signal.aborted && stir(), SETTLE_MS / 2);
  };

  const scrolled = (): void => {
    if (!isWatching) stir();
  };

  const options = { signal, capture: true, passive: true } as const;
  document.addEventListener('click', wake, options);
  document.addEventListener('change', wake, options);
  document.addEventListener('scrollend', scrolled, { signal, passive: true });
  document.addEventListener('visibilitychange', () => !document.hidden && stir(), { signal });
  window.addEventListener('popstate', () => stir(), { signal });
  navigationOf(window)?.addEventListener('currententrychange', () => stir(), { signal });
  signal.addEventListener('abort', () => {
    rest();
    window.clearTimeout(timer);
  });
  watch();
}

/** A fragment is a place on the same page. */
function addressOf(window: Window): string {
  return window.location.href.split('#', 1)[0] ?? '';
}

/** Chrome 102, Firefox 147; elsewhere the mutations that come with a navigation tell. */
function navigationOf(window: Window): EventTarget | null {
  const navigation: unknown = 'navigation' in window ? window.navigation : null;
  return navigation instanceof EventTarget ? navigation : null;
}
