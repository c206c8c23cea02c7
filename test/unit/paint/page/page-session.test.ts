// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type PageListing, type PageReader, takeBridge } from '../../../../src/paint/bridge';
import { type PageSessionParts, startPageSession } from '../../../../src/paint/page/page-session';
import type { WatchedPage } from '../../../../src/paint/page/watcher';
import { fail, ok, type Result } from '../../../../src/platform/result';
import type { BadgeView } from '../../../../src/protocol/badge-view';
import type { ProductPage } from '../../../../src/read/product-page';

/** What a person sees of the badge: its label, or null. */
let sight: string | null = null;
let label: string | null = null;
let isTrue = true;
const stand = {
  show(view: BadgeView): void {
    label = view.label;
    sight = label;
  },
  comeBack(): void {
    sight = label;
  },
  isTrue: () => isTrue,
  hide(): void {
    sight = null;
  },
  remove(): void {
    sight = null;
  },
  focus: () => undefined,
};
let watched: WatchedPage;
vi.mock('../../../../src/paint/badge/badge-stand', () => ({ createBadgeStand: () => stand }));
vi.mock('../../../../src/paint/page/watcher', () => ({
  watchPage(page: WatchedPage): void {
    watched = page;
  },
}));

const pageOf = (name: string, page: ProductPage['page'] = 'product'): ProductPage =>
  ({ page, identity: { name } }) as ProductPage;
const viewOf = (text: string, place: BadgeView['place'] = 'title'): BadgeView =>
  ({ label: text, place }) as BadgeView;
const aWhile = () => new Promise((resolve) => setTimeout(resolve));

/** A page that shows `now`, and a background that answers when the test says so. */
function setUp(first: ProductPage) {
  const shop = { now: first };
  const questions: {
    readonly name: string | null;
    answer(reply: Result<BadgeView | null>): Promise<void>;
  }[] = [];
  const reader = { readPage: () => shop.now, readTiles: () => [] };
  const loads = { reader: 0, listing: 0 };
  const abort = new AbortController();
  const parts: PageSessionParts = {
    passesGate: () => true,
    reader: () => reader,
    async fetchReader() {
      loads.reader += 1;
    },
    listing: () => null,
    async fetchListing() {
      loads.listing += 1;
    },
    rate: (page) =>
      new Promise((resolve) => {
        questions.push({
          name: page.identity.name,
          async answer(reply) {
            resolve(reply);
            await aWhile();
          },
        });
      }),
    openPanel: () => undefined,
    keepPlace: () => undefined,
  };
  const start = (change: Partial<PageSessionParts> = {}) =>
    startPageSession({ ...parts, ...change }, { now: () => 0, today: () => 0 }, abort);
  /** The page moves on to `next`: its address first, its content later. */
  const moveTo = (next: ProductPage) => {
    watched.onStir(true);
    shop.now = next;
  };
  return { questions, start, moveTo, abort, loads, shop };
}

beforeEach(() => {
  sight = null;
  label = null;
  vi.stubGlobal('chrome', { runtime: { id: 'gutlight' } });
  Object.defineProperty(document, 'readyState', { value: 'complete', configurable: true });
});

describe('a page and its badge', () => {
  it('asks about a product once, and shows what comes back', async () => {
    const { questions, start } = setUp(pageOf('Kefir'));
    start();
    expect(watched.onSettled()).toBe(false);
    expect(questions.map(({ name }) => name)).toEqual(['Kefir']);
    await questions[0]?.answer(ok(viewOf('Fits')));
    expect(sight).toBe('Fits');
    expect(watched.onSettled()).toBe(false);
    expect(sight).toBe('Fits');
  });

  it('reads the page as soon as its reader is there, and not where the extension is gone by then', async () => {
    for (const isGone of [false, true]) {
      const { questions, start, abort } = setUp(pageOf('Kefir'));
      const reader = { readPage: () => pageOf('Kefir'), readTiles: () => [] };
      let fetched: PageReader | null = null;
      start({
        reader: () => fetched,
        async fetchReader() {
          await aWhile();
          if (isGone) abort.abort();
          fetched = reader;
        },
      });
      expect(questions).toEqual([]);
      await aWhile();
      await aWhile();
      expect(questions.length).toBe(isGone ? 0 : 1);
    }
  });

  it('an answer that comes after the page has moved on is not shown before it was read again', async () => {
    const { questions, start, moveTo } = setUp(pageOf('Kefir'));
    start();
    moveTo(pageOf('Cola'));
    await questions[0]?.answer(ok(viewOf('Fits')));
    expect(sight).toBeNull();
    expect(watched.onSettled()).toBe(true);
    await questions[1]?.answer(ok(viewOf('Off the guide')));
    expect(sight).toBe('Off the guide');
  });

  it('a page that moved and shows the same product after all gets its answer', async () => {
    const { questions, start, moveTo } = setUp(pageOf('Kefir'));
    start();
    moveTo(pageOf('Kefir'));
    await questions[0]?.answer(ok(viewOf('Fits')));
    watched.onSettled();
    await questions[1]?.answer(ok(viewOf('Fits')));
    expect(sight).toBe('Fits');
    moveTo(pageOf('Kefir'));
    expect(sight).toBeNull();
    expect(watched.onSettled()).toBe(false);
    expect(sight).toBe('Fits');
    expect(questions.length).toBe(2);
  });

  it('a page that went there and back shows its own badge, whatever is answered later', async () => {
    const { questions, start, moveTo } = setUp(pageOf('Kefir'));
    start();
    await questions[0]?.answer(ok(viewOf('Fits')));
    moveTo(pageOf('Cola'));
    watched.onSettled();
    moveTo(pageOf('Kefir'));
    watched.onSettled();
    await questions[1]?.answer(ok(viewOf('Off the guide')));
    expect(sight).toBe('Fits');
  });

  it('of two answers about one page the later question counts, in whatever order they come', async () => {
    const { questions, start } = setUp(pageOf('Kefir'));
    const session = start();
    session.refresh();
    await questions[1]?.answer(ok(viewOf('Passt')));
    await questions[0]?.answer(ok(viewOf('Fits')));
    expect(sight).toBe('Passt');
  });

  it('settings that change while the page moves bring no badge back, and hold for what is read then', async () => {
    const { questions, start, moveTo } = setUp(pageOf('Kefir'));
    const session = start();
    await questions[0]?.answer(ok(viewOf('Fits')));
    moveTo(pageOf('Kefir'));
    session.refresh();
    expect(sight).toBeNull();
    watched.onSettled();
    expect(questions.length).toBe(2);
    await questions[1]?.answer(ok(viewOf('Passt')));
    expect(sight).toBe('Passt');
  });

  it('a badge that the user hid stays away', async () => {
    const { questions, start } = setUp(pageOf('Kefir'));
    start();
    await questions[0]?.answer(ok(viewOf('Fits', 'hidden')));
    watched.onSettled();
    expect(sight).toBeNull();
    expect(questions.length).toBe(1);
  });

  it('a badge that the user hides goes, and stays away as the page settles', async () => {
    const { questions, start } = setUp(pageOf('Kefir'));
    const session = start();
    await questions[0]?.answer(ok(viewOf('Fits')));
    session.refresh();
    await questions[1]?.answer(ok(viewOf('Fits', 'hidden')));
    expect(sight).toBeNull();
    watched.onSettled();
    expect(sight).toBeNull();
  });

  it('waits for a document that is being taken over, and stays away if the page moves meanwhile', async () => {
    Object.defineProperty(document, 'readyState', { value: 'loading', configurable: true });
    const { questions, start, moveTo } = setUp(pageOf('Kefir'));
    const session = start();
    await questions[0]?.answer(ok(viewOf('Fits')));
    expect(sight).toBeNull();
    window.dispatchEvent(new Event('load'));
    await aWhile();
    expect(sight).toBe('Fits');
    session.refresh();
    await questions[1]?.answer(ok(viewOf('Passt')));
    moveTo(pageOf('Cola'));
    window.dispatchEvent(new Event('load'));
    await aWhile();
    expect(sight).toBeNull();
  });

  it('a product that is left for another page and found again is asked about again', async () => {
    const { questions, start, moveTo } = setUp(pageOf('Kefir'));
    const session = start();
    await questions[0]?.answer(ok(viewOf('Fits')));
    moveTo(pageOf('About us', 'other'));
    watched.onSettled();
    moveTo(pageOf('Kefir'));
    watched.onSettled();
    expect(questions.length).toBe(2);
    moveTo(pageOf('About us', 'other'));
    watched.onSettled();
    session.show(viewOf('Fits'));
    await aWhile();
    expect(sight).toBeNull();
  });

  it('goes with the page that is no product any more, and with the extension', async () => {
    const { questions, start, moveTo, abort } = setUp(pageOf('Kefir'));
    start();
    await questions[0]?.answer(ok(viewOf('Fits')));
    moveTo(pageOf('About us', 'other'));
    expect(watched.onSettled()).toBe(true);
    expect(takeBridge()?.page()).toBeNull();
    moveTo(pageOf('Cola'));
    watched.onSettled();
    await questions[1]?.answer(fail('orphaned'));
    expect(abort.signal.aborted).toBe(true);
    expect(takeBridge()).toBeNull();
  });

  it('the page a popup asked about shows its badge, and no page that came since', async () => {
    const { start, moveTo, shop } = setUp(pageOf('Kefir'));
    const session = start();
    expect(session.read()).toBe(shop.now);
    session.show(viewOf('Fits'));
    await aWhile();
    expect(sight).toBe('Fits');
    session.read();
    moveTo(pageOf('Cola'));
    session.show(viewOf('Fits'));
    await aWhile();
    expect(sight).toBeNull();
    watched.onSettled();
    session.show(viewOf('Fits'));
    await aWhile();
    expect(sight).toBeNull();
  });

  it('a popup that finds another product than the badge speaks of takes the badge away first', async () => {
    const { questions, start, shop } = setUp(pageOf('Kefir'));
    const session = start();
    await questions[0]?.answer(ok(viewOf('Fits')));
    shop.now = pageOf('Cola');
    session.read();
    expect(sight).toBeNull();
  });
});

describe('a page that is none of ours', () => {
  it('is not read and not asked about', () => {
    const { questions, start } = setUp(pageOf('Kefir'));
    start({ passesGate: () => false });
    expect(watched.onSettled()).toBe(false);
    expect(questions).toEqual([]);
  });

  it('loses its badge when the gate closes, and its marks', async () => {
    const { questions, start } = setUp(pageOf('Kefir'));
    let isOpen = true;
    const listing = { show: () => true, stir: vi.fn(), leave: vi.fn() };
    start({ passesGate: () => isOpen, listing: () => listing });
    await questions[0]?.answer(ok(viewOf('Fits')));
    isOpen = false;
    listing.leave.mockClear();
    watched.onStir(false);
    expect(listing.stir).toHaveBeenCalledTimes(1);
    expect(sight).toBe('Fits');
    watched.onSettled();
    expect([sight, takeBridge()?.page()]).toEqual([null, null]);
    expect(listing.leave).toHaveBeenCalledTimes(1);
  });

  it('may break the reader, and its console hears nothing of it', () => {
    const { start } = setUp(pageOf('Kefir'));
    start({
      passesGate: () => {
        throw new TypeError('foreign prototypes');
      },
    });
    expect(watched.onSettled()).toBe(false);
  });

  it('is left alone once the extension is gone: badge, marks and all', async () => {
    const { questions, start, abort } = setUp(pageOf('Kefir'));
    const listing = { show: () => true, stir: () => undefined, leave: vi.fn() };
    start({ listing: () => listing });
    await questions[0]?.answer(ok(viewOf('Fits')));
    vi.stubGlobal('chrome', { runtime: {} });
    listing.leave.mockClear();
    expect(watched.onSettled()).toBe(false);
    expect([abort.signal.aborted, sight, takeBridge()]).toEqual([true, null, null]);
    expect(listing.leave).toHaveBeenCalled();
  });
});

describe('a page on the move', () => {
  it('hides its badge at once when the title is another, and tells the panel', async () => {
    const { questions, start } = setUp(pageOf('Kefir'));
    start();
    await questions[0]?.answer(ok(viewOf('Fits')));
    const moved = takeBridge()?.moved();
    watched.onStir(false);
    expect([sight, moved?.aborted]).toEqual(['Fits', false]);
    isTrue = false;
    watched.onStir(false);
    isTrue = true;
    expect([sight, moved?.aborted]).toEqual([null, true]);
    expect(takeBridge()?.moved().aborted).toBe(false);
  });

  it('news is what was not there before: another product, other tiles, none any more', () => {
    const { start, moveTo } = setUp(pageOf('Kefir'));
    let hasNewTiles = true;
    const listing = { show: () => hasNewTiles, stir: () => undefined, leave: () => undefined };
    start({ listing: () => listing });
    const settle = (next: ProductPage) => {
      moveTo(next);
      return watched.onSettled();
    };
    expect(settle(pageOf('Cola'))).toBe(true);
    expect(settle(pageOf('Yogurts', 'listing'))).toBe(true);
    expect(settle(pageOf('Yogurts', 'listing'))).toBe(true);
    hasNewTiles = false;
    expect(settle(pageOf('Yogurts', 'listing'))).toBe(false);
    expect(settle(pageOf('Kefir'))).toBe(true);
    expect(settle(pageOf('About us', 'other'))).toBe(true);
    expect(settle(pageOf('About us', 'other'))).toBe(false);
  });
});

describe('scripts that come later', () => {
  it('come to no page whose session has ended meanwhile', async () => {
    const { questions, start, abort } = setUp(pageOf('Kefir'));
    let reader: PageReader | null = null;
    let listing: PageListing | null = null;
    const show = vi.fn(() => true);
    const readers = { readPage: vi.fn(() => pageOf('Kefir')), readTiles: () => [] };
    start({
      reader: () => reader,
      async fetchReader() {
        await aWhile();
        reader = readers;
      },
    });
    abort.abort();
    await aWhile();
    await aWhile();
    expect(readers.readPage).not.toHaveBeenCalled();
    expect(questions).toEqual([]);

    const other = setUp(pageOf('Yogurts', 'listing'));
    other.start({
      listing: () => listing,
      async fetchListing() {
        await aWhile();
        listing = { show, stir: () => undefined, leave: () => undefined };
      },
    });
    other.moveTo(pageOf('Kefir'));
    watched.onSettled();
    await aWhile();
    await aWhile();
    expect(show).not.toHaveBeenCalled();
  });

  it('the reader is fetched once, however often the page settles meanwhile, and again where it did not come', async () => {
    const { start, loads } = setUp(pageOf('Kefir'));
    start({ reader: () => null });
    watched.onSettled();
    watched.onSettled();
    expect(loads.reader).toBe(1);
    await aWhile();
    watched.onSettled();
    expect(loads.reader).toBe(2);
  });

  it('marks come to a listing with their script, which is fetched once', async () => {
    const { start, loads } = setUp(pageOf('Yogurts', 'listing'));
    let listing: PageListing | null = null;
    const show = vi.fn(() => true);
    start({
      listing: () => listing,
      async fetchListing() {
        loads.listing += 1;
        await aWhile();
        listing = { show, stir: () => undefined, leave: () => undefined };
      },
    });
    watched.onSettled();
    expect(loads.listing).toBe(1);
    await vi.waitFor(() => expect(show).toHaveBeenCalledTimes(1));
  });

  it('a listing that a popup looked at is marked anew when settings change, and is no product to the panel', () => {
    const { start } = setUp(pageOf('Yogurts', 'listing'));
    const listing = { show: vi.fn(() => true), stir: () => undefined, leave: vi.fn() };
    const session = start({ listing: () => listing });
    session.read();
    expect(takeBridge()?.page()).toBeNull();
    session.refresh();
    expect(listing.leave).toHaveBeenCalledTimes(1);
    expect(listing.show).toHaveBeenCalledTimes(2);
  });
});
