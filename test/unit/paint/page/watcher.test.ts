import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPage } from '../../../../src/paint/page/watcher';

/** happy-dom's window stands in for the browser's; time is vitest's. */
function setUp(onSettled: () => boolean) {
  const happy = new Window({ url: 'https://shop.example/p/1' });
  const window = happy as unknown as globalThis.Window & typeof globalThis;
  vi.stubGlobal('MutationObserver', happy.MutationObserver);
  vi.stubGlobal('Node', happy.Node);
  vi.stubGlobal('Element', happy.Element);
  const stirs: boolean[] = [];
  const settled = vi.fn(onSettled);
  const abort = new AbortController();
  const clock = { now: () => Date.now(), today: () => Date.now() };
  Object.defineProperty(window, 'setTimeout', { value: setTimeout });
  Object.defineProperty(window, 'clearTimeout', { value: clearTimeout });
  watchPage({ onStir: (moved) => stirs.push(moved), onSettled: settled }, window, clock, abort.signal);
  const change = async (): Promise<void> => {
    window.document.body.append(window.document.createElement('p'));
    await vi.advanceTimersByTimeAsync(1);
  };
  return { window, stirs, settled, abort, change };
}

describe('the watcher', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('does nothing while the page does nothing', async () => {
    const { settled, stirs } = setUp(() => true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(settled).not.toHaveBeenCalled();
    expect(stirs).toEqual([]);
  });

  it('says at once that something changed, and reads once it has settled', async () => {
    const { settled, stirs, change } = setUp(() => true);
    await change();
    expect(stirs).toEqual([false]);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(settled).toHaveBeenCalledTimes(1);
  });

  it('hears of words that change in place, and of parts that come into sight or are chosen', async () => {
    const { window, stirs } = setUp(() => true);
    const { body } = window.document;
    body.innerHTML = '<p hidden>Kefir</p>';
    await vi.advanceTimersByTimeAsync(1);
    stirs.length = 0;
    const [part] = body.children;
    const changes = [
      () => part?.firstChild?.replaceWith('Cola'),
      () => part?.removeAttribute('hidden'),
      () => part?.setAttribute('aria-selected', 'true'),
      () => part?.setAttribute('data-price', '2'),
    ];
    const heard: number[] = [];
    for (const change of changes) {
      change();
      await vi.advanceTimersByTimeAsync(1);
      heard.push(stirs.length);
    }
    expect(heard).toEqual([1, 2, 3, 3]);
  });

  it('reads a page that never rests all the same', async () => {
    const { settled, change } = setUp(() => true);
    for (let i = 0; i < 40; i++) {
      await change();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(settled.mock.calls.length).toBeGreaterThan(0);
  });

  it('tells a navigation from a mere change', async () => {
    const { window, stirs, change } = setUp(() => true);
    window.history.pushState({}, '', '/p/2');
    await change();
    expect(stirs).toEqual([true]);
  });

  it('takes a fragment for no navigation', async () => {
    const { window, stirs, change } = setUp(() => true);
    window.location.hash = '#reviews';
    await change();
    expect(stirs.includes(true)).toBe(false);
  });

  it('reads once more at the end of a scroll where it had stopped: a list may have grown', async () => {
    const { window, settled, change } = setUp(() => false);
    for (let i = 0; i < 600; i++) {
      await change();
      await vi.advanceTimersByTimeAsync(300);
    }
    const reads = settled.mock.calls.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(settled).toHaveBeenCalledTimes(reads);
    window.document.dispatchEvent(new window.Event('scrollend'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(settled).toHaveBeenCalledTimes(reads + 1);
  });

  it('waits longer after each reading that brought nothing, and stops at last', async () => {
    const { settled, change } = setUp(() => false);
    for (let i = 0; i < 600; i++) {
      await change();
      await vi.advanceTimersByTimeAsync(300);
    }
    const reads = settled.mock.calls.length;
    expect(reads).toBeLessThan(26);
    for (let i = 0; i < 50; i++) {
      await change();
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(settled.mock.calls.length).toBe(reads);
  });

  it('ignores our own nodes and what changes in them, unless the page takes one away', async () => {
    const { window, stirs } = setUp(() => true);
    const badge = window.document.createElement('gutlight-badge');
    window.document.documentElement.append(badge);
    badge.setAttribute('style', 'visibility: hidden');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(stirs).toEqual([]);
    badge.remove();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(stirs).toEqual([false]);
  });

  it('stops after half a minute without news, however seldom the page changed', async () => {
    const { settled, stirs, change } = setUp(() => false);
    for (const ms of [31_000, 1_000]) {
      await change();
      await vi.advanceTimersByTimeAsync(ms);
    }
    expect(settled).toHaveBeenCalledTimes(2);
    stirs.length = 0;
    await change();
    expect(stirs).toEqual([]);
  });

  /** A page at which nothing is watched any more. */
  const tired = async () => {
    const page = setUp(() => false);
    for (let i = 0; i < 600; i++) {
      await page.change();
      await vi.advanceTimersByTimeAsync(300);
    }
    page.stirs.length = 0;
    await page.change();
    expect(page.stirs).toEqual([]);
    return page;
  };
  /** By a person, where happy-dom's own events are by nobody. */
  const by = (event: Event, isTrusted = true): Event =>
    Object.defineProperty(event, 'isTrusted', { value: isTrusted });

  it('watches again after a navigation', async () => {
    const { window, stirs, change } = await tired();
    window.history.pushState({}, '', '/p/2');
    window.dispatchEvent(new window.Event('popstate'));
    expect(stirs).toEqual([true]);
    await change();
    expect(stirs).toEqual([true, false]);
  });

  it('watches again after a click of a person, and not of a script or on what is ours', async () => {
    const { window, stirs, change } = await tired();
    const { document } = window;
    const click = () => new window.MouseEvent('click', { bubbles: true });
    const badge = document.createElement('gutlight-badge');
    document.documentElement.append(badge);
    document.body.dispatchEvent(by(click(), false));
    badge.dispatchEvent(by(click()));
    await change();
    expect(stirs).toEqual([]);
    document.body.dispatchEvent(by(click()));
    await change();
    expect(stirs).toEqual([false]);
  });

  it('knows a chosen variant at once, before anything changes', async () => {
    const { window, stirs } = setUp(() => true);
    const { document } = window;
    document.body.innerHTML = '<select></select><button role="radio"><b>500 g</b></button><p>Text</p>';
    await vi.advanceTimersByTimeAsync(2_000);
    stirs.length = 0;
    document.querySelector('select')?.dispatchEvent(by(new window.Event('change', { bubbles: true })));
    expect(stirs).toEqual([true]);
    document.querySelector('b')?.dispatchEvent(by(new window.MouseEvent('click', { bubbles: true })));
    expect(stirs).toEqual([true, true]);
    document.querySelector('p')?.dispatchEvent(by(new window.MouseEvent('click', { bubbles: true })));
    expect(stirs).toEqual([true, true]);
  });

  it('reads no page that nobody sees, until somebody does', async () => {
    const { window, settled, change } = setUp(() => true);
    const hide = (hidden: boolean) => {
      Object.defineProperty(window.document, 'hidden', { value: hidden, configurable: true });
      window.document.dispatchEvent(new window.Event('visibilitychange'));
    };
    hide(true);
    await change();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(settled).not.toHaveBeenCalled();
    hide(false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(settled).toHaveBeenCalledTimes(1);
  });

  it('hears nothing more once it is aborted', async () => {
    const { settled, abort, change } = setUp(() => true);
    abort.abort();
    await change();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(settled).not.toHaveBeenCalled();
  });
});
