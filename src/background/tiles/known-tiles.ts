import { ok, type Result } from '../../platform/result';
import type { TileKey, TilesAnswer, TileView, TileWords } from '../../protocol/messages';
import type { FromPage } from '../../protocol/router';
import type { Verdict } from '../../rate/rating';
import type { Language } from '../../rate/texts/languages';
import { floorScore, verdictKey } from '../../rate/texts/verdict-words';
import { shopOfHost } from '../../read/shop/shop-of-host';
import { findRating } from '../../store/find-rating';
import { languageOf, profileOf, readSettings, type Settings } from '../../store/settings/settings';
import { ui } from '../../ui/texts';
import { rateSubject } from '../product/rate-subject';
import { shelf } from '../shelf';
import { readTilePage } from './tile-cache';

/** Verdicts of a listing's tiles that are already rated: kept ones first, then pages that were looked up this week. */
export async function knownTiles(
  { tiles }: { readonly tiles: readonly TileKey[] },
  { host, isPrivate }: FromPage,
): Promise<Result<TilesAnswer>> {
  const settings = await readSettings();
  const shop = shopOfHost(host)?.id ?? null;
  const isOff = shop !== null && settings.shopsOff.includes(shop);
  const views = await Promise.all(tiles.map((tile) => (isOff ? null : knownTile(tile, shop, settings))));
  const lookUp = settings.lookups.tiles && !isOff && !isPrivate;
  return ok({
    views,
    lookUp,
    dimOff: settings.dimOff,
    offerSort: !settings.badgeHidden.includes(host),
    words: wordsIn(languageOf(settings)),
  });
}

function wordsIn(lang: Language): TileWords {
  return {
    lang,
    noData: ui('badge_no_data', {}, lang),
    sort: ui('tiles_sort', {}, lang),
    sorted: ui('tiles_sorted', {}, lang),
    sortedForEye: ui('tiles_sorted_for_eye', {}, lang),
    notSortable: ui('tiles_not_sortable', {}, lang),
  };
}

async function knownTile(tile: TileKey, shop: string | null, settings: Settings): Promise<TileView | null> {
  const found = await findRating(shelf, { ...tile, shop });
  if (found.ok && found.value !== null) {
    const { verdict, score } = found.value.card;
    return viewTile(verdict, score, settings);
  }
  const page = tile.url === null ? null : await readTilePage(tile.url);
  if (page === null) return null;
  const { rating } = rateSubject({ page, correction: null }, profileOf(settings));
  return viewTile(rating.verdict, rating.score, settings);
}

export function viewTile(verdict: Verdict, score: number | null, settings: Settings): TileView {
  const shown = settings.wordsOnly ? null : floorScore(score);
  const word = ui(verdictKey(verdict), {}, languageOf(settings));
  return { verdict, score: shown, label: shown === null ? word : `${word} ${shown}` };
}
