import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPage } from '../../../src/paint/watcher';

/** happy-dom's window stands in for the browser's; time is vitest's. */
function setUp(onSettled: () => boolean) {
  const happy = new Window({ url: 'https://shop.example/p/1' });
  const window = happy as unknown as globalThis.Window & typeof globalThis;
  vi.stubGlobal('MutationObserver', happy.MutationObserver);
  vi.stubGlobal('Node', happy.Node);
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

  it('ignores our own nodes', async () => {
    const { window, stirs } = setUp(() => true);
    window.document.documentElement.append(window.document.createElement('gutlight-badge'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(stirs).toEqual([]);
  });

  it('hears nothing more once it is aborted', async () => {
    const { settled, abort, change } = setUp(() => true);
    abort.abort();
    await change();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(settled).not.toHaveBeenCalled();
  });
});
