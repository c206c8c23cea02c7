import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type ListingParts, startListingVisit } from '../../../../src/paint/listing/listing-visit';
import type { ShownTile } from '../../../../src/paint/listing/shown-tile';
import type { MarkedTile } from '../../../../src/paint/listing/tile-marks';
import { ok } from '../../../../src/platform/result';
import type { TilesAnswer, TileView } from '../../../../src/protocol/messages';

const marks = { show: vi.fn(), place: vi.fn(), hideStale: vi.fn() };
const bar = { show: vi.fn(), place: vi.fn() };
let pageMoves: () => void;
let found: (tile: ShownTile, view: TileView | null) => void;
const watched = vi.fn();
vi.mock('../../../../src/paint/listing/tile-marks', () => ({ createTileMarks: () => marks }));
vi.mock('../../../../src/paint/listing/sort-bar', () => ({ createSortBar: () => bar }));
vi.mock('../../../../src/paint/keep-in-place', () => ({
  keepInPlace: (_title: null, onMove: () => void) => {
    pageMoves = onMove;
  },
}));
vi.mock('../../../../src/paint/listing/look-up-in-sight', () => ({
  lookUpInSight: (_parts: unknown, onView: typeof found) => {
    found = onView;
    return { watch: (tiles: readonly ShownTile[]) => watched(tiles.map(({ url }) => url)) };
  },
}));
vi.stubGlobal('document', {});

const tile = (url: string): ShownTile => ({ url, gtin: null, shopId: null }) as ShownTile;
const FITS: TileView = { verdict: 'fits', score: 80, label: 'Fits 80' };
const MIXED: TileView = { verdict: 'mixed', score: 50, label: 'Mixed 50' };
let abort: AbortController;

beforeEach(() => {
  vi.clearAllMocks();
  abort = new AbortController();
});

/** A visit of a listing of which the background knows `views`. */
function visit(views: Readonly<Record<string, TileView>>, change: Partial<TilesAnswer> = {}) {
  const words = { lang: 'en', noData: 'No data' } as TilesAnswer['words'];
  const parts = {
    known: async (asked) =>
      ok({
        views: asked.map(({ url }) => views[url ?? ''] ?? null),
        lookUp: false,
        dimOff: false,
        offerSort: true,
        words,
        ...change,
      }),
  } as ListingParts;
  return startListingVisit(parts, abort.signal);
}

const shown = () =>
  (marks.show.mock.lastCall?.[0] as MarkedTile[] | undefined)?.map(({ tile: { url }, view: { label } }) => [
    url,
    label,
  ]);

describe('a visit of a listing', () => {
  it('marks what is rated, and offers to sort from two on', async () => {
    const one = visit({ a: FITS });
    await one.update([tile('a'), tile('b')]);
    expect(shown()).toEqual([['a', 'Fits 80']]);
    expect(bar.show).not.toHaveBeenCalled();
    const two = visit({ a: FITS, b: MIXED });
    await two.update([tile('a'), tile('b')]);
    expect(bar.show).toHaveBeenCalled();
  });

  it('offers nothing to sort where the user wants no badge', async () => {
    await visit({ a: FITS, b: MIXED }, { offerSort: false }).update([tile('a'), tile('b')]);
    expect(shown()?.length).toBe(2);
    expect(bar.show).not.toHaveBeenCalled();
  });

  it('leaves a page alone on which nothing is rated', async () => {
    await visit({}).update([tile('a')]);
    expect(marks.show).not.toHaveBeenCalled();
    expect(marks.place).not.toHaveBeenCalled();
  });

  it('keeps marks and bar in their places while the page moves', async () => {
    await visit({ a: FITS, b: MIXED }).update([tile('a'), tile('b')]);
    marks.place.mockClear();
    bar.place.mockClear();
    pageMoves();
    expect([marks.place.mock.calls.length, bar.place.mock.calls.length]).toEqual([1, 1]);
  });

  it('looks up what is not rated where the user wants it, and nothing else', async () => {
    await visit({ a: FITS }).update([tile('a'), tile('b')]);
    expect(watched).not.toHaveBeenCalled();
    const asked = visit({ a: FITS }, { lookUp: true });
    await asked.update([tile('a'), tile('b'), tile('c')]);
    expect(watched).toHaveBeenLastCalledWith(['b', 'c']);
    found(tile('b'), MIXED);
    found(tile('c'), null);
    expect(shown()).toEqual([
      ['a', 'Fits 80'],
      ['b', 'Mixed 50'],
      ['c', 'No data'],
    ]);
    await asked.update([tile('a'), tile('b'), tile('c'), tile('d')]);
    expect(watched).toHaveBeenLastCalledWith(['d']);
  });

  it('draws nothing from an answer that comes after it has ended', async () => {
    const late = visit({ a: FITS });
    const update = late.update([tile('a')]);
    abort.abort();
    await update;
    expect(marks.show).not.toHaveBeenCalled();
  });
});
