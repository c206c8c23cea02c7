import { describe, expect, it } from 'vitest';
import { rankOf } from '../../../../src/paint/listing/tile-rank';
import type { TileView } from '../../../../src/protocol/messages';

const view = (verdict: TileView['verdict'], score: number | null): TileView => ({
  verdict,
  score,
  label: '',
});

describe('the rank of a tile', () => {
  it('goes by verdict, then by score, and puts the unrated last', () => {
    const inOrder = [
      view('fits', 100),
      view('fits', 71),
      view('mixed', 69),
      view('off', 44),
      view('off', 0),
      view('unknown', null),
      view('not-rated', null),
      null,
    ].map(rankOf);
    expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
    expect(new Set(inOrder).size).toBe(inOrder.length);
  });

  it('never lets a score outweigh a verdict, nor tells scores to those who want words only', () => {
    expect(rankOf(view('fits', 0))).toBeLessThan(rankOf(view('mixed', 100)));
    expect(rankOf(view('mixed', null))).toBe(rankOf(view('mixed', null)));
  });
});
