import type { Result } from '../../platform/result';
import type { BadgePlace, BadgeView } from '../../protocol/badge-view';
import type { RatedProduct } from '../../rate/rate-product';
import type { Rating } from '../../rate/rating';
import { shortReason } from '../../rate/texts/short-reason';
import { type RatingView, viewRating } from '../../rate/views/rating-view';
import { languageOf, type Settings } from '../../store/settings/settings';
import { formatDay } from '../../ui/fill-text';
import { type Say, type TextKey, ui } from '../../ui/texts';

export interface BadgeTerms {
  readonly settings: Settings;
  readonly place: BadgePlace;
  /** What came of keeping the rating. */
  readonly kept: Result<unknown>;
}

/** The badge of one rating: word, score, the reason that weighs most, and whether it could be kept. */
export function viewBadge(product: RatedProduct, { settings, place, kept }: BadgeTerms): BadgeView {
  const language = languageOf(settings);
  const say: Say = (key, args = {}) => ui(key, args, language);
  const view = viewRating({ ...product, language, wordsOnly: settings.wordsOnly });
  const word = say(view.wordKey);
  const gap = view.verdict === 'unknown' ? shortGap(product.rating, say) : null;
  const reason = gap ?? shortReason(product.rating, language);
  const warning = kept.ok ? null : say('badge_not_saved');
  const { lookedUp } = product.facts;
  const source =
    lookedUp === undefined
      ? null
      : say('lookup_badge', { date: formatDay(lookedUp.date, language, 'short') });
  const { verdict, score } = view;
  return {
    verdict,
    score,
    word,
    reason,
    label: labelOf(say, word, view, [reason, source, warning]),
    source,
    warning,
    place,
    lang: language,
  };
}

/** Parts of a label by what says most when it is absent, each with a short name for that. */
const GAPS = {
  inci: 'badge_missing_inci',
  ingredients: 'badge_missing_ingredients',
  organisms: 'badge_missing_organisms',
  count: 'badge_missing_count',
  sugar: 'badge_missing_sugar',
  fibre: 'badge_missing_fibre',
  doses: 'badge_missing_doses',
  guarantee: 'badge_missing_guarantee',
  fermented: 'badge_missing_fermented',
  others: 'badge_missing_others',
  use: 'badge_missing_use',
} as const satisfies Readonly<Record<string, TextKey>>;

/** What is missing, in a few words; what is only half known takes a sentence. */
function shortGap({ missing }: Rating, say: Say): string | null {
  const absent = new Set(missing.map(({ key }) => key));
  const first = Object.entries(GAPS).find(([part]) => absent.has(`missing.${part}`));
  return first === undefined ? null : say(first[1]);
}

function labelOf(say: Say, word: string, { score }: RatingView, others: readonly (string | null)[]): string {
  const verdict = score === null ? word : say('badge_score', { word, score });
  return [say('badge_label', { verdict }), ...others]
    .filter((part) => part !== null && part !== '')
    .join('. ');
}
