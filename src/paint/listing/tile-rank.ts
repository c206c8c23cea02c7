import type { TileView } from '../../protocol/messages';
import type { Verdict } from '../../rate/rating';

const VERDICT_RANK: Readonly<Record<Verdict, number>> = {
  fits: 0,
  mixed: 1,
  off: 2,
  unknown: 3,
  'not-rated': 4,
};
/** More than any score, so that no score outweighs a verdict. */
const STEP = 1_000;
const UNRATED = 5 * STEP;

/** How early a tile comes when sorted: by verdict, then by score where the user wants scores; the lowest first. */
export function rankOf(view: TileView | null): number {
  return view === null ? UNRATED : VERDICT_RANK[view.verdict] * STEP - (view.score ?? 0);
}
